import type { SearchIndex } from '../../search/search-index.ts';
import { searchWhole, type Searcher } from '../../search/searcher.ts';
import { prepareCorpus } from '../../search/search-clauses.ts';
import { readVocabulary } from '../../search/vocabulary.ts';
import type { ShardGuide } from '../../search/shards/shard-guide.ts';
import { withTownships } from '../../search/townships/with-townships.ts';
import { breath, readData } from '../site-data.ts';

let loading: Promise<Searcher> | undefined;

/**
 * Reads what is searched on this site, once: all of a small corpus, the guide to a large one.
 * @throws DataError when it cannot be read
 */
export function loadSearcher(): Promise<Searcher> {
  loading ??= load();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

async function load(): Promise<Searcher> {
  const index = await readData<SearchIndex | ShardGuide>('/search-index/index.json');
  const searcher =
    'sharded' in index
      ? (await import('../../search/shards/search-shards.ts')).searchShards(index, readData)
      : searchWhole(await prepare(index));
  await breath();
  return withTownships(searcher, readData);
}

/** Names, then clauses: each is long enough on an old machine. */
async function prepare(index: SearchIndex) {
  const vocabulary = readVocabulary(index);
  await breath();
  return prepareCorpus(index, vocabulary);
}
