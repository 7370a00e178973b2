import { answerQuestion } from '../answer.ts';
import { facetNames, passes, type Chosen, type FacetName } from '../facets.ts';
import type { Segment } from '../cut-words.ts';
import { matchClause, type ClauseMatch } from '../match-clause.ts';
import { topicNamed } from '../place-part.ts';
import { prepareClause, type PreparedClause } from '../prepare-clause.ts';
import type { IndexedPaper, IndexedPlace } from '../search-index.ts';
import { rarityIn } from '../rarity.ts';
import { isPlaceKnown, readQuery, wordsOf, type Part, type Query } from '../read-query.ts';
import {
  narrowAnswer,
  type OfferedValue,
  type ResultPage,
  type Searcher,
  type SearchOptions,
} from '../searcher.ts';
import type { Variant } from '../variant.ts';
import { readVocabulary } from '../vocabulary.ts';
import { readLists, type ListReader, type Lists } from './lists.ts';
import { blockFile, type ShardBlock, type ShardGuide } from './shard-guide.ts';
import { annotationTerm, headTerm, pairsToAsk } from './terms.ts';

/** A mark for each clause. */
type Marks = Uint8Array;

const pageSize = 10;
const leastCoverage = 0.5;

/**
 * Searches a corpus of which only what a query needs is fetched.
 * @param readJson reads a file of the index, once
 */
export function searchShards(
  guide: ShardGuide,
  readJson: (path: string) => Promise<unknown>,
): Searcher {
  const { sharded } = guide;
  const vocabulary = readVocabulary({ ...guide, papers: [] });
  const lists = readLists(guide, readJson);
  const blocks = new Map<number, Promise<ShardBlock>>();
  const prepared = new Map<number, PreparedClause>();
  const firstClauses = addUp(sharded.clausesOfPapers);
  const firstOfBlocks = addUp(sharded.clausesOfBlocks);
  const paperOf = papersOfClauses(firstClauses, sharded.clauses);

  const readBlock = (block: number) => {
    const known = blocks.get(block);
    if (known) return known;
    const reading = readJson(blockFile(sharded.edition, block)) as Promise<ShardBlock>;
    reading.catch(() => blocks.delete(block));
    blocks.set(block, reading);
    return reading;
  };
  const readClause = async (number: number): Promise<PreparedClause | undefined> => {
    const known = prepared.get(number);
    if (known) return known;
    const at = lastAtMost(firstOfBlocks, number);
    const block = await readBlock(at);
    const clause = block.clauses[number - (firstOfBlocks[at] ?? 0)];
    const paper = clause && block.papers[clause.paper - block.firstPaper];
    if (!clause || !paper) return undefined;
    const ready = prepareClause(clause, paper);
    prepared.set(number, ready);
    return ready;
  };

  const search = async (
    input: string,
    { chosen = {}, all = false, limit = pageSize, ...options }: SearchOptions = {},
  ): Promise<ResultPage> => {
    const query = readQuery(input, vocabulary, options);
    const asking = new Asking(query, lists, guide, { paperOf, firstClauses });
    await asking.fetch(chosen);
    const everywhere = asking.rank();
    const narrowed = everywhere.filter(({ number }) => asking.passes(number, chosen));
    const isLiteral = everywhere.some((one) => one.isWhole && one.isLiteral);
    const wanted = narrowed.filter(({ isWhole }) => isWhole || all || !isLiteral);
    const figures = {
      clauses: sharded.clauses,
      averageLength: sharded.averageLength,
      frequency: (variants: readonly Variant[]) => asking.frequency(variants),
    };
    const rarity = rarityIn(figures);
    const matches: ClauseMatch[] = [];
    let read = 0;
    let fallen = 0;
    // Pairs may stand apart in a clause: what falls away is made up for.
    while (read < wanted.length && matches.length < limit) {
      const next = wanted.slice(read, read + Math.max(4, limit - matches.length));
      read += next.length;
      const clauses = await Promise.all(next.map(({ number }) => readClause(number)));
      for (const clause of clauses) {
        const match = clause && matchClause(clause, query, figures, rarity);
        const isEnough = match && (match.extent === 'all' || match.coverage >= leastCoverage);
        if (isEnough && passes(match.clause, chosen, vocabulary.guide)) matches.push(match);
        else fallen += 1;
      }
    }
    matches.sort(
      (a, b) => Number(b.extent === 'all') - Number(a.extent === 'all') || b.score - a.score,
    );
    const whole = matches.filter(({ extent }) => extent === 'all');
    const candidates = narrowed.filter(({ isWhole }) => isWhole).length;
    const isAllRead = read >= wanted.length;
    return {
      query,
      whole,
      partial: matches.filter(({ extent }) => extent === 'part'),
      others: isLiteral && !all ? narrowed.length - wanted.length : 0,
      total: isAllRead ? whole.length : Math.max(whole.length, candidates - fallen),
      isEstimate: !isAllRead,
      unfiltered: everywhere.length,
      answer: narrowAnswer(
        answerQuestion(
          query,
          matches.map(({ clause }) => clause),
          vocabulary,
          rarity,
        ),
        chosen,
      ),
      isAnswerPartial: !isAllRead,
      facets: asking.facets(
        everywhere.filter(({ isWhole }) => isWhole || !isLiteral),
        chosen,
      ),
    };
  };
  const papersAt = async (places: readonly IndexedPlace[]): Promise<IndexedPaper[]> => {
    const numbers = places.flatMap(({ code }) =>
      sharded.places.flatMap((at, paper) => (guide.places[at]?.code === code ? [paper] : [])),
    );
    const opening = await Promise.all(numbers.map((paper) => readClause(firstClauses[paper] ?? 0)));
    return opening.flatMap((clause) => (clause ? [clause.paper] : []));
  };
  return { vocabulary, pageSize, search, papersAt, has: () => true };
}

