import { readBuckets } from './buckets.ts';
import { eachAscending } from './number-text.ts';
import { listFile, type ListBucket, type ShardGuide } from './shard-guide.ts';

/** The lists of a corpus, as far as they were fetched. */
export interface ListReader {
  readonly fetch: (terms: Iterable<string>) => Promise<void>;
  /** Calls with each clause, or paper, in which a term stands, or stands in the title. */
  readonly each: (term: string, list: 'text' | 'title', call: (number: number) => void) => void;
}

export function readLists(
  { sharded }: ShardGuide,
  readJson: (path: string) => Promise<unknown>,
): ListReader {
  const buckets = readBuckets(sharded.buckets, sharded.heavy);
  const read = new Map<number, Promise<void>>();
  const lists = new Map<string, readonly string[]>();
  const readBucket = async (bucket: number) => {
    const file = (await readJson(listFile(sharded.edition, bucket))) as ListBucket;
    for (const [term, own] of Object.entries(file)) lists.set(term, own);
  };
  return {
    fetch: async (terms) => {
      const wanted = new Set([...terms].map(buckets.of));
      await Promise.all(
        [...wanted].map((bucket) => {
          const known = read.get(bucket);
          if (known) return known;
          const reading = readBucket(bucket);
          reading.catch(() => read.delete(bucket));
          read.set(bucket, reading);
          return reading;
        }),
      );
    },
    each: (term, list, call) => {
      const found = lists.get(term)?.[list === 'text' ? 0 : 1];
      if (found !== undefined) eachAscending(found, call);
    },
  };
}
