import type { SearchIndex } from '../search-index.ts';
import { encodeNumbers } from './number-text.ts';
import {
  encodePlaces,
  encodeYears,
  groupSize,
  type ShardBlock,
  type ShardGuide,
} from './shard-guide.ts';

/** What of a guide is told by the lists. */
type OfLists = Pick<ShardGuide['sharded'], 'buckets' | 'common' | 'heavy'>;

/**
 * @param edition changes with the index
 * @param lengthOfTexts of all clauses, squeezed
 */
export function makeGuide(
  index: SearchIndex,
  edition: string,
  { buckets, common, heavy }: OfLists,
  blocks: readonly ShardBlock[],
  lengthOfTexts: number,
): ShardGuide {
  const { clauses, papers, places, ...guide } = index;
  const placeNumbers = new Map(places.map(({ code }, at) => [code, at]));
  return {
    ...guide,
    places: encodePlaces(places),
    sharded: {
      edition,
      clauses: clauses.length,
      averageLength: lengthOfTexts / Math.max(1, clauses.length),
      buckets,
      common,
      heavy,
      clausesOfPapers: encodeNumbers(countClauses(index)),
      groupsOfBlocks: encodeNumbers(
        blocks.map((block) => Math.ceil(block.clauses.length / groupSize)),
      ),
      places: encodeNumbers(papers.map(({ place }) => placeNumbers.get(place) ?? -1)),
      years: encodeYears(papers),
    },
  };
}

/** The number of clauses of each paper. */
export function countClauses({ clauses, papers }: SearchIndex): number[] {
  const counts = papers.map(() => 0);
  for (const { paper } of clauses) counts[paper] = (counts[paper] ?? 0) + 1;
  return counts;
}
