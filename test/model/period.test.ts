import { describe, expect, it } from 'vitest';
import { parsePeriod, periodUnits } from '../../src/model/period.ts';
import { periodSchema } from '../../src/model/period.schema.ts';
import { corpus } from '../support/real-corpus.ts';

describe('a period', () => {
  it.each([
    ['year', 1, 'year'],
    ['quarter', 1, 'quarter'],
    ['half-year', 1, 'half-year'],
    ['1 month', 1, 'month'],
    ['3 years', 3, 'year'],
    ['2 half-years', 2, 'half-year'],
    ['15 days', 15, 'day'],
    ['10 weeks', 10, 'week'],
  ])('%s is %d %s', (text, count, unit) => {
    expect(parsePeriod(text)).toEqual({ count, unit });
    expect(periodSchema.parse(text)).toBe(text);
  });

  it.each(periodUnits.map((unit) => [unit]))('%s stands alone and counted', (unit) => {
    expect(parsePeriod(unit)).toEqual({ count: 1, unit });
    expect(parsePeriod(`4 ${unit}s`)).toEqual({ count: 4, unit });
  });

  it.each([
    '',
    '年',
    '每年',
    '0 years',
    '-1 year',
    '1.5 years',
    '3  years',
    '3years',
    'Year',
    'a year',
  ])('%j is none', (text) => {
    expect(() => parsePeriod(text)).toThrow(new RangeError(`not a period: ${text}`));
    expect(periodSchema.safeParse(text).success).toBe(false);
  });

  it('of the corpus can be read, every one', () => {
    const periods = corpus.obligations.flatMap(({ measure }) => {
      if (measure?.kind === 'timeLimit') return [measure.within];
      return measure?.kind === 'frequency' || measure?.kind === 'money'
        ? (measure.every ?? [])
        : [];
    });
    expect(periods.length).toBeGreaterThan(10);
    for (const period of periods) expect(parsePeriod(period).count).toBeGreaterThan(0);
  });
});
