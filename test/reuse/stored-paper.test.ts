import { expect, test } from 'vitest';
import { paperHashes } from '../../src/corpus/content-hash.ts';
import type { CorpusPolicy } from '../../src/corpus/corpus.ts';
import { packPaper, unpackPaper, type StoredPaper } from '../../src/reuse/stored-paper.ts';
import { corpus } from '../support/real-corpus.ts';

const throughDisk = (policy: CorpusPolicy) =>
  unpackPaper(JSON.parse(JSON.stringify(packPaper(policy))) as StoredPaper);

test.each(corpus.policies.map((policy) => [policy.id, policy] as const))(
  '%s comes back as it was, its keys in their order',
  (_, policy) => {
    const back = throughDisk(policy);
    expect(back).toEqual(policy);
    // Not shown where it fails: it is the whole paper.
    expect(JSON.stringify(back.blocks) === JSON.stringify(policy.blocks)).toBe(true);
    expect(back.clauses[0]).toBe(
      back.blocks.flatMap((block) => (block.kind === 'clause' ? [block.clause] : []))[0],
    );
    expect(back.obligations[0]).toBe(back.clauses.flatMap(({ obligations }) => obligations)[0]);
    expect(paperHashes(back)).toEqual(paperHashes(policy));
    const kept = JSON.stringify(packPaper(policy)).length;
    const { clauses: _clauses, obligations: _obligations, ...whole } = policy;
    expect(kept).toBeLessThan(JSON.stringify(whole).length * 0.95);
  },
);

test('a quote that does not stand where it says, and a text that is not that of its paragraphs, are kept', () => {
  const [policy] = corpus.policies;
  if (!policy) throw new Error('no papers');
  const blocks = policy.blocks.map((block, at) =>
    block.kind === 'clause'
      ? {
          ...block,
          clause: {
            ...block.clause,
            text: at % 2 === 0 ? block.clause.text : `${block.clause.text}。`,
            obligations: block.clause.obligations.map((duty) => ({
              ...duty,
              quote: `“${duty.quote}”`,
            })),
          },
        }
      : block,
  );
  const changed = { ...policy, blocks };
  expect(throughDisk(changed).blocks).toEqual(blocks);
});
