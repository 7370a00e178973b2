import type { SearchIndex } from '../search/search-index.ts';
import { buildShards, type ShardFigures } from '../search/shards/build-shards.ts';
import { blockFile, listFile, shardFolder } from '../search/shards/shard-guide.ts';

/**
 * Up to so many characters of text a corpus is read at once, some 200 KB gzip: about twenty
 * papers. Beyond, a query fetches the lists and the clauses that it needs.
 */
const atOnce = 100_000;

export function isReadAtOnce({ clauses }: SearchIndex): boolean {
  return clauses.reduce((sum, { text }) => sum + text.length, 0) <= atOnce;
}

/** What is read first, from the root of the site. */
export const guideFile = '/search-index/index.json';

/** The file and, of many papers, the folder that `writeSearchIndex` writes, from the root of the site. */
export function pathsOfIndex(index: SearchIndex, edition: string): readonly string[] {
  return [guideFile, ...(isReadAtOnce(index) ? [] : [shardFolder(edition)])];
}

/** What was written of an index. */
export interface WrittenIndex {
  /** Their number. */
  readonly files: number;
  /** Of an index that is not read at once. */
  readonly figures?: ShardFigures;
}

/** Writes the files that the search reads. */
export function writeSearchIndex(
  index: SearchIndex,
  edition: string,
  write: (path: string, content: string) => void,
): WrittenIndex {
  if (isReadAtOnce(index)) {
    write(guideFile, JSON.stringify(index));
    return { files: 1 };
  }
  const { guide, figures, lists, blocks } = buildShards(index, edition);
  write(guideFile, JSON.stringify(guide));
  let files = 1;
  for (const bucket of lists()) {
    write(listFile(edition, files - 1), JSON.stringify(bucket));
    files += 1;
  }
  blocks.forEach((block, at) => write(blockFile(edition, at), JSON.stringify(block)));
  return { files: files + blocks.length, figures };
}
