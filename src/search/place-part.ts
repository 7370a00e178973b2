import type { Segment } from './cut-words.ts';
import { holds, type PreparedClause } from './prepare-clause.ts';
import type { Rarity } from './rarity.ts';
import type { Part } from './read-query.ts';
import type { IndexedConcept } from './search-index.ts';
import type { Variant } from './variant.ts';
import { weights } from './weights.ts';

/** In the clause itself, or only at the head of its paper. */
export type Place = 'clause' | 'paper';

/** A part as it was typed, anywhere in the clause or at the head of its paper. */
export function matchLiteral(
  clause: PreparedClause,
  part: Part,
  rarity: Rarity,
): { variant: Variant; score: number; where: Place } | undefined {
  const rare = rarity(part.typed);
  for (const variant of part.typed) {
    const inTitle = holds(clause.title, variant);
    if (inTitle || holds(clause.text, variant))
      return {
        variant,
        where: 'clause',
        score: rare * (weights.literal + (inTitle ? weights.literalTitle : 0)),
      };
  }
  for (const variant of part.typed) {
    if (holds(clause.headings, variant)) return { variant, score: 0, where: 'clause' };
    if (holds(clause.head, variant)) return { variant, score: 0, where: 'paper' };
  }
  const [variant] = part.typed;
  if (variant && part.clauseNumber !== undefined && part.clauseNumber === clause.number)
    return { variant, score: rare, where: 'clause' };
  return undefined;
}

/** Where all the words of a part stand, each by any of its names; undefined: one of them nowhere. */
export function placeOfNames(clause: PreparedClause, { segments }: Part): Place | undefined {
  const places = segments.filter(({ isCommon }) => !isCommon).map((one) => placeOf(clause, one));
  if (places.length === 0 || places.includes(undefined)) return undefined;
  return places.includes('clause') ? 'clause' : 'paper';
}

function placeOf(clause: PreparedClause, segment: Segment): Place | undefined {
  const { variants, places } = segment;
  const own = [clause.text, clause.title, clause.headings];
  if (namesTopic(clause, segment)) return 'clause';
  if (variants.some((variant) => own.some((where) => holds(where, variant)))) return 'clause';
  const isHere = places.some(({ code }) => clause.paper.place === code);
  return isHere || variants.some((variant) => holds(clause.head, variant)) ? 'paper' : undefined;
}

/** The topic of exactly this name. */
export function topicNamed({ text, concepts }: Segment): IndexedConcept | undefined {
  return concepts.find(({ kind, labels }) => kind === 'topic' && labels[0] === text);
}

/** Whether a duty of the clause is about exactly what the word names: 举报奖励. */
function namesTopic({ duties }: PreparedClause, segment: Segment): boolean {
  const topic = topicNamed(segment);
  return topic !== undefined && duties.some(({ duty }) => duty.topic === topic.id);
}
