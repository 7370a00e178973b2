import { writeTownships } from '../../../src/indexing/write-townships.ts';
import { prepareCorpus } from '../../../src/search/search-clauses.ts';
import type { SearchIndex } from '../../../src/search/search-index.ts';
import { searchWhole } from '../../../src/search/searcher.ts';
import { withTownships } from '../../../src/search/townships/with-townships.ts';
import type { Engine } from './engine.ts';

/** This site's search, as a person sees it first. */
export async function ours(index: SearchIndex): Promise<Engine> {
  const townships = new Map<string, unknown>();
  await writeTownships((path, content) => townships.set(path, JSON.parse(content)));
  const searcher = withTownships(searchWhole(prepareCorpus(index)), (path) =>
    Promise.resolve(townships.get(path)),
  );
  return {
    name: 'ours',
    search: async (query) => {
      const { whole, partial } = await searcher.search(query);
      return [...whole, ...partial].map(
        ({ clause: { clause, paper } }) => `${paper.id}#${clause.id}`,
      );
    },
  };
}
