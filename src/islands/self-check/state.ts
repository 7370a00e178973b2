import type { Fact, Facts, FactValue } from '../../model/fact.schema.ts';
import { parseAnswer } from '../../rules/parse-answer.ts';

/** What a person has chosen and typed, as typed. Kept in the fragment: it never goes to a server. */
export interface SelfCheckState {
  /** Code of the jurisdiction, e.g. 532504. */
  readonly place: string;
  /** Code of the township, or `other` for a unit that the division tree does not have. */
  readonly unit: string;
  /** Name of such a unit. */
  readonly name: string;
  /** Raw answers by fact id. */
  readonly answers: Readonly<Record<string, string>>;
}

/** The answer that says: of these items there is none. Distinct from no answer. */
export const noItems = '无';
const itemSeparator = '|';

export function readState(hash: string, search: string): SelfCheckState {
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  const query = new URLSearchParams(search);
  const answers: Record<string, string> = {};
  for (const [key, value] of fragment)
    if (!['place', 'unit', 'name'].includes(key)) answers[key] = value;
  const read = (key: string) => fragment.get(key) ?? query.get(key) ?? '';
  return { place: read('place'), unit: read('unit'), name: read('name'), answers };
}

export function writeState({ place, unit, name, answers }: SelfCheckState): string {
  const entries = Object.entries({ place, unit, name, ...answers }).filter(
    ([, value]: [string, string]) => value !== '',
  );
  const text = new URLSearchParams(entries).toString();
  return text === '' ? '' : `#${text}`;
}

export function splitItems(raw: string): readonly string[] {
  return raw === '' || raw === noItems ? [] : raw.split(itemSeparator);
}

export function joinItems(items: readonly string[]): string {
  return items.join(itemSeparator);
}

/** An answer as the rules take it; undefined while it is empty or cannot be read. */
function valueOf(fact: Fact, raw: string): FactValue | undefined {
  if (raw === '') return undefined;
  switch (fact.type) {
    case 'boolean':
      return raw === '是' ? true : raw === '否' ? false : undefined;
    case 'items':
      return splitItems(raw);
    case 'integer':
    case 'number': {
      const answer = parseAnswer(fact, raw);
      return answer.kind === 'value' ? answer.value : undefined;
    }
  }
}

/** The answers that can be read; the others stay unknown and stay in their fields. */
export function factsFrom(facts: readonly Fact[], answers: SelfCheckState['answers']): Facts {
  return Object.fromEntries(facts.map((fact) => [fact.id, valueOf(fact, answers[fact.id] ?? '')]));
}
