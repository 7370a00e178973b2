import { expect, it } from 'vitest';
import { digestIndex } from '../../src/indexing/digest-index.ts';
import { index } from '../search/real-index.ts';

const before = digestIndex(index);

it('is another wherever a paper, a clause of it or a name is another', () => {
  const papers = index.papers.map((paper, at) => (at === 1 ? { ...paper, year: '1999' } : paper));
  const last = index.clauses.length - 1;
  const clauses = index.clauses.map((clause, at) =>
    at === last ? { ...clause, duties: [] } : clause,
  );
  const changed = [
    digestIndex({ ...index, papers }),
    digestIndex({ ...index, clauses }),
    digestIndex({ ...index, concepts: index.concepts.slice(1) }),
  ];
  expect(new Set([before, ...changed].map(({ edition }) => edition)).size).toBe(4);
  const papersChanged = changed.map(({ papers }) =>
    papers.flatMap((digest, at) => (digest === before.papers[at] ? [] : [at])),
  );
  expect(papersChanged).toEqual([[1], [index.papers.length - 1], []]);
});
