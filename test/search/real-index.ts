import { buildSearchIndex } from '../../src/indexing/build-search-index.ts';
import { prepareCorpus, searchClauses } from '../../src/search/search-clauses.ts';
import type { ClauseMatch } from '../../src/search/match-clause.ts';
import { corpus } from '../support/real-corpus.ts';

export const index = await buildSearchIndex(corpus);
export const searched = prepareCorpus(index);

export const placeOf = ({ clause: { clause, paper } }: Pick<ClauseMatch, 'clause'>) =>
  `${paper.id} ${clause.id}`;

/** Places of the clauses that hold all of a query, best first. */
export function find(query: string, options?: { synonyms: boolean }): string[] {
  return searchClauses(query, searched, options).hits.map(placeOf);
}
