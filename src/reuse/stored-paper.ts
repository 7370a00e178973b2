import { textOf } from '../corpus/build-blocks.ts';
import { knowPaperHashes, paperHashes, type PaperHashes } from '../corpus/content-hash.ts';
import type { CorpusBlock, CorpusClause, CorpusPolicy } from '../corpus/corpus.ts';

/**
 * A paper as it is kept, what can be told from the rest of it left out: thousands are read back by every
 * rebuild. Keys stay where they were, for what is published of a paper keeps their order.
 */
export interface StoredPaper {
  readonly paper: Omit<CorpusPolicy, 'clauses' | 'obligations'>;
  readonly hashes: PaperHashes;
}

export function packPaper(policy: CorpusPolicy): StoredPaper {
  const { clauses: _clauses, obligations: _obligations, ...paper } = policy;
  const blocks = paper.blocks.map((block) =>
    block.kind === 'clause' ? { ...block, clause: packClause(block.clause) } : block,
  );
  return { paper: { ...paper, blocks }, hashes: paperHashes(policy) };
}

/** Stands for a text that is told from the rest: no quote is empty, and no clause that has a paragraph. */
const told = '';

function packClause(clause: CorpusClause): CorpusClause {
  const { text, paragraphs, obligations } = clause;
  if (textOf(paragraphs) !== text) return clause;
  return {
    ...clause,
    text: told,
    obligations: obligations.map((duty) =>
      text.slice(duty.start, duty.end) === duty.quote ? { ...duty, quote: told } : duty,
    ),
  };
}

/** The paper that was packed, as whoever reads it from its folder has it. */
export function unpackPaper({ paper, hashes }: StoredPaper): CorpusPolicy {
  const blocks = paper.blocks.map((block): CorpusBlock =>
    block.kind === 'clause' ? { ...block, clause: unpackClause(block.clause) } : block,
  );
  const clauses = blocks.flatMap((block) => (block.kind === 'clause' ? [block.clause] : []));
  const obligations = clauses.flatMap((clause) => [...clause.obligations]);
  const policy = { ...paper, blocks, clauses, obligations };
  knowPaperHashes(policy, hashes);
  return policy;
}

function unpackClause(clause: CorpusClause): CorpusClause {
  const text = clause.text === told ? textOf(clause.paragraphs) : clause.text;
  return {
    ...clause,
    text,
    obligations: clause.obligations.map((duty) =>
      duty.quote === told ? { ...duty, quote: text.slice(duty.start, duty.end) } : duty,
    ),
  };
}
