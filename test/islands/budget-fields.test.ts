import { describe, expect, it } from 'vitest';
import { budgetFor } from '../../src/rules/budget/budget-for.ts';
import type { EstimatedLine } from '../../src/rules/budget/budget-line.ts';
import { cardsOf } from '../../src/islands/budget/cards.ts';
import {
  addRow,
  dropRow,
  emptyLines,
  firstYearError,
  yearsIn,
} from '../../src/islands/budget/budget-fields.ts';
import { dropSamples } from '../../src/islands/budget/drop-samples.ts';
import { fillSamples } from '../../src/islands/budget/sample-prices.ts';
import { isDrawable, yearBars } from '../../src/islands/budget/year-bars.ts';
import { changeFields } from '../../src/islands/calculator/fields.ts';
import { rulebook } from '../support/real-corpus.ts';

const asOf = '2026-08-01';

describe('the years', () => {
  it.each([
    [{}, [2027, 2028, 2029]],
    [{ first: '2026', years: '1' }, [2026]],
    [{ first: '２０２８年', years: '2' }, [2028, 2029]],
    [{ first: '27', years: '9' }, [2027, 2028, 2029]],
    [{ first: '', years: '0' }, [2027, 2028, 2029]],
  ])('%j', (fields, years) => {
    expect(yearsIn(fields, asOf)).toEqual(years);
  });

  it('a year that is none is said to be none; what is no number the field says itself', () => {
    expect(firstYearError({ first: '27' })).toContain('“27”不像预算年度');
    expect(firstYearError({ first: '2027' })).toBeUndefined();
    expect(firstYearError({ first: '明年' })).toBeUndefined();
    expect(firstYearError({})).toBeUndefined();
  });
});

describe('rows of a duty', () => {
  it('a row more, a row less; what stood in it goes with it', () => {
    const one = { place: '532504', 'p.c1.5.1.name': '车' };
    const two = changeFields(one, addRow(one, 'p.c1.5'));
    expect(two['p.c1.5.rows']).toBe('2');
    const typed = { ...two, 'p.c1.5.2.name': '装备', 'p.c1.5.2.price': '5' };
    expect(changeFields(typed, dropRow(typed, 'p.c1.5'))).toEqual(one);
  });
});

describe('another place', () => {
  it('takes the lines away and leaves the rest', () => {
    const fields = { place: '140500', years: '2', 'p.c1.1.count': '5', 'fact.x': '是' };
    expect(changeFields(fields, emptyLines(fields))).toEqual({ place: '140500', years: '2' });
  });
});

describe('sample prices', () => {
  const { lines } = budgetFor(
    rulebook,
    { code: '140500', level: 'city', name: '晋城市' },
    { lines: {}, facts: {} },
    asOf,
    [2027],
  );
  const estimated = lines.filter((line): line is EstimatedLine => line.kind === 'estimated');

  it('fill what is empty, each marked, and go without a trace', () => {
    const before = { 'jincheng-2021-10.c9.3.1.price': '很贵' };
    const filled = changeFields(before, fillSamples(estimated, before));
    const prices = Object.keys(filled).filter((key) => key.endsWith('.price'));
    expect(prices).toHaveLength(estimated.length);
    for (const key of prices)
      expect(filled[`${key}-sample`]).toBe(
        key === 'jincheng-2021-10.c9.3.1.price' ? undefined : '是',
      );
    expect(changeFields(filled, dropSamples(filled))).toEqual(before);
  });

  it('the pieces of a kit are one card that asks for the people once', () => {
    const card = cardsOf(estimated).find(({ id }) => id === 'jincheng-2021-10.c9.3');
    expect(card?.shared.map(({ label }) => label)).toEqual(['需配备的人数']);
    expect(card?.lines.map(({ asks }) => asks.map(({ label }) => label))).toEqual([
      ['已有可用', '单价'],
      ['已有可用', '单价'],
      ['已有可用', '单价'],
    ]);
  });
});

describe('bars by year', () => {
  const total = { lines: 2, open: 1, samples: 1, overall: { min: 0, max: 0 } };

  it('a certain sum is a bar, a range is a range, an open sum is neither', () => {
    const amounts = [
      { min: 7, max: 7 },
      { min: 3, max: 9 },
      { min: 0, max: Infinity },
    ];
    expect(yearBars({ ...total, amounts }, [2027, 2028, 2029])).toEqual([
      { label: '2027年', value: 7, note: '7 示例' },
      { label: '2028年', value: undefined, note: '3—9 示例', bound: { min: 3, max: 9 } },
      { label: '2029年', value: undefined, note: '待填 示例' },
    ]);
  });

  it('nothing is drawn of what is wholly open', () => {
    expect(isDrawable({ ...total, amounts: [{ min: 0, max: Infinity }] })).toBe(false);
    expect(isDrawable({ ...total, amounts: [{ min: 5, max: Infinity }] })).toBe(true);
    expect(isDrawable({ ...total, amounts: [{ min: 0, max: 0 }] })).toBe(false);
  });
});
