import { describe, expect, it } from 'vitest';
import { ours } from '../../bench/search/engines/ours.ts';
import { readJudgements } from '../../bench/search/judgements.ts';
import { mean, ndcgAt10, recallAt10 } from '../../bench/search/relevance.ts';
import { index } from '../search/real-index.ts';

const judgements = readJudgements();

describe('judged queries', () => {
  it('are many, each put once, a third of them held out', () => {
    expect(judgements.length).toBeGreaterThanOrEqual(80);
    expect(new Set(judgements.map(({ query }) => query)).size).toBe(judgements.length);
    const held = judgements.filter((one) => one.held).length;
    expect(held / judgements.length).toBeGreaterThan(0.3);
  });

  it('judge clauses that there are', () => {
    const known = new Set(index.clauses.map(({ paper, id }) => `${index.papers[paper]?.id}#${id}`));
    for (const { query, grades } of judgements)
      for (const place of grades.keys()) expect(known, query).toContain(place);
  });

  it('are answered as well as they have been', async () => {
    const engine = await ours(index);
    const found = await Promise.all(
      judgements.map(async (judgement) => {
        const places = await engine.search(judgement.query);
        return { ndcg: ndcgAt10(places, judgement), recall: recallAt10(places, judgement) };
      }),
    );
    expect(mean(found.map(({ ndcg }) => ndcg))).toBeGreaterThan(0.93);
    expect(mean(found.map(({ recall }) => recall))).toBeGreaterThan(0.9);
  });
});

describe('measures', () => {
  const judgement = {
    query: '',
    user: 'official' as const,
    form: 'short' as const,
    grades: new Map([
      ['a', 3],
      ['b', 1],
    ]),
  };

  it('by hand', () => {
    expect(ndcgAt10(['a', 'b'], judgement)).toBe(1);
    // (1 + 7/log2(3)) / (7 + 1/log2(3))
    expect(ndcgAt10(['b', 'a'], judgement)).toBeCloseTo(0.71, 2);
    expect(ndcgAt10([], judgement)).toBe(0);
    expect(recallAt10(['x', 'a'], judgement)).toBe(0.5);
  });
});
