import type { Segment } from './cut-words.ts';
import { holds, type PreparedClause, type PreparedDuty } from './prepare-clause.ts';
import type { Rarity } from './rarity.ts';
import type { Query } from './read-query.ts';
import type { IndexedDuty } from './search-index.ts';
import { weights } from './weights.ts';

/** Duties of a clause, those first that say most of the query. */
export function rankDuties(
  { duties }: PreparedClause,
  segments: readonly Segment[],
  { asked }: Query,
  rarity: Rarity,
): { duty: IndexedDuty; score: number }[] {
  return duties
    .map((prepared) => {
      const { duty } = prepared;
      let score = 0;
      for (const segment of segments) score += rarity(segment.variants) * meets(prepared, segment);
      if (asked && duty.kind !== undefined && asked.kinds.includes(duty.kind))
        score *= 1 + weights.answers;
      return { duty, score };
    })
    .sort((a, b) => b.score - a.score);
}

/** How well a duty answers to a word: its own words say it, it binds that bearer, it is about it. */
export function meets(duty: PreparedDuty, { variants, concepts }: Segment): number {
  let best = isAbout(duty, concepts);
  for (const variant of variants)
    if (variant.weight > best && holds(duty.words, variant)) best = variant.weight;
  return best;
}

export function isAbout({ duty }: PreparedDuty, concepts: Segment['concepts']): number {
  let best = 0;
  for (const { kind, id } of concepts) {
    if (kind === 'bearer' && duty.bearers.includes(id)) return 0.8;
    if (kind === 'topic' && duty.topic === id) best = 0.5;
  }
  return best;
}
