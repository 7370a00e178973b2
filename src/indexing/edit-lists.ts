import { readBuckets, readPairs } from '../search/shards/buckets.ts';
import { makeBucket, type ShardFigures } from '../search/shards/build-shards.ts';
import type { ListBucket, ShardGuide } from '../search/shards/shard-guide.ts';
import {
  countBuckets,
  isHeavy,
  sharedSize,
  type ShardLimits,
} from '../search/shards/shard-limits.ts';
import type { LastShards, NotEditable } from './last-shards.ts';
import { changeLists, readAscending, type TermChange } from './list-changes.ts';

export interface EditedLists extends Pick<ShardFigures, 'sizeOfLists' | 'common'> {
  readonly heavy: string;
  /** The files of lists; of one that stays as it is, the number that it had. */
  readonly lists: readonly (ListBucket | number)[];
}

type Lists = readonly string[];

/** Changes lists in their files; a pair that gets a long list gets a file, and may lose it again. */
export function editLists(
  changes: readonly TermChange[],
  { guide: { sharded }, figures, readList }: LastShards,
  limits: ShardLimits,
): EditedLists | NotEditable {
  const buckets = readBuckets(sharded.buckets, sharded.heavy);
  const opened = new Map<number, Map<string, Lists>>();
  const open = (bucket: number) => {
    const lists = opened.get(bucket) ?? new Map(Object.entries(readList(bucket)));
    opened.set(bucket, lists);
    return lists;
  };
  const common = { ...figures.common };
  const heavy = new Set(readPairs(sharded.heavy));
  let { sizeOfLists } = figures;
  for (const change of changes) {
    const { term } = change;
    const count = common[term];
    if (count !== undefined) {
      const [{ left, came }] = change.changes;
      common[term] = count - left.size + came.length;
      if (common[term] <= limits.mostOfCharacter) return { because: `${term} is common no more` };
      continue;
    }
    const lists = open(buckets.of(term));
    const old = lists.get(term) ?? [];
    const fresh = changeLists(old, change);
    if (isTooMany(term, fresh, limits)) return { because: `${term} becomes common` };
    if (isHeavy(term, fresh, limits)) heavy.add(term);
    else heavy.delete(term);
    sizeOfLists += sharedSize(term, fresh, limits) - sharedSize(term, old, limits);
    if (fresh.length > 0) lists.set(term, fresh);
    else lists.delete(term);
  }
  if (countBuckets(sizeOfLists, limits) !== sharded.buckets)
    return { because: 'the lists need another number of files' };
  const heavyNow = [...heavy].sort().join('');
  // What has a file no longer goes to those that many share.
  for (const pair of readPairs(sharded.heavy))
    if (!heavy.has(pair)) open(readBuckets(sharded.buckets, heavyNow).of(pair));
  return { lists: putLists(opened, sharded, heavyNow), heavy: heavyNow, sizeOfLists, common };
}

function isTooMany(term: string, [texts = '']: Lists, limits: ShardLimits): boolean {
  return term.length === 1 && readAscending(texts).length > limits.mostOfCharacter;
}

/**
 * Puts the lists of some files into the files where they belong now.
 * @param opened by their numbers of before
 * @param heavy pairs that have a file now
 */
function putLists(
  opened: ReadonlyMap<number, ReadonlyMap<string, Lists>>,
  sharded: ShardGuide['sharded'],
  heavy: string,
): (ListBucket | number)[] {
  const before = readBuckets(sharded.buckets, sharded.heavy);
  const now = readBuckets(sharded.buckets, heavy);
  const owners = readPairs(heavy);
  const numberBefore = (bucket: number): number => {
    if (bucket < sharded.buckets) return bucket;
    const owner = owners[bucket - sharded.buckets];
    // Files of the annotation stand behind those of pairs.
    return owner === undefined ? bucket - now.count + before.count : before.of(owner);
  };
  const contents = new Map<number, [string, Lists][]>();
  for (const lists of opened.values())
    for (const [term, own] of lists) {
      const bucket = now.of(term);
      const content = contents.get(bucket);
      if (content) content.push([term, own]);
      else contents.set(bucket, [[term, own]]);
    }
  return Array.from({ length: now.count }, (_, bucket) => {
    const old = numberBefore(bucket);
    return opened.has(old) ? makeBucket(contents.get(bucket) ?? []) : old;
  });
}
