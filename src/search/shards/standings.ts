import type { Segment } from '../cut-words.ts';
import { canonical, squeeze } from '../fold.ts';
import { topicNamed } from '../place-part.ts';
import type { Part, Query } from '../read-query.ts';
import type { IndexedConcept } from '../search-index.ts';
import type { Variant } from '../variant.ts';
import { readPairs } from './buckets.ts';
import type { ClauseStore } from './clause-store.ts';
import type { ListReader } from './lists.ts';
import { cut, everywhere, nowhere, unite, type Marks, type Standing } from './marks.ts';
import type { ShardGuide, ShardTables } from './shard-guide.ts';
import { annotationTerm, headTerm, isExact, termsToAsk } from './terms.ts';

/** Where a part of a query stands, in clauses or at the head of their papers. */
export interface PartStanding {
  /** Anywhere. */
  readonly anywhere: Standing;
  /** In the clause itself. */
  readonly inClause: Standing;
  /** As it was typed, in the clause itself. */
  readonly typed: Marks;
  /** At the head of its paper, or the paper is from there. */
  readonly atHead: Marks;
}

/**
 * Tells from the lists where the strings, words and parts of a query stand: what `matchClause` would
 * find in the text, as far as the lists know. Its lists must have been fetched.
 */
export class Standings {
  readonly #lists: ListReader;
  readonly #store: ClauseStore;
  readonly #tables: ShardTables;
  readonly #common: string;
  readonly #heavy: ReadonlySet<string>;

  constructor(
    lists: ListReader,
    store: ClauseStore,
    tables: ShardTables,
    { common, heavy }: ShardGuide['sharded'],
  ) {
    this.#lists = lists;
    this.#store = store;
    this.#tables = tables;
    this.#common = common;
    this.#heavy = new Set(readPairs(heavy));
  }

  get size(): number {
    return this.#store.paperOf.length;
  }

  marksOf(term: string, list: 'text' | 'title' = 'text'): Marks {
    const marks = new Uint8Array(this.size);
    this.#lists.each(term, list, (number) => (marks[number] = 1));
    return marks;
  }

  /** Clauses in which each of some terms stands. */
  marksOfAll(terms: readonly string[], list: 'text' | 'title' = 'text'): Marks {
    return markAll(this.size, terms, (term, call) => this.#lists.each(term, list, call));
  }

  ofString({ text, canonical }: Variant): Standing {
    if (this.#isCommon(text)) return { ...everywhere(this.size), sure: new Uint8Array(this.size) };
    const possible = this.marksOfAll(this.#termsOf(text));
    return { possible, sure: !canonical && isExact(text) ? possible : new Uint8Array(this.size) };
  }

  /** Clauses of the papers at the head of which a string stands. */
  #atHead({ text, canonical }: Variant): Standing {
    if (this.#isCommon(text)) return nowhere(this.size);
    const terms = this.#termsOf(text).map(headTerm);
    const papers = markAll(this.#tables.clausesOfPapers.length, terms, (term, call) =>
      this.#lists.each(term, 'text', call),
    );
    const possible = this.#spread((paper) => papers[paper] === 1);
    return { possible, sure: !canonical && isExact(text) ? possible : new Uint8Array(this.size) };
  }

  #spread(isIn: (paper: number) => boolean): Marks {
    const marks = new Uint8Array(this.size);
    const { firstClauses } = this.#store;
    this.#tables.clausesOfPapers.forEach((length, paper) => {
      const first = firstClauses[paper] ?? 0;
      if (isIn(paper)) marks.fill(1, first, first + length);
    });
    return marks;
  }

  /** In how many clauses any of some strings stands; the likeness of one that stands nowhere is none. */
  frequencyMarks(variants: readonly Variant[]): Marks {
    return this.#ofStrings(variants.filter(({ weight }) => weight === 1)).possible;
  }

