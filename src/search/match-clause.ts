import { countIn, holds, type PreparedClause, type PreparedDuty } from './prepare-clause.ts';
import type { IndexedConcept, IndexedDuty } from './search-index.ts';
import type { Part, Query, Reading, Segment, Variant } from './read-query.ts';

/** How much each thing counts. Tuned on the judged queries that are not held out. */
export const weights = {
  /** Saturation of repeated words, and how much a long clause is held against itself (BM25). */
  saturation: 0.9,
  lengthShare: 0.5,
  title: 0.8,
  headings: 0.2,
  head: 0.4,
  sentence: 0.6,
  duty: 1.2,
  /** A duty with a figure of the kind that was asked for. */
  answers: 0.8,
  literal: 0.8,
  literalTitle: 0.5,
  /** A paper that is asked for by its title or number is opened at its first clause. */
  paper: 40,
} as const;

/** What of a corpus a score depends on. */
export interface CorpusFigures {
  readonly clauses: number;
  readonly averageLength: number;
  /** In how many clauses any of the strings stands. */
  readonly frequency: (variants: readonly Variant[]) => number;
}

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

/** So many characters of a title ask for its paper. */
const longTitle = 8;

/** What a part is looked for by: its words, or itself where it is one. */
export function wordsOf(part: Part): readonly Segment[] {
  return part.segments.length > 0
    ? part.segments
    : [{ text: part.text, variants: part.typed, concepts: [], places: [], isCommon: false }];
}

/** In the clause itself, or only at the head of its paper. */
type Place = 'clause' | 'paper';

/** How rare words are, weighed once a query. */
export type Rarity = (variants: readonly Variant[]) => number;

export function rarityIn({ clauses, frequency }: CorpusFigures): Rarity {
  const known = new Map<readonly Variant[], number>();
  return (variants) => {
    const before = known.get(variants);
    if (before !== undefined) return before;
    const found = frequency(variants);
    const rarity = Math.log(1 + (clauses - found + 0.5) / (found + 0.5));
    known.set(variants, rarity);
    return rarity;
  };
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
    const place = literal?.where ?? placeOfNames(clause, part);
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

/** A part as it was typed, anywhere in the clause or at the head of its paper. */
function matchLiteral(
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
function placeOfNames(clause: PreparedClause, { segments }: Part): Place | undefined {
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

function weighSegment(
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

function rankDuties(
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

function isAbout({ duty }: PreparedDuty, concepts: Segment['concepts']): number {
  let best = 0;
  for (const { kind, id } of concepts) {
    if (kind === 'bearer' && duty.bearers.includes(id)) return 0.8;
    if (kind === 'topic' && duty.topic === id) best = 0.5;
  }
  return best;
}

/**
 * Whether the paper is asked for by its number or a good part of its title, and this opens it. A
 * word that a title happens to hold asks for no paper.
 */
function asksForPaper(
  { clause, head, paperNumber, paper }: PreparedClause,
  reading: Reading,
): boolean {
  if (paper.opening !== clause.id) return false;
  const isHere = reading.every((part) => part.typed.some((variant) => holds(head, variant)));
  const typed = reading.reduce((sum, { text }) => sum + text.length, 0);
  const isOfNumber = reading.some((part) => part.typed.some((one) => holds(paperNumber, one)));
  const isPlace = reading.every(({ segments: [first] }) => (first?.places.length ?? 0) > 0);
  return isHere && (isPlace || isOfNumber || typed >= longTitle);
}
