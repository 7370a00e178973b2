import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumeral } from '../../src/model/numeral.ts';

/** The Chinese numeral of a number below ten thousand, written apart from the reader. */
function write(value: number): string {
  const digits = '零一二三四五六七八九';
  const text = String(value)
    .split('')
    .map((digit, at, all) => {
      const place = ['', '十', '百', '千'][all.length - 1 - at] ?? '';
      return digit === '0' ? '零' : `${digits[Number(digit)] ?? ''}${place}`;
    })
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/(?<=.)零$/, '');
  return text;
}

it.each([
  ['0', 0],
  ['15', 15],
  ['3.5', 3.5],
  ['007', 7],
  ['零', 0],
  ['〇', 0],
  ['两', 2],
  ['双', 2],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['七十五', 75],
  ['一百', 100],
  ['百', 100],
  ['一百零五', 105],
  ['一百〇五', 105],
  ['一百一十', 110],
  ['一百一十四', 114],
  ['二百五', 250],
  ['三百', 300],
  ['一千零五十', 1050],
  ['一千二', 1200],
  ['一千零二', 1002],
  ['两千', 2000],
  ['九千九百九十九', 9999],
])('%s is %d', (text, value) => {
  expect(parseNumeral(text)).toBe(value);
});

it.each([
  '',
  ' ',
  'abc',
  '1,200',
  '1.',
  '.5',
  '-1',
  '1e9',
  '３',
  '三人',
  '第三',
  '万',
  '三五',
  '一二三',
])('%j is no numeral', (text) => {
  expect(parseNumeral(text)).toBeUndefined();
});

it.each(['十百', '一百二百', '三十二十', '十十', '百千'])('%s is no numeral', (text) => {
  expect(parseNumeral(text)).toBeUndefined();
});

describe('every number below ten thousand', () => {
  it('is read as it is written', () => {
    expect(write(1050)).toBe('一千零五十');
    fc.assert(
      fc.property(fc.nat(9999), (value) => {
        expect(parseNumeral(write(value))).toBe(value);
        expect(parseNumeral(write(value).replace(/^一十/, '十'))).toBe(value);
        expect(parseNumeral(String(value))).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });
});
