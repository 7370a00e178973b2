import { expect, test } from 'vitest';
import { findMentions, findUses, buildLexicon } from '../../src/corpus/term-mentions.ts';
import { corpus } from '../support/real-corpus.ts';

test('no term is explained that no paper uses', () => {
  const uses = findUses(corpus.terms, corpus.clauses);
  const idle = corpus.definitions.filter(({ term }) => (uses.get(term) ?? []).length === 0);
  expect(idle).toEqual([]);
});

test('what a township head may not know has a definition', () => {
  const defined = new Set(corpus.definitions.map(({ term }) => term));
  for (const term of [
    'three-musts',
    'double-random',
    'whistle-blower',
    'eight-haves',
    'standardisation',
    'dual-prevention',
    'five-four-three',
    'class-b-office-funds',
  ])
    expect(defined, term).toContain(term);
});

test('every paper links its terms, and no clause drowns in links', () => {
  const lexicon = buildLexicon(corpus.terms, corpus.definitions);
  for (const policy of corpus.policies) {
    const counts = policy.clauses.map((clause) => findMentions(clause, lexicon).length);
    expect(Math.max(...counts), policy.id).toBeGreaterThan(0);
    expect(Math.max(...counts), policy.id).toBeLessThanOrEqual(6);
  }
});
