import { createHash } from 'node:crypto';
import type { IndexedClause, SearchIndex } from '../search/search-index.ts';

/** What an index is made from, in digests: where one is another, so is what was made from it. */
export interface IndexDigests {
  /** Ten hexadecimal digits that change with whatever stands in the index. */
  readonly edition: string;
  readonly concepts: string;
  /** Of each paper with its clauses, in their order. */
  readonly papers: readonly string[];
}

export function digestIndex({ concepts, papers, clauses }: SearchIndex): IndexDigests {
  const own: IndexedClause[][] = papers.map(() => []);
  for (const clause of clauses) own[clause.paper]?.push(clause);
  const digests = {
    concepts: digestOf(JSON.stringify(concepts)),
    papers: papers.map((paper, at) => digestOf(JSON.stringify([paper, own[at]]))),
  };
  return { edition: digestOf(JSON.stringify(digests)).slice(0, 10), ...digests };
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
