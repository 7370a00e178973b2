import { obligationUrl } from '../../model/anchor.ts';
import type { StandKind } from '../../rules/compare-matter.ts';
import type { MatterRow } from './matter-rows.ts';

/** Places that say the same of a matter. */
export interface MatterStandGroup {
  readonly text: string;
  readonly kind: StandKind;
  readonly places: number;
  /** A few of them, with the clause that says so. */
  readonly examples: readonly { readonly place: string; readonly url: string }[];
}

const mostExamples = 3;

/** How many places say what, the commonest first. */
export function spreadOf(rows: readonly MatterRow[]): MatterStandGroup[] {
  const groups = new Map<string, MatterRow[]>();
  for (const row of rows) {
    const key = `${row.kind} ${row.text}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()]
    .flatMap((group): MatterStandGroup[] => {
      const [first] = group;
      if (!first) return [];
      const { text, kind } = first;
      const examples = group.slice(0, mostExamples).map(({ place, duty, policy }) => ({
        place,
        url: duty ? obligationUrl(duty) : policy.url,
      }));
      const places = new Set(group.map(({ policy }) => policy.jurisdiction)).size;
      return [{ text, kind, places, examples }];
    })
    .sort((a, b) => b.places - a.places);
}

/** What a sentence can hold; the page of the topic has the rest. */
const mostTold = 6;

/** The commonest in a sentence, and how many others there are. */
export function describeSpread(rows: readonly MatterRow[]): string {
  const spread = spreadOf(rows);
  const told = spread
    .slice(0, mostTold)
    .map(({ text, places }) => `${text}：${places} 个地方`)
    .join('；');
  const others = spread.length - mostTold;
  return others > 0 ? `${told}；另有 ${others} 种规定。` : `${told}。`;
}
