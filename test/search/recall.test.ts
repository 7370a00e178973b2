import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareCorpus, searchClauses } from '../../src/search/search-clauses.ts';
import { squeeze } from '../../src/search/fold.ts';
import { find, index } from './real-index.ts';

// Any string of two or more characters that stands in a clause finds that clause.

const lengths = [2, 3, 5, 9, 17, 40];

describe.each(
  index.clauses.map((clause) => [index.papers[clause.paper]?.id, clause.id, clause] as const),
)('%s %s', (_, __, clause) => {
  it('is found by every string of its text, its title and its heading', () => {
    // Each clause is asked alone: whether it is found depends on nothing else.
    const alone = prepareCorpus({ ...index, clauses: [clause] });
    const missed: string[] = [];
    for (const text of [clause.text, clause.title, ...clause.path])
      for (const length of lengths)
        for (let at = 0; at + 2 <= text.length; at += 1) {
          const typed = text.slice(at, at + length);
          if (squeeze(typed).length < 2) continue;
          if (searchClauses(typed, alone, { synonyms: at % 2 === 0 }).hits.length === 0)
            missed.push(typed);
        }
    expect(missed).toEqual([]);
  });
});

it('finds it among all others, with the white space left out and whatever was searched before', () => {
  const stretch = fc
    .constantFrom(...index.clauses)
    .chain((clause) =>
      fc
        .tuple(fc.nat(clause.text.length - 2), fc.integer({ min: 2, max: 60 }))
        .map(([start, length]) => ({ clause, text: clause.text.slice(start, start + length) })),
    );
  fc.assert(
    fc.property(stretch, ({ clause, text }) => {
      const typed = text.replaceAll(/\s/g, '');
      fc.pre(typed.length >= 2);
      expect(find(typed)).toContain(`${index.papers[clause.paper]?.id} ${clause.id}`);
    }),
    { numRuns: 400 },
  );
});

describe.each(index.papers.map((paper) => [paper.id, paper] as const))('%s', (id, paper) => {
  it('is found by every string of its title and number', () => {
    for (const text of [paper.title, paper.number ?? ''].map((one) => one.replaceAll(/\s/g, '')))
      for (let start = 0; start < text.length; start += 1)
        for (let end = start + 2; end <= text.length; end += 1)
          expect(find(text.slice(start, end)), text.slice(start, end)).toContain(
            `${id} ${paper.opening}`,
          );
  });

  it('is at the top by title and number', () => {
    for (const text of [paper.title, paper.number].filter((one) => one !== undefined))
      expect(find(text)[0]).toBe(`${id} ${paper.opening}`);
  });
});
