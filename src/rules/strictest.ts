import type { Finding } from '../model/finding.schema.ts';
import { strictnessOf } from './measures/index.ts';
import type { RuleObligation } from './rulebook.ts';

/** Positions, in a list of duties, of measures of one scale in several papers. */
export interface ComparableDuties {
  readonly members: readonly { readonly at: number; readonly value: number }[];
}

/**
 * Finds the duties that several papers measure on one scale. What is merely encouraged or allowed
 * takes no part: it is no rival of a duty.
 */
export function findComparable(duties: readonly RuleObligation[]): ComparableDuties[] {
  const scales = new Map<string, { at: number; value: number; policy: string }[]>();
  duties.forEach(({ measure, modality, policy }, at) => {
    if (!measure || modality === 'recommendation' || modality === 'permission') return;
    const strictness = strictnessOf(measure);
    if (!strictness) return;
    const members = scales.get(strictness.scale) ?? [];
    members.push({ at, value: strictness.value, policy });
    scales.set(strictness.scale, members);
  });
  return [...scales.values()]
    .filter((members) => new Set(members.map(({ policy }) => policy)).size > 1)
    .map((members) => ({ members }));
}

/**
 * Marks the strictest of several papers (就高); the others stay as they are. Papers that demand the
 * same have no strictest one, and a duty that does not apply is not compared.
 * @param findings one for each duty, in the order in which `comparable` counts
 */
export function markStrictest(
  findings: readonly Finding[],
  comparable: readonly ComparableDuties[],
): Finding[] {
  const marked = [...findings];
  for (const { members } of comparable) {
    const applying = members.filter(({ at }) => findings[at]?.status !== 'not-applicable');
    const values = applying.map(({ value }) => value);
    const greatest = Math.max(...values);
    if (values.every((value) => value === greatest)) continue;
    for (const { at, value } of applying) {
      const finding = marked[at];
      if (finding && value === greatest) marked[at] = { ...finding, strictest: true };
    }
  }
  return marked;
}
