import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.schema.ts';
import { parseAnswer } from '../../src/rules/parse-answer.ts';

type Asked = Pick<Fact, 'type' | 'unit'>;
const people: Asked = { type: 'integer', unit: '人' };
const money: Asked = { type: 'number', unit: '万元' };
const months: Asked = { type: 'number', unit: '个月' };

describe('reads', () => {
  it.each([
    ['3', 3],
    ['３', 3],
    ['三', 3],
    ['三人', 3],
    ['2名', 2],
    ['2 名', 2],
    ['２　名', 2],
    ['4位', 4],
    ['一个', 1],
    ['两', 2],
    ['两人', 2],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百一十四', 114],
    ['二百零五', 205],
    ['二百五', 250],
    ['零', 0],
    ['〇', 0],
    ['0', 0],
    ['007', 7],
    ['1,200', 1200],
    ['1，200', 1200],
    ['１，２００人', 1200],
    ['1 200', 1200],
    ['12,345,678', 12_345_678],
    ['  5  ', 5],
    ['100000000', 100_000_000],
    ['3.0', 3],
  ])('%j as %d people', (text, value) => {
    expect(parseAnswer(people, text)).toEqual({ kind: 'value', value });
  });

  it.each([
    ['20', 20],
    ['20万元', 20],
    ['20万', 20],
    ['２０．５万元', 20.5],
    ['20万元整', 20],
    ['1,200.50', 1200.5],
    ['0.5', 0.5],
  ])('%j as %d 万元', (text, value) => {
    expect(parseAnswer(money, text)).toEqual({ kind: 'value', value });
  });

  it.each([
    ['3个月', 3],
    ['3 个月', 3],
    ['三个月', 3],
    ['3月', 3],
    ['1.5个月', 1.5],
  ])('%j as %d months', (text, value) => {
    expect(parseAnswer(months, text)).toEqual({ kind: 'value', value });
  });

  it.each(['3', '3人', '3个', '三名'])('%j where the fact has no unit', (text) => {
    expect(parseAnswer({ type: 'integer' }, text)).toEqual({ kind: 'value', value: 3 });
  });
});

describe('units that people write one for the other', () => {
  it.each([
    ['人', ['人', '名', '个', '位']],
    ['家', ['家', '个', '户']],
    ['项', ['项', '个', '条']],
    ['次', ['次', '回', '场']],
    ['万元', ['万元', '万', '万元整']],
    ['个月', ['个月', '月']],
    ['周', ['周', '星期', '个星期']],
    ['天', ['天', '日']],
    // Units that stand for themselves.
    ['年', ['年']],
    ['%', ['%', '％']],
    ['主任', ['主任']],
  ])('of %s: %j', (unit, suffixes) => {
    for (const suffix of suffixes)
      expect(parseAnswer({ type: 'integer', unit }, `2${suffix}`), suffix).toEqual({
        kind: 'value',
        value: 2,
      });
  });

  it.each([
    ['家', '次'],
    ['项', '家'],
    ['次', '个'],
    ['天', '周'],
    ['周', '天'],
    ['年', '月'],
    ['%', '人'],
  ])('of %s are not %s', (unit, suffix) => {
    expect(parseAnswer({ type: 'integer', unit }, `2${suffix}`).kind).toBe('error');
  });
});

describe('a rate that may be below zero', () => {
  const growth = { type: 'number', unit: '%', negative: true } as const;
  it.each([
    ['-3', -3],
    ['－3.5%', -3.5],
    ['−3', -3],
    ['- 3', -3],
    ['负3', -3],
    ['负三', -3],
    ['3', 3],
    ['0', 0],
  ])('%j is %d', (text, value) => {
    expect(parseAnswer(growth, text)).toEqual({ kind: 'value', value });
  });

  it.each([
    ['--3', '看不懂“--3”，请只填数字，例如 2。'],
    ['-', '看不懂“-”，请只填数字，例如 2。'],
    ['-999999999', '“-999999999”太大，请核对。'],
    ['-3人', '看不懂“-3人”，请按%计，只填数字，例如 2。'],
  ])('%j: %s', (text, message) => {
    expect(parseAnswer(growth, text)).toEqual({ kind: 'error', message });
  });
});

it.each(['', ' ', '　', '\t\n'])('%j is no answer', (text) => {
  expect(parseAnswer(people, text)).toEqual({ kind: 'empty' });
});

