import type { SearchIndex } from '../search/search-index.ts';
import { lengthOf, type ShardFigures } from '../search/shards/build-shards.ts';
import { cutBlocks } from '../search/shards/cut-blocks.ts';
import { countClauses, makeGuide } from '../search/shards/make-guide.ts';
import { encodeNumbers } from '../search/shards/number-text.ts';
import type { ListBucket, ShardBlock, ShardGuide } from '../search/shards/shard-guide.ts';
import { usualLimits, type ShardLimits } from '../search/shards/shard-limits.ts';
import { keepBlocks, readLastPart } from './edit-blocks.ts';
import { editLists } from './edit-lists.ts';
import type { LastShards, NotEditable } from './last-shards.ts';
import { listChanges, type IndexPart } from './list-changes.ts';

/** The files that become others. */
export interface EditedShards {
  readonly guide: ShardGuide;
  readonly figures: ShardFigures;
  /** The files of lists and of text; of one that stays as it is, the number that it had. */
  readonly lists: readonly (ListBucket | number)[];
  readonly blocks: readonly (ShardBlock | number)[];
}

/**
 * What `buildShards` makes, to the byte, where few papers changed and every clause kept its number: only
 * files that hold something of those papers are made.
 * @param changed numbers of the papers of which anything is other than in the last index, ascending
 */
export function editShards(
  index: SearchIndex,
  edition: string,
  changed: readonly number[],
  last: LastShards,
  limits: ShardLimits = usualLimits,
): EditedShards | NotEditable {
  const { sharded } = last.guide;
  if (encodeNumbers(countClauses(index)) !== sharded.clausesOfPapers)
    return { because: 'papers or clauses came or went' };
  const papers = new Set(changed);
  const before = readLastPart(index, papers, last);
  if (before.papers.size < papers.size) return { because: 'a paper has no clauses' };
  const after = partOf(index, papers);
  const edited = editLists([...listChanges(index, before, after)], last, limits);
  if ('because' in edited) return edited;
  const { lists, heavy, sizeOfLists, common } = edited;
  const blocks = cutBlocks(index, limits);
  const lengthOfTexts =
    last.figures.lengthOfTexts -
    lengthOf([...before.clauses.values()]) +
    lengthOf([...after.clauses.values()]);
  return {
    guide: makeGuide(index, edition, { ...sharded, heavy }, blocks, lengthOfTexts),
    figures: { sizeOfLists, lengthOfTexts, common },
    lists,
    blocks: keepBlocks(blocks, index, papers, last.guide),
  };
}

function partOf({ papers, clauses }: SearchIndex, wanted: ReadonlySet<number>): IndexPart {
  return {
    papers: new Map([...papers.entries()].filter(([number]) => wanted.has(number))),
    clauses: new Map([...clauses.entries()].filter(([, { paper }]) => wanted.has(paper))),
  };
}
