import type { IndexedClause, SearchIndex } from '../search-index.ts';
import { groupSize, type ShardBlock } from './shard-guide.ts';
import type { ShardLimits } from './shard-limits.ts';

/** Cuts the clauses of an index into files of text. */
export function cutBlocks(
  { clauses, papers }: SearchIndex,
  { blockSize }: ShardLimits,
): ShardBlock[] {
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
