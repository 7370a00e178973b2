import { prepareCorpus, searchClauses, shownFirst } from '../../../src/search/search-clauses.ts';
import type { SearchIndex } from '../../../src/search/search-index.ts';
import type { Engine } from './engine.ts';

/** This site's search, as a person sees it first. */
export function ours(index: SearchIndex): Engine {
  const corpus = prepareCorpus(index);
  return {
    name: 'ours',
    search: (query) =>
      Promise.resolve(
        shownFirst(searchClauses(query, corpus)).map(
          ({ clause: { clause, paper } }) => `${paper.id}#${clause.id}`,
        ),
      ),
  };
}
