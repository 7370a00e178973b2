import { codeLevel } from '../../jurisdictions/division-code.ts';
import type { IndexedClause, IndexedPaper, IndexedPlace, SearchGuide } from '../search-index.ts';
import { decodeNumbers, eachAscending, encodeAscending, encodeNumbers } from './number-text.ts';

/**
 * What is read first of a corpus that is too large to be read at once. Every query pays for it: of
 * thousands of papers, what stands here of each is a few characters.
 */
export interface ShardGuide extends Omit<SearchGuide, 'papers' | 'places'> {
  readonly places: {
    /** Ascending. */
    readonly codes: string;
    readonly names: readonly string[];
  };
  readonly sharded: {
    /** Names the folder of the files, so that no cache mixes two editions. */
    readonly edition: string;
    readonly clauses: number;
    readonly averageLength: number;
    /** Number of the files of lists that many terms share. */
    readonly buckets: number;
    /** Characters that stand in too many clauses for lists of their own. */
    readonly common: string;
    /** Pairs of characters with long lists, one after the other. */
    readonly heavy: string;
    /** Number of clauses of each paper; in each file of text, the number of its groups of clauses. */
    readonly clausesOfPapers: string;
    readonly groupsOfBlocks: string;
    /** Of each paper: its place in `places`; its year, from `firstYear` on, 0 where it is not known. */
    readonly places: string;
    readonly years: string;
  };
}

/** A file of text holds some groups of so many clauses. */
export const groupSize = 4;
const firstYear = 1948;

/** What the guide says of papers and files, as it is used. */
export interface ShardTables {
  readonly places: readonly IndexedPlace[];
  readonly clausesOfPapers: readonly number[];
  readonly clausesOfBlocks: readonly number[];
  /** Of each paper, where it is known. */
  readonly placeOf: readonly (IndexedPlace | undefined)[];
  readonly yearOf: readonly (string | undefined)[];
}

/** Places in few characters; the level is in the code. They must be in the order of their codes. */
export function encodePlaces(places: readonly IndexedPlace[]): ShardGuide['places'] {
  return {
    codes: encodeAscending(places.map(({ code }) => Number(code))),
    names: places.map(({ name }) => name),
  };
}

function decodePlaces({ codes, names }: ShardGuide['places']): IndexedPlace[] {
  const places: IndexedPlace[] = [];
  eachAscending(codes, (number) => {
    const code = String(number);
    const level = codeLevel(code);
    if (level === 'township') throw new RangeError(`no papers are issued at this level: ${code}`);
    const name = names[places.length] ?? '';
    places.push({ code, name, level: code === '100000' ? 'country' : level });
  });
  return places;
}

export function encodeYears(papers: readonly IndexedPaper[]): string {
  return encodeNumbers(
    papers.map(({ year }) => (year === undefined ? 0 : Math.max(0, Number(year) - firstYear))),
  );
}

export function readTables({ places, sharded }: ShardGuide): ShardTables {
  const read = decodePlaces(places);
  const clausesOfPapers = decodeNumbers(sharded.clausesOfPapers);
  const groups = decodeNumbers(sharded.groupsOfBlocks);
  const full = groups.map((count) => count * groupSize);
  const rest = full.reduce((sum, count) => sum + count, 0) - sharded.clauses;
  return {
    places: read,
    clausesOfPapers,
    // The last group may be short.
    clausesOfBlocks: full.map((count, at) => (at === full.length - 1 ? count - rest : count)),
    placeOf: decodeNumbers(sharded.places).map((at) => read[at]),
    yearOf: decodeNumbers(sharded.years).map((year) =>
      year === 0 ? undefined : String(year + firstYear),
    ),
  };
}

/** A file of text: some clauses in their order, and the papers that they are of. */
export interface ShardBlock {
  readonly firstPaper: number;
  readonly papers: readonly IndexedPaper[];
  readonly clauses: readonly IndexedClause[];
}

/** A file of lists: where a term stands and, if it does, where it stands in titles. */
export type ListBucket = Readonly<Record<string, readonly string[]>>;

/*
 * Lists and blocks are named by the edition of the index and never change: they lie with the scripts and
 * styles, which browsers and CDNs keep for a year. An open page goes on with the edition that it began with.
 */
export const shardFolder = (edition: string) => `/_astro/search-${edition}`;
export const listFile = (edition: string, bucket: number) =>
  `${shardFolder(edition)}/lists/${bucket}.json`;
export const blockFile = (edition: string, block: number) =>
  `${shardFolder(edition)}/clauses/${block}.json`;