describe('refuses', () => {
  it.each([
    // negative
    ['-1', '“-1”是负数，请填 0 或更大的数。'],
    ['－1', '“－1”是负数，请填 0 或更大的数。'],
    ['−1', '“−1”是负数，请填 0 或更大的数。'],
    ['负1', '“负1”是负数，请填 0 或更大的数。'],
    ['负一', '“负一”是负数，请填 0 或更大的数。'],
    [' -2人', '“-2人”是负数，请填 0 或更大的数。'],
    // fractions of what is counted
    ['1.5', '“1.5”不是整数，按人计，请填整数。'],
    ['１．５人', '“１．５人”不是整数，按人计，请填整数。'],
    // too great
    ['999999999', '“999999999”太大，请核对。'],
    ['99999999999999999999999', '“99999999999999999999999”太大，请核对。'],
    ['1,000,000,000', '“1,000,000,000”太大，请核对。'],
    // no number
    ['abc', '看不懂“abc”，请只填数字，例如 2。'],
    ['1e9', '看不懂“1e9”，请只填数字，例如 2。'],
    ['１ｅ９', '看不懂“１ｅ９”，请只填数字，例如 2。'],
    ['0x10', '看不懂“0x10”，请只填数字，例如 2。'],
    ['Infinity', '看不懂“Infinity”，请只填数字，例如 2。'],
    ['2人3', '看不懂“2人3”，请只填数字，例如 2。'],
    ['3-5', '看不懂“3-5”，请只填数字，例如 2。'],
    ['3—5名', '看不懂“3—5名”，请只填数字，例如 2。'],
    ['—', '看不懂“—”，请只填数字，例如 2。'],
    ['约3', '看不懂“约3”，请只填数字，例如 2。'],
    ['无', '看不懂“无”，请只填数字，例如 2。'],
    ['三五', '看不懂“三五”，请只填数字，例如 2。'],
    ['½', '看不懂“½”，请只填数字，例如 2。'],
    ['1.2.3', '看不懂“1.2.3”，请只填数字，例如 2。'],
    ['.5', '看不懂“.5”，请只填数字，例如 2。'],
    // commas and spaces that part no thousands
    ['1,2', '看不懂“1,2”，请只填数字，例如 2。'],
    ['1,2000', '看不懂“1,2000”，请只填数字，例如 2。'],
    ['1234,567', '看不懂“1234,567”，请只填数字，例如 2。'],
    ['1 2', '看不懂“1 2”，请只填数字，例如 2。'],
    ['3，5', '看不懂“3，5”，请只填数字，例如 2。'],
    // another unit
    ['3周', '看不懂“3周”，请按人计，只填数字，例如 2。'],
    ['3万', '看不懂“3万”，请按人计，只填数字，例如 2。'],
    ['3.', '看不懂“3.”，请按人计，只填数字，例如 2。'],
    ['3人左右', '看不懂“3人左右”，请按人计，只填数字，例如 2。'],
    ['2%', '看不懂“2%”，请按人计，只填数字，例如 2。'],
  ])('%j of people: %s', (text, message) => {
    expect(parseAnswer(people, text)).toEqual({ kind: 'error', message });
  });

  it.each([
    ['200000元', '看不懂“200000元”，请按万元计，只填数字，例如 2。'],
    ['2亿元', '看不懂“2亿元”，请按万元计，只填数字，例如 2。'],
    ['20人', '看不懂“20人”，请按万元计，只填数字，例如 2。'],
  ])('%j of money: %s', (text, message) => {
    expect(parseAnswer(money, text)).toEqual({ kind: 'error', message });
  });

  it.each(['20天', '2年', '2次'])('%j of months', (text) => {
    expect(parseAnswer(months, text).kind).toBe('error');
  });

  it('a fraction where the fact has no unit', () => {
    expect(parseAnswer({ type: 'integer' }, '1.5')).toEqual({
      kind: 'error',
      message: '“1.5”不是整数，请填整数。',
    });
  });
});

it('never guesses: a value is what the digits say, an error repeats what was typed', () => {
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'0123456789.,，-－ e十百二三五两零人名万元') }),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom(people, money, months), (text, fact) => {
      const answer = parseAnswer(fact, text);
      if (answer.kind === 'error') expect(answer.message).toContain(`“${text.trim()}”`);
      if (answer.kind === 'value') {
        expect(answer.value).toBeGreaterThanOrEqual(0);
        expect(answer.value).toBeLessThanOrEqual(100_000_000);
        const digits = text.normalize('NFKC').replaceAll(/[^\d.]/g, '');
        if (digits !== '') expect(answer.value).toBe(Number(digits));
      }
    }),
    { numRuns: 2000 },
  );
});

it('reads back every number it is given', () => {
  fc.assert(
    fc.property(fc.nat(100_000_000), (value) => {
      const expected = { kind: 'value', value };
      expect(parseAnswer(people, String(value))).toEqual(expected);
      expect(parseAnswer(people, `${value.toLocaleString('en-US')} 人`)).toEqual(expected);
    }),
  );
});
