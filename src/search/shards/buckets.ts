import { hash } from '../hash.ts';

/**
 * Which file of lists holds a term. Many terms with short lists share a file; long lists stand apart
 * from them, so that nobody who asks for a rare word fetches a common one with it.
 */
export interface Buckets {
  /** Number of all files. */
  readonly count: number;
  readonly of: (term: string) => number;
}

/** Pairs of UTF-16 units, as they stand in the guide one after the other. */
export function readPairs(pairs: string): readonly string[] {
  return pairs.match(/../gs) ?? [];
}

/**
 * @param shared number of the files that many terms share
 * @param heavy pairs with long lists: each has a file
 */
export function readBuckets(shared: number, heavy: string): Buckets {
  const own = new Map(readPairs(heavy).map((pair, at) => [pair, shared + at]));
  const annotated = Math.ceil(shared / 8);
  const firstAnnotated = shared + own.size;
  return {
    count: firstAnnotated + annotated,
    of: (term) => {
      // Where a term stands in the heads of papers is written beside where it stands in clauses.
      const bare = term.replace(/^@head:/u, '');
      if (bare.startsWith('@') && bare.length > 2) return firstAnnotated + (hash(bare) % annotated);
      return own.get(bare) ?? hash(bare) % shared;
    },
  };
}
