import type { IndexedClause, IndexedPaper, SearchGuide } from '../search-index.ts';

/** What is read first of a corpus that is too large to be read at once. */
export interface ShardGuide extends Omit<SearchGuide, 'papers'> {
  readonly sharded: {
    /** Names the folder of the files, so that no cache mixes two editions. */
    readonly edition: string;
    readonly clauses: number;
    readonly averageLength: number;
    /** Number of files that hold the lists. */
    readonly buckets: number;
    /** Number of clauses of each paper, and in each file of text. */
    readonly clausesOfPapers: readonly number[];
    readonly clausesOfBlocks: readonly number[];
    /** Of each paper: its place in `places`, and its year; 0 where it is not known. */
    readonly places: readonly number[];
    readonly years: readonly number[];
  };
}

/** A file of text: some clauses in their order, and the papers that they are of. */
export interface ShardBlock {
  readonly firstPaper: number;
  readonly papers: readonly IndexedPaper[];
  readonly clauses: readonly IndexedClause[];
}

/** A file of lists: where a term stands and, if it does, where it stands in titles; base64. */
export type ListBucket = Readonly<Record<string, readonly string[]>>;

export const listFile = (edition: string, bucket: number) =>
  `/search-index/${edition}/lists/${bucket}.json`;
export const blockFile = (edition: string, block: number) =>
  `/search-index/${edition}/clauses/${block}.json`;
