import { eachPosting } from './postings.ts';
import { listFile, type ListBucket, type ShardGuide } from './shard-guide.ts';
import { bucketOf } from './terms.ts';

/** The lists of a term: where it stands, and where it stands in a title. */
export interface Lists {
  readonly text: Uint8Array;
  readonly title: Uint8Array;
}

/** The lists of a corpus, as far as they were fetched. */
export interface ListReader {
  readonly fetch: (terms: readonly string[]) => Promise<void>;
  readonly each: (term: string, list: keyof Lists, call: (number: number) => void) => void;
  readonly holds: (term: string, number: number) => boolean;
}

export function readLists(
  { sharded }: ShardGuide,
  readJson: (path: string) => Promise<unknown>,
): ListReader {
  const read = new Map<number, Promise<void>>();
  const encoded = new Map<string, readonly string[]>();
  const lists = new Map<string, Lists>();
  const members = new Map<string, ReadonlySet<number>>();
  const readBucket = async (bucket: number) => {
    const file = (await readJson(listFile(sharded.edition, bucket))) as ListBucket;
    for (const [term, own] of Object.entries(file)) encoded.set(term, own);
  };
  const listsOf = (term: string): Lists | undefined => {
    const known = lists.get(term);
    const own = encoded.get(term);
    if (known || !own) return known;
    const decoded = { text: fromBase64(own[0] ?? ''), title: fromBase64(own[1] ?? '') };
    lists.set(term, decoded);
    return decoded;
  };
  const each: ListReader['each'] = (term, list, call) => {
    const found = listsOf(term)?.[list];
    if (found && found.length > 0) eachPosting(found, call);
  };
  return {
    fetch: async (terms) => {
      const wanted = new Set(terms.map((term) => bucketOf(term, sharded.buckets)));
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

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
