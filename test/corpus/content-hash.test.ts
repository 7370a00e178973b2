import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/corpus/content-hash.ts';
import type { Corpus, CorpusPolicy } from '../../src/corpus/corpus.ts';
import { corpus } from '../support/real-corpus.ts';

const changed = (change: (policy: CorpusPolicy) => CorpusPolicy): Corpus => ({
  ...corpus,
  policies: corpus.policies.map((policy) =>
    policy.id === 'mile-2020-3' ? change(policy) : policy,
  ),
});

describe('the hash of the content', () => {
  it('is that of the content, whichever objects hold it', () => {
    expect(contentHash(changed((policy) => ({ ...policy })))).toBe(contentHash(corpus));
    expect(contentHash(corpus)).toMatch(/^[\da-f]{12}$/);
  });

  it.each<[string, Corpus]>([
    ['a title', changed((policy) => ({ ...policy, title: `${policy.title}（试行）` }))],
    ['a status', changed((policy) => ({ ...policy, status: 'repealed' }))],
    [
      'a text',
      changed((policy) => ({
        ...policy,
        clauses: policy.clauses.map((clause, at) =>
          at === 0 ? { ...clause, text: `${clause.text}。` } : clause,
        ),
      })),
    ],
    [
      'a duty',
      changed((policy) => ({
        ...policy,
        obligations: policy.obligations.map((duty, at) =>
          at === 0 ? { ...duty, modality: 'permission' } : duty,
        ),
      })),
    ],
    ['the order of papers', { ...corpus, policies: [...corpus.policies].reverse() }],
    ['the vocabulary', { ...corpus, topics: corpus.topics.slice(1) }],
  ])('changes with %s', (_what, other) => {
    expect(contentHash(other)).not.toBe(contentHash(corpus));
  });
});