interface Candidate {
  readonly number: number;
  readonly score: number;
  readonly isWhole: boolean;
  readonly isLiteral: boolean;
}

/** One query put to the lists. */
class Asking {
  readonly #query: Query;
  readonly #lists: ListReader;
  readonly #guide: ShardGuide;
  readonly #paperOf: Uint32Array;
  readonly #firstClauses: readonly number[];

  constructor(
    query: Query,
    lists: ListReader,
    guide: ShardGuide,
    { paperOf, firstClauses }: { paperOf: Uint32Array; firstClauses: readonly number[] },
  ) {
    this.#query = query;
    this.#lists = lists;
    this.#guide = guide;
    this.#paperOf = paperOf;
    this.#firstClauses = firstClauses;
  }

  get #size(): number {
    return this.#guide.sharded.clauses;
  }

  get #parts(): readonly Part[] {
    return this.#query.readings.flat();
  }

  /** Fetches the lists that the query needs, at once. */
  async fetch(chosen: Chosen): Promise<void> {
    const terms = new Set<string>();
    for (const part of this.#parts) {
      for (const variant of part.typed) {
        for (const pair of pairsToAsk(variant.text)) terms.add(pair).add(headTerm(pair));
      }
      if (part.clauseNumber !== undefined) terms.add(annotationTerm.number(part.clauseNumber));
      for (const segment of part.segments)
        for (const term of termsOfSegment(segment)) terms.add(term);
    }
    for (const kind of this.#query.asked?.kinds ?? []) terms.add(annotationTerm.kind(kind));
    for (const term of termsOfChoice(chosen)) terms.add(term);
    await this.#lists.fetch([...terms]);
  }

  /** Clauses in which all pairs of a string stand. */
  #marksOf({ text }: Variant): Marks {
    const pairs = pairsToAsk(text);
    const marks = new Uint8Array(this.#size);
    if (pairs.length === 0) return marks;
    const needed = pairs.length;
    const counts = needed > 255 ? new Uint16Array(this.#size) : new Uint8Array(this.#size);
    for (const pair of pairs)
      this.#lists.each(pair, 'text', (number) => {
        counts[number] = (counts[number] ?? 0) + 1;
      });
    counts.forEach((count, number) => {
      if (count === needed) marks[number] = 1;
    });
    return marks;
  }

  /** Papers in the title or number of which all pairs of a string stand. */
  #papersOf({ text }: Variant): ReadonlySet<number> {
    const pairs = pairsToAsk(text);
    const counts = new Map<number, number>();
    for (const pair of pairs)
      this.#lists.each(headTerm(pair), 'text', (paper) =>
        counts.set(paper, (counts.get(paper) ?? 0) + 1),
      );
    return new Set(
      [...counts].filter(([, count]) => count === pairs.length).map(([paper]) => paper),
    );
  }

  #listMarks(term: string, list: keyof Lists = 'text'): Marks {
    const marks = new Uint8Array(this.#size);
    this.#lists.each(term, list, (number) => (marks[number] = 1));
    return marks;
  }

  #marksOfSegment(segment: Segment): Marks {
    const marks = segment.variants
      .filter(({ weight }) => weight === 1)
      .map((variant) => this.#marksOf(variant))
      .reduce(unite, new Uint8Array(this.#size));
    for (const { kind, id } of segment.concepts)
      if (kind === 'term') unite(marks, this.#listMarks(annotationTerm.term(id)));
    const topic = topicNamed(segment);
    return topic ? unite(marks, this.#listMarks(annotationTerm.topic(topic.id))) : marks;
  }

  frequency(variants: readonly Variant[]): number {
    const marks = variants
      .filter(({ weight }) => weight === 1)
      .map((variant) => this.#marksOf(variant))
      .reduce(unite, new Uint8Array(this.#size));
    return marks.reduce((sum, mark) => sum + mark, 0);
  }

  /** Clauses that may answer, most likely first. */
  rank(): Candidate[] {
    const scores = new Float32Array(this.#size);
    const isWhole = new Uint8Array(this.#size);
    const isLiteral = new Uint8Array(this.#size);
    for (const reading of this.#query.readings) {
      const whole = new Uint8Array(this.#size).fill(1);
      const literal = new Uint8Array(this.#size).fill(1);
      const own = new Uint8Array(this.#size);
      for (const first of this.#firstClauses) own[first] = 1;
      const inReading = new Float32Array(this.#size);
      const coverage = new Float32Array(this.#size);
      const segments = reading.flatMap(wordsOf).filter(({ isCommon }) => !isCommon);
      const isTypedOnly = isPlaceKnown(this.#query) && reading === this.#query.readings[0];
      let wanted = 0;
      for (const segment of segments) {
        const marks = this.#marksOfSegment(segment);
        const rare = this.#rare(marks);
        wanted += segment.places.length > 0 ? 0 : rare;
        const about = this.#marksAbout(segment);
        const titles = this.#titleMarks(segment);
        for (let at = 0; at < scores.length; at += 1) {
          const here = marks[at] ?? 0;
          coverage[at] = (coverage[at] ?? 0) + rare * (here > 0 ? 1 : 0.4 * (about[at] ?? 0));
          inReading[at] =
            (inReading[at] ?? 0) + rare * (here + 0.8 * (titles[at] ?? 0) + 0.8 * (about[at] ?? 0));
        }
      }
      for (const part of reading) {
        // One character has no pair: the text decides.
        if (part.text.length < 2 && reading.length > 1) continue;
        const typed = part.typed
          .map((variant) => this.#marksOf(variant))
          .reduce(unite, new Uint8Array(this.#size));
        if (part.clauseNumber !== undefined)
          unite(typed, this.#listMarks(annotationTerm.number(part.clauseNumber)));
        const rare = this.#rare(typed);
        const names = this.#marksOfNames(part);
        const papers = new Set(part.typed.flatMap((variant) => [...this.#papersOf(variant)]));
        const isNamed =
          part.segments.length > 0 &&
          part.segments.every(({ places, isCommon }) => isCommon || places.length > 0);
        for (let at = 0; at < whole.length; at += 1) {
          const paper = this.#paperOf[at] ?? 0;
          const isTyped = (typed[at] ?? 0) > 0;
          const isIn = isTyped || (names[at] ?? 0) > 0;
          const isAtHead = papers.has(paper) || (isNamed && this.#isPlace(part, paper));
          if (!isIn && !isAtHead) whole[at] = 0;
          if (!isTyped) literal[at] = 0;
          if (isIn) own[at] = 1;
          if (isTyped) inReading[at] = (inReading[at] ?? 0) + rare * 0.8;
          if (isAtHead && this.#firstClauses[paper] === at)
            inReading[at] = (inReading[at] ?? 0) + 20;
        }
      }
      for (let at = 0; at < whole.length; at += 1) {
        const isAll = (whole[at] ?? 0) > 0 && (own[at] ?? 0) > 0;
        const isSome =
          !isTypedOnly &&
          wanted > 0 &&
          (coverage[at] ?? 0) / wanted >= leastCoverage &&
          this.#isWhereNamed(segments, at);
        if (!isAll && !isSome) continue;
        if (isAll) isWhole[at] = 1;
        if (isAll && reading.length === 1 && (literal[at] ?? 0) > 0) isLiteral[at] = 1;
        scores[at] = Math.max(scores[at] ?? 0, inReading[at] ?? 0, 0.001);
      }
    }
    for (const kind of this.#query.asked?.kinds ?? [])
      this.#lists.each(annotationTerm.kind(kind), 'text', (at) => {
        if ((scores[at] ?? 0) > 0) scores[at] = (scores[at] ?? 0) * 1.4;
      });
    const found: Candidate[] = [];
    scores.forEach((score, number) => {
      if (score > 0)
        found.push({
          number,
          score,
          isWhole: isWhole[number] === 1,
          isLiteral: isLiteral[number] === 1,
        });
    });
    return found.sort(
      (a, b) => Number(b.isWhole) - Number(a.isWhole) || b.score - a.score || a.number - b.number,
    );
  }

  /** Clauses in which every word of a part stands, by any of its names. */
  #marksOfNames(part: Part): Marks {
    const words = part.segments.filter(({ isCommon }) => !isCommon);
    const all = new Uint8Array(this.#size);
    if (words.length === 0) return all;
    all.fill(1);
    for (const word of words) {
      const marks = this.#marksOfSegment(word);
      for (let at = 0; at < all.length; at += 1)
        if (!marks[at] && !this.#isPlaceOf(word, this.#paperOf[at] ?? 0)) all[at] = 0;
    }
    return all;
  }

  #marksAbout({ concepts }: Segment): Marks {
    const marks = new Uint8Array(this.#size);
    for (const { kind, id } of concepts)
      if (kind !== 'term') unite(marks, this.#listMarks(annotationTerm[kind](id)));
    return marks;
  }

  #titleMarks(segment: Segment): Marks {
    const marks = new Uint8Array(this.#size);
    for (const { kind, id } of segment.concepts)
      if (kind === 'term') unite(marks, this.#listMarks(annotationTerm.term(id), 'title'));
    const [typed] = segment.variants;
    if (!typed) return marks;
    const pairs = pairsToAsk(typed.text);
    const counts = new Uint8Array(this.#size);
    for (const pair of pairs)
      this.#lists.each(pair, 'title', (number) => (counts[number] = (counts[number] ?? 0) + 1));
    counts.forEach((count, number) => {
      if (pairs.length > 0 && count === pairs.length) marks[number] = 1;
    });
    return marks;
  }

  #rare(marks: Marks): number {
    const found = marks.reduce((sum, mark) => sum + mark, 0);
    return Math.log(1 + (this.#size - found + 0.5) / (found + 0.5));
  }

  #isPlaceOf({ places }: Segment, paper: number): boolean {
    const place = this.#guide.places[this.#guide.sharded.places[paper] ?? -1];
    return places.some(({ code }) => code === place?.code);
  }

  #isPlace(part: Part, paper: number): boolean {
    return part.segments.some((segment) => this.#isPlaceOf(segment, paper));
  }

  #isWhereNamed(segments: readonly Segment[], at: number): boolean {
    return segments.every(
      (segment) => segment.places.length === 0 || this.#isPlaceOf(segment, this.#paperOf[at] ?? 0),
    );
  }

  /** Whether what is chosen may hold for a clause: of its duties, each choice for itself. */
  passes(number: number, chosen: Chosen): boolean {
    const paper = this.#paperOf[number] ?? 0;
    return facetNames.every((facet) => {
      const value = chosen[facet];
      if (value === undefined) return true;
      const ofPaper = this.#valueOfPaper(paper, facet);
      if (ofPaper !== undefined) return ofPaper === value;
      return termsOfChoice({ [facet]: value }).every((term) => this.#lists.holds(term, number));
    });
  }

  #valueOfPaper(paper: number, facet: FacetName): string | undefined {
    const { places, years } = this.#guide.sharded;
    const place = this.#guide.places[places[paper] ?? -1];
    switch (facet) {
      case 'place':
        return place?.code ?? '';
      case 'level':
        return place?.level ?? '';
      case 'year':
        return String(years[paper] ?? '');
      default:
        return undefined;
    }
  }

  /** Facets of papers are counted; those of duties are offered, and counted once they are chosen. */
  facets(
    found: readonly Candidate[],
    chosen: Chosen,
  ): Readonly<Record<FacetName, readonly OfferedValue[]>> {
    const offer = (facet: FacetName): OfferedValue[] => {
      const { [facet]: own, ...others } = chosen;
      const counts = new Map<string, number>();
      const left = found.filter(({ number }) => this.passes(number, others));
      if (this.#valueOfPaper(0, facet) !== undefined) {
        for (const { number } of left) {
          const value = this.#valueOfPaper(this.#paperOf[number] ?? 0, facet) ?? '';
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
        counts.delete('0');
        counts.delete('');
        return [...counts]
          .map(([value, count]) => ({ value, count }))
          .sort((a, b) =>
            facet === 'year' ? Number(b.value) - Number(a.value) : b.count - a.count,
          );
      }
      return this.#dutyValues(facet).map((value) =>
        value === own
          ? {
              value,
              count: left.filter(({ number }) => this.passes(number, { [facet]: value })).length,
            }
          : { value },
      );
    };
    return {
      place: offer('place'),
      level: offer('level'),
      bearer: offer('bearer'),
      topic: offer('topic'),
      modality: offer('modality'),
      measured: offer('measured'),
      year: offer('year'),
    };
  }

  #dutyValues(facet: FacetName): readonly string[] {
    if (facet === 'measured') return ['yes', 'no'];
    if (facet === 'modality')
      return ['obligation', 'prohibition', 'permission', 'recommendation', 'target'];
    return this.#guide.concepts.filter(({ kind }) => kind === facet).map(({ id }) => id);
  }
}

function unite(into: Marks, other: Marks): Marks {
  other.forEach((mark, at) => {
    if (mark) into[at] = 1;
  });
  return into;
}

function termsOfSegment({ variants, concepts }: Segment): string[] {
  return [
    ...variants.filter(({ weight }) => weight === 1).flatMap(({ text }) => pairsToAsk(text)),
    ...concepts.map(({ kind, id }) => annotationTerm[kind](id)),
  ];
}

function termsOfChoice({ bearer, topic, modality, measured }: Chosen): string[] {
  return [
    ...(bearer === undefined ? [] : [annotationTerm.bearer(bearer)]),
    ...(topic === undefined ? [] : [annotationTerm.topic(topic)]),
    ...(modality === undefined ? [] : [annotationTerm.modality(modality)]),
    ...(measured === undefined ? [] : [annotationTerm.measured(measured === 'yes' ? 'yes' : 'no')]),
  ];
}

/** The paper of each clause. */
function papersOfClauses(firstClauses: readonly number[], clauses: number): Uint32Array {
  const papers = new Uint32Array(clauses);
  firstClauses.forEach((first, paper) => papers.fill(paper, first));
  return papers;
}

/** Where each of several runs begins. */
function addUp(lengths: readonly number[]): number[] {
  let sum = 0;
  return lengths.map((length) => (sum += length) - length);
}

/** Place of the last number that is not greater. */
function lastAtMost(numbers: readonly number[], wanted: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
