import type { AnswerLine } from './answer.ts';
import { countFacets, passes, type Chosen, type FacetName } from './facets.ts';
import type { ClauseMatch } from './match-clause.ts';
import type { Query, ReadOptions } from './read-query.ts';
import type { IndexedPaper, IndexedPlace } from './search-index.ts';
import { searchClauses, shownFirst, type SearchableCorpus } from './search-clauses.ts';
import type { TownshipFound } from './townships/township-found.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A value of a facet; its count is absent where it would have to be fetched. */
export interface OfferedValue {
  readonly value: string;
  readonly count?: number;
}

/** One page of results, as it is shown. */
export interface ResultPage {
  readonly query: Query;
  /** All of the query stands in these. */
  readonly whole: readonly ClauseMatch[];
  /** Only some of it stands in these. */
  readonly partial: readonly ClauseMatch[];
  /** Results behind these, held back until they are asked for; only some of the query is in them. */
  readonly others: number;
  /** Number of results in which all of the query stands; `whole` may be fewer. */
  readonly total: number;
  /** The total counts clauses that were not read yet, some of which may fall away. */
  readonly isEstimate: boolean;
  /** How many there were before they were narrowed. */
  readonly unfiltered: number;
  readonly answer: readonly AnswerLine[];
  /** The answer rests on the first results alone. */
  readonly isAnswerPartial: boolean;
  /** The counts of the facets are of clauses some of which may fall away. */
  readonly areCountsEstimates: boolean;
  readonly facets: Readonly<Record<FacetName, readonly OfferedValue[]>>;
  /** The query is a single character, in too many clauses to be looked for alone. */
  readonly isTooCommon: boolean;
  /** The township that the query names. */
  readonly township?: TownshipFound;
}

export interface SearchOptions extends ReadOptions {
  readonly chosen?: Chosen;
  /** Also those of which only some of the query stands in. */
  readonly all?: boolean;
  /** How many results are wanted. */
  readonly limit?: number;
  /** Facets whose values are to be counted even where their lists must be fetched for it. */
  readonly counted?: readonly FacetName[];
}

/** A search over a corpus, however it is kept. */
export interface Searcher {
  readonly vocabulary: Vocabulary;
  /** How many results are shown at once: where they must be fetched, fewer. */
  readonly pageSize: number;
  readonly search: (input: string, options?: SearchOptions) => ResultPage | Promise<ResultPage>;
  /** Papers of some divisions, in the order of these. */
  readonly papersAt: (
    places: readonly IndexedPlace[],
  ) => readonly IndexedPaper[] | Promise<readonly IndexedPaper[]>;
  /** Whether anything holds a name; where that would have to be fetched, it is taken for true. */
  readonly has: (name: string) => boolean;
}

/** Searches a corpus that is in memory. */
export function searchWhole(corpus: SearchableCorpus): Searcher {
  const { guide } = corpus.vocabulary;
  return {
    vocabulary: corpus.vocabulary,
    pageSize: 20,
    papersAt: (places) =>
      places.flatMap(({ code }) => guide.papers.filter(({ place }) => place === code)),
    has: (name) => searchClauses(name, corpus).hits.length > 0,
    search: (input, { chosen = {}, all = false, ...options } = {}) => {
      const found = searchClauses(input, corpus, options);
      const first = shownFirst(found);
      const matches = all ? [...new Set([...first, ...found.partial])] : first;
      const passing = matches.filter(({ clause }) => passes(clause, chosen, guide));
      const whole = passing.filter(({ extent }) => extent === 'all');
      return {
        query: found.query,
        whole,
        partial: passing.filter(({ extent }) => extent === 'part'),
        others: found.partial.filter((match) => !matches.includes(match)).length,
        total: whole.length,
        isEstimate: false,
        unfiltered: matches.length,
        answer: narrowAnswer(found.answer, chosen),
        isAnswerPartial: false,
        areCountsEstimates: false,
        isTooCommon: false,
        facets: countFacets(matches, chosen, guide),
      };
    },
  };
}

/** Of a place that is chosen, only what is said there. */
export function narrowAnswer(
  lines: readonly AnswerLine[],
  { place }: Chosen,
): readonly AnswerLine[] {
  return place === undefined ? lines : lines.filter((line) => line.place.code === place);
}