  #ofStrings(variants: readonly Variant[]): Standing {
    return variants.map((variant) => this.ofString(variant)).reduce(unite, nowhere(this.size));
  }

  #ofList(term: string): Standing {
    const marks = this.marksOf(term);
    return { sure: marks, possible: marks };
  }

  /** A word in the clause itself, by any of its names. */
  ofWord(segment: Segment): Standing {
    const topic = topicNamed(segment);
    return [
      this.#ofStrings(typedOnly(segment)),
      ...termsOf(segment).map(({ id }) => this.#ofList(annotationTerm.term(id))),
      ...(topic ? [this.#ofList(annotationTerm.topic(topic.id))] : []),
    ].reduce(unite);
  }

  /** A word at the head of the paper, or the place that the paper is from. */
  #ofWordAtHead(segment: Segment): Standing {
    const here = this.placeMarks(segment);
    return [
      { sure: here, possible: here },
      ...typedOnly(segment).map((variant) => this.#atHead(variant)),
      ...termsOf(segment).map(({ id }) => {
        const papers = new Set<number>();
        this.#lists.each(headTerm(annotationTerm.term(id)), 'text', (paper) => papers.add(paper));
        const marks = this.#spread((paper) => papers.has(paper));
        return { sure: marks, possible: marks };
      }),
    ].reduce(unite);
  }

  /** Clauses of the papers of the places that a word names. */
  placeMarks({ places }: Segment): Marks {
    if (places.length === 0) return new Uint8Array(this.size);
    const codes = new Set(places.map(({ code }) => code));
    return this.#spread((paper) => codes.has(this.#tables.placeOf[paper]?.code ?? ''));
  }

  ofPart(part: Part): PartStanding {
    let typed = this.#ofStrings(part.typed);
    if (part.clauseNumber !== undefined)
      typed = unite(typed, this.#ofList(annotationTerm.number(part.clauseNumber)));
    const typedAtHead = part.typed
      .map((variant) => this.#atHead(variant))
      .reduce(unite, nowhere(this.size));
    const words = part.segments.filter(({ isCommon }) => !isCommon);
    let named = words.length === 0 ? nowhere(this.size) : everywhere(this.size);
    let namedInClause = nowhere(this.size);
    for (const word of words) {
      const inClause = this.ofWord(word);
      named = cut(named, unite(inClause, this.#ofWordAtHead(word)));
      namedInClause = unite(namedInClause, inClause);
    }
    // Where it stands as it was typed, each of its words stands.
    if (isOfWords(part)) typed = cut(typed, named);
    const isPlace = words.length > 0 && words.every(({ places }) => places.length > 0);
    return {
      anywhere: [typed, typedAtHead, named].reduce(unite),
      inClause: unite(typed, cut(named, namedInClause)),
      typed: typed.possible,
      atHead: isPlace ? unite(typedAtHead, named).possible : typedAtHead.possible,
    };
  }

  /** Clauses with a duty about what a word names. */
  marksAbout({ concepts }: Segment): Marks {
    const marks = new Uint8Array(this.size);
    for (const { kind, id } of concepts)
      if (kind !== 'term')
        this.#lists.each(annotationTerm[kind](id), 'text', (number) => (marks[number] = 1));
    return marks;
  }

  /** Clauses with a word in their titles. */
  marksInTitle(segment: Segment): Marks {
    const [typed] = segment.variants;
    const marks = typed
      ? this.marksOfAll(this.#termsOf(typed.text), 'title')
      : new Uint8Array(this.size);
    for (const { id } of termsOf(segment))
      this.#lists.each(annotationTerm.term(id), 'title', (number) => (marks[number] = 1));
    return marks;
  }

  /** The lists that a query needs. */
  *termsOfQuery({ readings, asked }: Query): Generator<string, void, undefined> {
    const ofVariant = ({ text }: Variant) =>
      this.#termsOf(text).flatMap((term) => [term, headTerm(term)]);
    for (const part of readings.flat()) {
      yield* part.typed.flatMap(ofVariant);
      if (part.clauseNumber !== undefined) yield annotationTerm.number(part.clauseNumber);
      for (const { variants, concepts } of part.segments) {
        yield* variants.filter(({ weight }) => weight === 1).flatMap(ofVariant);
        yield* concepts.map(({ kind, id }) => annotationTerm[kind](id));
      }
    }
    for (const kind of asked?.kinds ?? []) yield annotationTerm.kind(kind);
  }

  #termsOf(text: string): string[] {
    return termsToAsk(text, this.#heavy);
  }

  #isCommon(text: string): boolean {
    return text.length === 1 && this.#common.includes(text);
  }
}

/** Whether a part is made of words that stand in it as they are looked for. */
function isOfWords({ text, typed, segments, clauseNumber }: Part): boolean {
  return (
    segments.some(({ isCommon }) => !isCommon) &&
    typed.length === 1 &&
    clauseNumber === undefined &&
    segments.every((word) => text.includes(word.text) && word.variants[0]?.text === word.text)
  );
}

function termsOf({ concepts }: Segment): readonly IndexedConcept[] {
  return concepts.filter(({ kind }) => kind === 'term');
}

/** What was typed of a word, where the list of a term does not tell it already. */
function typedOnly(segment: Segment): readonly Variant[] {
  const labels = termsOf(segment).flatMap((term) => term.labels.map(squeeze));
  const listed = new Set(labels.flatMap((label) => [label, canonical(label)]));
  return segment.variants.filter(({ weight, text }) => weight === 1 && !listed.has(text));
}

function markAll(
  size: number,
  terms: readonly string[],
  each: (term: string, call: (number: number) => void) => void,
): Marks {
  const marks = new Uint8Array(size);
  if (terms.length === 0) return marks;
  const counts = new Uint8Array(size);
  for (const term of terms)
    each(term, (number) => {
      counts[number] = (counts[number] ?? 0) + 1;
    });
  for (let at = 0; at < size; at += 1) if (counts[at] === terms.length) marks[at] = 1;
  return marks;
}
