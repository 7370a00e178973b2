import { expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import {
  commonWords,
  compareClauses,
  type SimilarClause,
} from '../../src/corpus/similar-clauses.ts';
import { corpus } from '../support/real-corpus.ts';

/** Of all papers, by `<policy>#<clause>`. */
function findSimilarClauses({ policies }: Pick<Corpus, 'policies'>) {
  const comparison = compareClauses({ policies });
  return new Map<string, readonly SimilarClause[]>(
    policies.flatMap(({ id }) =>
      [...comparison.similarTo(id)].map(([clause, found]) => [`${id}#${clause}`, found] as const),
    ),
  );
}

const similar = findSimilarClauses(corpus);
const of = (key: string) =>
  (similar.get(key) ?? []).map(({ policy, obligation, likeness }) => ({
    to: `${policy}#${obligation.id}`,
    likeness,
  }));

test('弥勒’s two officers a township resemble 忻州’s three and 晋城’s three to five', () => {
  const likeness = { kind: 'figure', topic: 'staffing', bearer: 'township', measure: 'headcount' };
  expect(of('mile-2020-3#c12')).toEqual([
    { to: 'xinzhou-2022-campaign#p5.40', likeness },
    { to: 'jincheng-2021-10#c5.5', likeness },
  ]);
});

test('轮训 every three years stands in three papers', () => {
  expect(of('mile-2020-3#c15')).toEqual(
    ['jincheng-2021-10#c7.3', 'huludao-2018-15#c19.23'].map((to) => ({
      to,
      likeness: { kind: 'fact', fact: 'officers-training-rotation' },
    })),
  );
});

test('words in common are the words of both', () => {
  expect(of('mile-2020-3#c9')).toEqual([
    {
      to: 'huludao-2018-15#c14.4',
      likeness: { kind: 'words', topic: 'emergency-rescue', words: '联动互通的应急救援指挥平台' },
    },
  ]);
  expect(commonWords('建立“吹哨人”制度', '完善吹哨人制度')).toBe('吹哨人');
});

test('words in common reach over no punctuation, and the first of equals is told', () => {
  expect(commonWords('落实责任，强化监管', '强化监管，落实责任')).toBe('落实责任');
  expect(commonWords('宣传、教育和培训', '开展宣传、教育')).toBe('宣传、教育');
  expect(commonWords('', '落实责任')).toBe('');
  expect(commonWords('。，', '。，')).toBe('');
});

test('a character of two units is never cut', () => {
  // 𠮷 and 𠮶 begin with the same unit.
  expect(commonWords('到𠮷', '到𠮶')).toBe('到');
  expect(commonWords('𠮷到', '𠀷到')).toBe('到');
});

test('a paper without duties changes nothing', () => {
  const [first] = corpus.policies;
  if (!first) throw new Error('no papers');
  const empty = { ...first, id: 'empty', obligations: [], clauses: [] };
  const found = findSimilarClauses({ policies: [empty, ...corpus.policies] });
  expect([...found]).toEqual([...similar]);
});

test('加强应急救援平台建设 is not 加强应急救援队伍建设', () => {
  expect(of('mile-2020-3#c9').map(({ to }) => to)).not.toContain('baofeng-2020-28#s2-1.5');
});

test('a clause resembles clauses of other papers only, and they resemble it', () => {
  for (const [key, found] of similar)
    for (const { policy, clause } of found) {
      expect(`${policy}#`).not.toBe(key.slice(0, key.indexOf('#') + 1));
      // The other clause may have better ones; where it shows fewer than four, this one is there.
      const back = similar.get(`${policy}#${clause}`) ?? [];
      if (back.length < 4)
        expect(back.map((other) => `${other.policy}#${other.clause}`)).toContain(key);
    }
});

test('the result is the same each time', () => {
  expect([...findSimilarClauses(corpus)]).toEqual([...similar]);
});

/** 弥勒’s paper, issued anew for the counties 530100 to 530129. */
const codes = Array.from({ length: 30 }, (_, index) => String(530_100 + index));
const issuedAnew = codes.map((code) => {
  const mile = corpus.policies.find(({ id }) => id === 'mile-2020-3');
  if (!mile) throw new Error('mile-2020-3 is gone');
  const id = `p-${code}`;
  const obligations = mile.obligations.map((duty) => ({ ...duty, policy: id }));
  return { ...mile, id, jurisdiction: code, obligations };
});

test('of many papers those of the nearest places are compared', () => {
  // Whatever the order they are read in.
  const found = findSimilarClauses({ policies: issuedAnew.toReversed() });
  const compared = (code: string) => {
    const others = [...found].filter(([key]) => key.startsWith(`p-${code}#`));
    return new Set(others.flatMap(([, clauses]) => clauses.map(({ policy }) => policy.slice(2))));
  };
  for (const [at, code] of codes.entries()) {
    const others = [...compared(code)].map((other) => Math.abs(codes.indexOf(other) - at));
    expect(others.length).toBeGreaterThan(0);
    // Six on either side; at an end of the list twelve on one.
    expect(Math.max(...others)).toBeLessThanOrEqual(at < 6 || at > 23 ? 12 : 6);
  }
});

test('what resembles a paper hangs on its neighbours alone', () => {
  // The words of the last county change: how rare a word is, too, is no matter of the whole country.
  const changed = issuedAnew.map((policy) => {
    if (policy.id !== 'p-530129') return policy;
    const obligations = policy.obligations.map((duty) => ({ ...duty, quote: '建立台账并报备案' }));
    return { ...policy, obligations };
  });
  const [before, after] = [issuedAnew, changed].map((policies) => compareClauses({ policies }));
  if (!before || !after) throw new Error('two comparisons');
  const told = (comparison: typeof before, id: string) =>
    Array.from(comparison.similarTo(id), ([clause, found]) => [
      clause,
      found.map(({ policy, obligation, likeness }) => [policy, obligation.id, likeness]),
    ]);
  const touched: string[] = [];
  for (const { id } of issuedAnew) {
    const isNeighbour = after.neighboursOf(id).some((other) => other.id === 'p-530129');
    if (isNeighbour) touched.push(id);
    if (!isNeighbour && id !== 'p-530129') expect(told(after, id)).toEqual(told(before, id));
  }
  expect(touched).toHaveLength(6);
});

test('in which order papers are asked for changes nothing', () => {
  // More than are kept ready: each is read again and again.
  const many = ['53', '54', '55'].flatMap((province) =>
    issuedAnew.map((policy) => ({
      ...policy,
      id: policy.id.replace('p-53', `p-${province}`),
      jurisdiction: policy.jurisdiction.replace(/^53/, province),
    })),
  );
  const [forwards, scattered] = [
    compareClauses({ policies: many }),
    compareClauses({ policies: many }),
  ];
  const ids = many.map(({ id }) => id);
  const one = new Map(ids.map((id) => [id, forwards.similarTo(id)]));
  const other = new Map(
    ids
      .toSorted((a, b) => (a.slice(-2) < b.slice(-2) ? -1 : 1))
      .map((id) => [id, scattered.similarTo(id)]),
  );
  for (const id of ids) expect(other.get(id)).toEqual(one.get(id));
});
