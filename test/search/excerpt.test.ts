import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, findMarks } from '../../src/search/excerpt.ts';
import { squeeze } from '../../src/search/fold.ts';
import { searchClauses } from '../../src/search/search-clauses.ts';
import { index, placeOf, searched } from './real-index.ts';

const typed = (text: string) => ({ text, canonical: false, weight: 1 });
const marked = (text: string, ...words: string[]) =>
  findMarks(text, words.map(typed)).map(([start, end]) => text.slice(start, end));

describe('marks', () => {
  it.each([
    ['监管人员，监管机构', ['监管'], ['监管', '监管']],
    ['安全生产监管', ['安全', '安全生产'], ['安全生产']],
    ['安全生产监管', ['安全生产', '生产监管'], ['安全生产监管']],
    ['安全生产监管', ['监管', '安全'], ['安全', '监管']],
    ['每年２０万元', ['20万元'], ['２０万元']],
    ['不低于 75%', ['不低于75%'], ['不低于 75%']],
    ['占地20㎡以上', ['20m2'], ['20㎡']],
    ['配备3—5名', ['3-5名'], ['3—5名']],
    ['𠮷野家安全', ['安全'], ['安全']],
    ['监管', ['经费'], []],
    ['监管', [''], []],
  ])('of %s for %j', (text, words, expected) => {
    expect(marked(text, ...words)).toEqual(expected);
  });

  it('reach over the number as it is written', () => {
    const text = '轮训时间不少于两周，比例不低于百分之七十五。';
    const marks = findMarks(text, [
      { text: '2周', canonical: true, weight: 1 },
      { text: '75%', canonical: true, weight: 1 },
    ]);
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['两周', '百分之七十五']);
  });
});

const excerpt = (query: string, place: string) => {
  const { hits } = searchClauses(query, searched);
  const match = hits.find((hit) => placeOf(hit) === place);
  if (!match) throw new Error(`${query} does not find ${place}`);
  const { text, marks } = excerptOf(match);
  return { text, marked: marks.map(([start, end]) => text.slice(start, end)) };
};

describe('excerpt', () => {
  it('is the sentence that holds what was found', () => {
    expect(excerpt('20万元', 'jincheng-2021-10 c10')).toEqual({
      text: expect.stringMatching(/^按照分级管理.*每年要保证不少于20万元安全监管执法经费。$/u),
      marked: ['20万元'],
    });
  });

  it('marks a synonym', () => {
    expect(excerpt('考证', 'jincheng-2021-10 c7').marked).toEqual(['持证上岗']);
  });

  it('runs over the stop where what was typed does', () => {
    const { text, marked } = excerpt('持证上岗。完善监管', 'jincheng-2021-10 c7');
    expect(marked).toEqual(['持证上岗。完善监管']);
    expect(text).toContain('持证上岗。完善监管人员定期培训');
  });

  it('is the sentence below the heading where the heading was found', () => {
    expect(excerpt('落实安全监管执法人员配备要求', 'mile-2020-3 c12').marked).not.toEqual([]);
  });

  it('is text of the clause, and its marks read as what was typed', () => {
    const stretch = fc
      .constantFrom(...index.clauses)
      .chain((clause) =>
        fc
          .tuple(fc.nat(clause.text.length - 2), fc.integer({ min: 4, max: 30 }))
          .map(([start, length]) => ({ clause, typed: clause.text.slice(start, start + length) })),
      );
    fc.assert(
      fc.property(stretch, ({ clause, typed }) => {
        fc.pre(!/[\s“”"。；;]/u.test(typed) && typed.length >= 4);
        const place = `${index.papers[clause.paper]?.id} ${clause.id}`;
        const { text, marked } = excerpt(typed, place);
        expect(clause.text).toContain(text);
        expect(marked.map(squeeze).join('')).toContain(squeeze(typed));
      }),
      { numRuns: 300 },
    );
  });
});
