import { ByteReader, eachPosting } from './postings.ts';
import type { ShardFiles } from './search-shards.ts';
import { listFile } from './shard-guide.ts';
import { bucketOf } from './terms.ts';

/** The lists of a term: where it stands, and where it stands in a title. */
export interface Pair {
  readonly text: Uint8Array;
  readonly title: Uint8Array;
}

/** The lists of a corpus, as far as they were fetched. */
export interface ListReader {
  readonly fetch: (terms: readonly string[]) => Promise<void>;
  readonly each: (term: string, list: keyof Pair, call: (number: number) => void) => void;
  readonly holds: (term: string, number: number) => boolean;
}

export function readLists(buckets: number, files: Pick<ShardFiles, 'bytes'>): ListReader {
  const read = new Map<number, Promise<void>>();
  const lists = new Map<string, Pair>();
  const members = new Map<string, ReadonlySet<number>>();
  const readBucket = async (bucket: number) => {
    for (const [term, pair] of readBucketFile(await files.bytes(listFile(bucket))))
      lists.set(term, pair);
  };
  const each: ListReader['each'] = (term, list, call) => {
    const found = lists.get(term)?.[list];
    if (found && found.length > 0) eachPosting(found, call);
  };
  return {
    fetch: async (terms) => {
      const wanted = new Set(terms.map((term) => bucketOf(term, buckets)));
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
    each,
    holds: (term, number) => {
      let own = members.get(term);
      if (!own) {
        const numbers = new Set<number>();
        each(term, 'text', (one) => numbers.add(one));
        members.set(term, (own = numbers));
      }
      return own.has(number);
    },
  };
}

const utf8 = new TextDecoder();

function readBucketFile(bytes: Uint8Array): (readonly [string, Pair])[] {
  const reader = new ByteReader(bytes);
  const heads = Array.from({ length: reader.varint() }, () => {
    const term = utf8.decode(reader.piece(reader.varint()));
    return { term, text: reader.varint(), title: reader.varint() };
  });
  return heads.map(({ term, text, title }) => [
    term,
    { text: reader.piece(text), title: reader.piece(title) },
  ]);
}
