import type { Segment } from './cut-words.ts';
import { countIn, holds, type PreparedClause } from './prepare-clause.ts';
import { isAbout } from './rank-duties.ts';
import type { CorpusFigures } from './rarity.ts';
import type { Variant } from './variant.ts';
import { weights } from './weights.ts';

/** How much a word says of a clause, and how far it is met there at all. */
export function weighSegment(
  clause: PreparedClause,
  segment: Segment,
  { averageLength }: CorpusFigures,
): { score: number; met: number; found: Variant[] } {
  const { text, variants, places, concepts } = segment;
  const length = clause.text.plain.length / averageLength;
  const damping = weights.saturation * (1 - weights.lengthShare + weights.lengthShare * length);
  const found: Variant[] = [];
  let inText = 0;
  let inTitle = 0;
  let around = 0;
  for (const variant of variants) {
    const times = countIn(clause.text, variant);
    if (times > 0) {
      found.push(variant);
      inText = Math.max(inText, (variant.weight * times) / (times + damping));
    }
    if (holds(clause.title, variant)) inTitle = Math.max(inTitle, variant.weight);
    if (holds(clause.headings, variant)) around = Math.max(around, weights.headings);
    if (holds(clause.head, variant)) around = Math.max(around, weights.head);
  }
  if (places.some(({ code }) => code === clause.paper.place)) around = weights.head;
  let met = inText > 0 || inTitle > 0 || around > 0 ? 1 : 0;
  // A place is named or it is not.
  if (places.length > 0) return { score: inText + weights.title * inTitle + around, met, found };
  if (met === 0 && concepts.length > 0 && clause.duties.some((duty) => isAbout(duty, concepts) > 0))
    met = 0.4;
  if (met === 0 && text.length > 2) {
    const share = shareOfPairs(clause, text);
    met = share * 0.7;
    inText = share * 0.5;
  }
  return { score: inText + weights.title * inTitle + around, met, found };
}

/** How much of a word stands in a clause, by pairs of its characters; less than a third is chance. */
function shareOfPairs({ text }: PreparedClause, word: string): number {
  let found = 0;
  for (let at = 0; at + 1 < word.length; at += 1)
    if (text.plain.includes(word.slice(at, at + 2))) found += 1;
  const share = found / (word.length - 1);
  return share < 0.34 ? 0 : share;
}
