import { readBuckets } from '../search/shards/buckets.ts';
import { makeBucket, type ShardFigures } from '../search/shards/build-shards.ts';
import type { ListBucket } from '../search/shards/shard-guide.ts';
import {
  countBuckets,
  isHeavy,
  sharedSize,
  type ShardLimits,
} from '../search/shards/shard-limits.ts';
import type { LastShards, NotEditable } from './last-shards.ts';
import { changeLists, readAscending, type TermChange } from './list-changes.ts';

export interface EditedLists extends Pick<ShardFigures, 'sizeOfLists' | 'common'> {
  /** The files that become others, by their numbers. */
  readonly lists: ReadonlyMap<number, ListBucket>;
}

/** Changes lists in their files, where every list stays in its file. */
export function editLists(
  changes: readonly TermChange[],
  { guide: { sharded }, figures, readList }: LastShards,
  limits: ShardLimits,
): EditedLists | NotEditable {
  const buckets = readBuckets(sharded.buckets, sharded.heavy);
  const lists = new Map<number, Map<string, readonly string[]>>();
  const common = { ...figures.common };
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
    const at = buckets.of(term);
    const bucket = lists.get(at) ?? new Map(Object.entries(readList(at)));
    lists.set(at, bucket);
    const old = bucket.get(term) ?? [];
    const fresh = changeLists(old, change);
    if (isTooMany(term, fresh, limits)) return { because: `${term} becomes common` };
    if (isHeavy(term, old, limits) !== isHeavy(term, fresh, limits))
      return { because: `the list of ${term} moves to another file` };
    sizeOfLists += sharedSize(term, fresh, limits) - sharedSize(term, old, limits);
    if (fresh.length > 0) bucket.set(term, fresh);
    else bucket.delete(term);
  }
  if (countBuckets(sizeOfLists, limits) !== sharded.buckets)
    return { because: 'the lists need another number of files' };
  return {
    lists: new Map(Array.from(lists, ([at, bucket]) => [at, makeBucket([...bucket])])),
    sizeOfLists,
    common,
  };
}

function isTooMany(term: string, [texts = '']: readonly string[], limits: ShardLimits): boolean {
  return term.length === 1 && readAscending(texts).length > limits.mostOfCharacter;
}
