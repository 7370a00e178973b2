import type { Segment } from './cut-words.ts';
import { holds, type PreparedClause } from './prepare-clause.ts';
import type { Rarity } from './rarity.ts';

/** The sentence that holds most of the query. */
export function bestSentence(
  { sentences }: PreparedClause,
  segments: readonly Segment[],
  rarity: Rarity,
): { at: number; score: number } {
  let best = { at: 0, score: 0 };
  sentences.forEach((sentence, at) => {
    let score = 0;
    for (const { variants } of segments) {
      let weight = 0;
      for (const variant of variants)
        if (variant.weight > weight && holds(sentence, variant)) weight = variant.weight;
      score += weight * rarity(variants);
    }
    if (score > best.score) best = { at, score };
  });
  return best;
}
