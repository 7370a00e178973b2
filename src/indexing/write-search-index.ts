import { createHash } from 'node:crypto';
import type { SearchIndex } from '../search/search-index.ts';
import { buildShards } from '../search/shards/build-shards.ts';
import { blockFile, listFile, shardFolder } from '../search/shards/shard-guide.ts';

/**
 * Up to so many characters of text a corpus is read at once, some 200 KB gzip: about twenty
 * papers. Beyond, a query fetches the lists and the clauses that it needs.
 */
const atOnce = 100_000;

export function isReadAtOnce({ clauses }: SearchIndex): boolean {
  return clauses.reduce((sum, { text }) => sum + text.length, 0) <= atOnce;
}

const guide = '/search-index/index.json';

/** Ten hexadecimal digits that change with whatever stands in an index. */
export function editionOfIndex(index: SearchIndex): string {
  const digest = createHash('sha256');
  for (const part of [index.concepts, index.papers, index.clauses])
    for (const entry of part) digest.update(JSON.stringify(entry));
  return digest.digest('hex').slice(0, 10);
}

/** The file and, of many papers, the folder that `writeSearchIndex` writes, from the root of the site. */
export function pathsOfIndex(index: SearchIndex, edition: string): readonly string[] {
  return [guide, ...(isReadAtOnce(index) ? [] : [shardFolder(edition)])];
}

/**
 * Writes the files that the search reads.
 * @returns their number
 */
export function writeSearchIndex(
  index: SearchIndex,
  edition: string,
  write: (path: string, content: string) => void,
): number {
  if (isReadAtOnce(index)) {
    write(guide, JSON.stringify(index));
    return 1;
  }
  const shards = buildShards(index, edition);
  write(guide, JSON.stringify(shards.guide));
  let files = 1;
  for (const bucket of shards.lists()) {
    write(listFile(edition, files - 1), JSON.stringify(bucket));
    files += 1;
  }
  shards.blocks.forEach((block, at) => write(blockFile(edition, at), JSON.stringify(block)));
  return files + shards.blocks.length;
}
