import { expect, test } from 'vitest';
import {
  citedInstruments,
  layOutCitations,
  type CitedInstrument,
} from '../../src/components/policy/citation-graph.ts';
import { corpus } from '../support/real-corpus.ts';

test('an instrument that a clause cites twice in one way is one line', () => {
  const paper = corpus.policies.find(({ id }) => id === 'xinzhou-2022-campaign');
  const cited = paper ? citedInstruments(paper) : [];
  const all = cited.flatMap(({ id, uses }) =>
    uses.map(({ clause, relation }) => `${clause} ${relation} ${id}`),
  );
  expect(new Set(all).size).toBe(all.length);
  expect(cited.map(({ id }) => id)).toContain('work-safety-law');
});

test.each(corpus.policies.map((policy) => [policy.id, policy] as const))(
  '%s: no label lies on another, all within the picture, one line a citation',
  (_, policy) => {
    const cited = citedInstruments(policy);
    const { height, clauses, instruments, edges } = layOutCitations(cited);
    for (const column of [clauses, instruments]) {
      const heights = column.map(({ y }) => y).sort((a, b) => a - b);
      heights.slice(1).forEach((y, index) => expect(y - (heights[index] ?? 0)).toBeGreaterThan(20));
      for (const y of heights) expect(y > 0 && y < height).toBe(true);
    }
    expect(edges).toHaveLength(cited.flatMap(({ uses }) => uses).length);
  },
);

test('many clauses that cite one instrument stand below each other', () => {
  const uses = ['一', '二', '三', '四'].map((reference) => ({
    clause: reference,
    reference,
    relation: 'cites' as const,
  }));
  const cited: CitedInstrument[] = [{ id: 'x', title: '甲法', documentNumber: undefined, uses }];
  const { clauses, height } = layOutCitations(cited);
  expect(clauses.map(({ y }) => y)).toEqual([13, 39, 65, 91]);
  expect(height).toBe(104);
});
