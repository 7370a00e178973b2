import { squeeze } from '../fold.ts';
import type { IndexedClause, SearchIndex } from '../search-index.ts';
import { readBuckets } from './buckets.ts';
import { collectLists } from './collect-lists.ts';
import { encodeNumbers } from './number-text.ts';
import {
  encodePlaces,
  encodeYears,
  groupSize,
  type ListBucket,
  type ShardBlock,
  type ShardGuide,
} from './shard-guide.ts';

/** So much of lists stands in a file, and so much text, in characters. */
const bucketSize = 4000;
const blockSize = 2200;
/** A single character that stands in more clauses has no list of its own. */
const usualMostOfCharacter = 3000;
/** A list of more characters is asked for only where none of a string is shorter. */
const heavyList = 5000;

export interface Shards {
  readonly guide: ShardGuide;
  /** Content of the files of lists, one after the other. */
  readonly lists: () => Generator<ListBucket>;
  readonly blocks: readonly ShardBlock[];
}

/**
 * Cuts an index into files of which a query needs a few.
 * @param edition changes with the index
 * @param mostOfCharacter a single character that stands in more clauses has no list of its own
 */
export function buildShards(
  index: SearchIndex,
  edition: string,
  mostOfCharacter = usualMostOfCharacter,
): Shards {
  const { clauses, papers, places, ...guide } = index;
  const { lists, common } = collectLists(index, mostOfCharacter);
  let heavy = '';
  let size = 0;
  for (const [term, own] of lists) {
    if (term.length === 2 && (own[0] ?? '').length > heavyList) heavy += term;
    else if (!isAnnotation(term)) size += own.reduce((sum, { length }) => sum + length, 0);
  }
  const shared = Math.max(1, Math.ceil(size / bucketSize));
  const buckets = readBuckets(shared, heavy);
  const terms: string[][] = Array.from({ length: buckets.count }, () => []);
  for (const term of lists.keys()) terms[buckets.of(term)]?.push(term);
  const blocks = cutBlocks(index);
  const placeNumbers = new Map(places.map(({ code }, at) => [code, at]));
  const clausesOfPapers = papers.map(() => 0);
  for (const { paper } of clauses) clausesOfPapers[paper] = (clausesOfPapers[paper] ?? 0) + 1;
  const length = clauses.reduce((sum, { text }) => sum + squeeze(text).length, 0);
  return {
    guide: {
      ...guide,
      places: encodePlaces(places),
      sharded: {
        edition,
        clauses: clauses.length,
        averageLength: length / Math.max(1, clauses.length),
        buckets: shared,
        common,
        heavy,
        clausesOfPapers: encodeNumbers(clausesOfPapers),
        groupsOfBlocks: encodeNumbers(
          blocks.map((block) => Math.ceil(block.clauses.length / groupSize)),
        ),
        places: encodeNumbers(papers.map(({ place }) => placeNumbers.get(place) ?? -1)),
        years: encodeYears(papers),
      },
    },
    blocks,
    lists: function* () {
      for (const own of terms)
        yield Object.fromEntries(own.map((term) => [term, lists.get(term) ?? []]));
    },
  };
}

const isAnnotation = (term: string) => /^@(?!head:)./u.test(term) && term.length > 2;

function cutBlocks({ clauses, papers }: SearchIndex): ShardBlock[] {
  const blocks: ShardBlock[] = [];
  let own: IndexedClause[] = [];
  let size = 0;
  const flush = () => {
    const first = own[0];
    const last = own[own.length - 1];
    if (!first || !last) return;
    blocks.push({
      firstPaper: first.paper,
      papers: papers.slice(first.paper, last.paper + 1),
      clauses: own,
    });
    own = [];
    size = 0;
  };
  for (const clause of clauses) {
    own.push(clause);
    size += clause.text.length + clause.duties.length * 40;
    if (size >= blockSize && own.length % groupSize === 0) flush();
  }
  flush();
  return blocks;
}
