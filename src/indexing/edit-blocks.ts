import type { IndexedClause, IndexedPaper, SearchIndex } from '../search/search-index.ts';
import { readTables, type ShardBlock, type ShardGuide } from '../search/shards/shard-guide.ts';
import type { LastShards } from './last-shards.ts';
import type { IndexPart } from './list-changes.ts';

/** Clauses side by side. */
interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** What each file of text holds. */
function stretchesOf(guide: ShardGuide): Stretch[] {
  let end = 0;
  return readTables(guide).clausesOfBlocks.map((length) => ({
    start: (end += length) - length,
    length,
  }));
}

/** Whether any clause of a stretch is of some papers; its clauses are of the papers that they were of before. */
function holdsAny(
  { clauses }: SearchIndex,
  { start, length }: Stretch,
  papers: ReadonlySet<number>,
) {
  return clauses.slice(start, start + length).some(({ paper }) => papers.has(paper));
}

/** Papers as they were, out of the files of text that hold something of them. */
export function readLastPart(
  index: SearchIndex,
  wanted: ReadonlySet<number>,
  { guide, readBlock }: Pick<LastShards, 'guide' | 'readBlock'>,
): IndexPart {
  const part = {
    papers: new Map<number, IndexedPaper>(),
    clauses: new Map<number, IndexedClause>(),
  };
  for (const [block, stretch] of stretchesOf(guide).entries()) {
    if (!holdsAny(index, stretch, wanted)) continue;
    const { firstPaper, papers, clauses } = readBlock(block);
    for (const [at, clause] of clauses.entries()) {
      const paper = wanted.has(clause.paper) && papers[clause.paper - firstPaper];
      if (!paper) continue;
      part.papers.set(clause.paper, paper);
      part.clauses.set(stretch.start + at, clause);
    }
  }
  return part;
}

/** Of files of text that hold the same clauses as before, of papers that stay, their numbers of before. */
export function keepBlocks(
  blocks: readonly ShardBlock[],
  index: SearchIndex,
  changed: ReadonlySet<number>,
  lastGuide: ShardGuide,
): (ShardBlock | number)[] {
  const known = new Map(
    stretchesOf(lastGuide).map((stretch, block) => [stretch.start, { ...stretch, block }]),
  );
  let start = 0;
  return blocks.map((block) => {
    const stretch = { start, length: block.clauses.length };
    start += stretch.length;
    const old = known.get(stretch.start);
    const isSame = old?.length === stretch.length && !holdsAny(index, stretch, changed);
    return isSame ? old.block : block;
  });
}
