import { asksForPaper } from './asks-for-paper.ts';
import { bestSentence } from './best-sentence.ts';
import type { Segment } from './cut-words.ts';
import { matchLiteral, placeOfNames } from './place-part.ts';
import type { PreparedClause } from './prepare-clause.ts';
import { rankDuties } from './rank-duties.ts';
import type { CorpusFigures, Rarity } from './rarity.ts';
import { isPlaceKnown, wordsOf, type Query, type Reading } from './read-query.ts';
import type { IndexedDuty } from './search-index.ts';
import type { Variant } from './variant.ts';
import { weighSegment } from './weigh-segment.ts';
import { weights } from './weights.ts';

export interface ClauseMatch {
  readonly clause: PreparedClause;
  readonly score: number;
  /** all: every part stands in the clause, by one of its names. part: some do. */
  readonly extent: 'all' | 'part';
  /** It stands there as it was typed, in one piece. */
  readonly isLiteral: boolean;
  /** How much of the query is met, 0 to 1. */
  readonly coverage: number;
  /** The strings that were found. */
  readonly found: readonly Variant[];
  /** Duties of the clause, those first that say most of the query. */
  readonly duties: readonly IndexedDuty[];
}

/**
 * Holds a clause against a query.
 * @returns undefined when nothing of the query stands in it
 */
export function matchClause(
  clause: PreparedClause,
  query: Query,
  figures: CorpusFigures,
  rarity: Rarity,
): ClauseMatch | undefined {
  let best: ClauseMatch | undefined;
  for (const reading of query.readings) {
    const match = matchReading(clause, reading, query, figures, rarity);
    // Of a township that is known, what only sounds like its name is no part.
    if (match?.extent === 'part' && isPlaceKnown(query) && reading === query.readings[0]) continue;
    if (match && (!best || isBetter(match, best))) best = match;
  }
  return best;
}

function isBetter(one: ClauseMatch, other: ClauseMatch): boolean {
  if (one.extent !== other.extent) return one.extent === 'all';
  return one.score > other.score;
}

function matchReading(
  clause: PreparedClause,
  reading: Reading,
  query: Query,
  figures: CorpusFigures,
  rarity: Rarity,
): ClauseMatch | undefined {
  const segments = reading.flatMap(wordsOf).filter(({ isCommon }) => !isCommon);
  const found: Variant[] = [];
  let score = 0;
  let isAll = true;
  let isLiteral = true;
  const told = new Set<Segment>();
  let isOwn = clause.paper.opening === clause.clause.id;
  for (const part of reading) {
    const literal = matchLiteral(clause, part, rarity);
    // Words that stand apart in the clause say more of it than a title of its paper that holds them.
    const named = literal?.where === 'clause' ? undefined : placeOfNames(clause, part);
    const place = named === 'clause' ? named : (literal?.where ?? named);
    if (place === undefined) isAll = false;
    if (place === 'clause') isOwn = true;
    if (!literal) isLiteral = false;
    if (literal) {
      score += literal.score;
      found.push(literal.variant);
      // Where all of it stands in one piece, its words elsewhere are no news.
      if (part.segments[0]?.text !== literal.variant.text)
        part.segments.forEach((segment) => told.add(segment));
    }
  }
  // What stands only at the head of a paper finds the paper, where it begins.
  if (isAll && !isOwn) return undefined;
  let met = 0;
  let wanted = 0;
  let isElsewhere = false;
  for (const segment of segments) {
    const rare = rarity(segment.variants);
    const strength = weighSegment(clause, segment, figures);
    score += rare * strength.score;
    // A place narrows what is looked for; that a paper is from there answers nothing.
    if (segment.places.length > 0 && strength.met === 0) isElsewhere = true;
    if (segment.places.length === 0 || segments.length === 1) {
      wanted += rare;
      met += rare * strength.met;
    }
    if (!told.has(segment)) found.push(...strength.found);
  }
  if (!isAll && (met === 0 || isElsewhere)) return undefined;
  score += weights.sentence * bestSentence(clause, segments, rarity).score;
  const duties = rankDuties(clause, segments, query, rarity);
  score += weights.duty * (duties[0]?.score ?? 0);
  if (isAll && asksForPaper(clause, reading)) score += weights.paper;
  return {
    clause,
    score,
    extent: isAll ? 'all' : 'part',
    isLiteral: isLiteral && reading.length === 1,
    coverage: isAll ? 1 : wanted === 0 ? 0 : met / wanted,
    found,
    duties: duties.map(({ duty }) => duty),
  };
}
