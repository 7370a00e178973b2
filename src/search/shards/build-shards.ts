import { squeeze } from '../fold.ts';
import type { IndexedClause, SearchIndex } from '../search-index.ts';
import { readBuckets } from './buckets.ts';
import { collectLists } from './collect-lists.ts';
import { cutBlocks } from './cut-blocks.ts';
import { makeGuide } from './make-guide.ts';
import type { ListBucket, ShardBlock, ShardGuide } from './shard-guide.ts';
import {
  countBuckets,
  isHeavy,
  sharedSize,
  usualLimits,
  type ShardLimits,
} from './shard-limits.ts';

/** What cannot be told from the files, and is needed to change some of them (`edit-shards.ts`). */
export interface ShardFigures {
  /** Characters of the lists that share files. */
  readonly sizeOfLists: number;
  /** Characters of all texts, squeezed. */
  readonly lengthOfTexts: number;
  /** In how many clauses each of the characters stands that have no list. */
  readonly common: Readonly<Record<string, number>>;
}

export interface Shards {
  readonly guide: ShardGuide;
  readonly figures: ShardFigures;
  /** Content of the files of lists, one after the other. */
  readonly lists: () => Generator<ListBucket>;
  readonly blocks: readonly ShardBlock[];
}

/**
 * Cuts an index into files of which a query needs a few. Nothing in them stands in an order that some
 * clause gives: where another one changes, a file stays the same to the byte.
 * @param edition changes with the index
 */
export function buildShards(
  index: SearchIndex,
  edition: string,
  limits: ShardLimits = usualLimits,
): Shards {
  const { lists, common } = collectLists(index, limits.mostOfCharacter);
  const heavyTerms: string[] = [];
  let sizeOfLists = 0;
  for (const [term, own] of lists) {
    if (isHeavy(term, own, limits)) heavyTerms.push(term);
    sizeOfLists += sharedSize(term, own, limits);
  }
  const ofLists = {
    buckets: countBuckets(sizeOfLists, limits),
    common: [...common.keys()].sort().join(''),
    heavy: heavyTerms.sort().join(''),
  };
  const buckets = readBuckets(ofLists.buckets, ofLists.heavy);
  const terms: string[][] = Array.from({ length: buckets.count }, () => []);
  for (const term of lists.keys()) terms[buckets.of(term)]?.push(term);
  const blocks = cutBlocks(index, limits);
  const lengthOfTexts = lengthOf(index.clauses);
  return {
    guide: makeGuide(index, edition, ofLists, blocks, lengthOfTexts),
    figures: { sizeOfLists, lengthOfTexts, common: Object.fromEntries(common) },
    blocks,
    lists: function* () {
      for (const own of terms) yield makeBucket(own.map((term) => [term, lists.get(term) ?? []]));
    },
  };
}

/** A file of lists, in the order of its terms. */
export function makeBucket(lists: readonly (readonly [string, readonly string[]])[]): ListBucket {
  return Object.fromEntries([...lists].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Characters of the texts of clauses, squeezed. */
export function lengthOf(clauses: readonly IndexedClause[]): number {
  return clauses.reduce((sum, { text }) => sum + squeeze(text).length, 0);
}
