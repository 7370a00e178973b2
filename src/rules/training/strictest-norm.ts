import { findComparable } from '../strictest.ts';
import type { Norm } from './norm.ts';

/**
 * Marks, among norms of one kind, the strictest of several papers (就高), on the scales of the measure
 * rules. Papers that demand the same have no strictest one.
 */
export function markStrictestNorms<N extends Norm>(norms: readonly N[]): N[] {
  const marked = [...norms];
  for (const { members } of findComparable(norms.map(({ obligation }) => obligation))) {
    const greatest = Math.max(...members.map(({ value }) => value));
    if (members.every(({ value }) => value === greatest)) continue;
    for (const { at, value } of members) {
      const norm = marked[at];
      if (norm && value === greatest) marked[at] = { ...norm, strictest: true };
    }
  }
  return marked;
}
