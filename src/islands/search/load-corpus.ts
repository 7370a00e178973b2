import { prepareCorpus, type SearchableCorpus } from '../../search/search-clauses.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { readData } from '../site-data.ts';

let loading: Promise<SearchableCorpus> | undefined;

/**
 * Reads the index of this site, once.
 * @throws DataError when it cannot be read
 */
export function loadCorpus(): Promise<SearchableCorpus> {
  loading ??= readData<SearchIndex>('/search-index/index.json').then(prepareCorpus);
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
