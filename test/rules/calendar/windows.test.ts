import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../../src/rules/calendar/windows.ts';

const shown = (year: number, unit: Parameters<typeof windowsOf>[1]) =>
  windowsOf(year, unit).map(({ key, name, first, last }) => `${key} ${name} ${first} ${last}`);

describe('periods of the civil calendar', () => {
  it('a year', () => {
    expect(shown(2027, 'year')).toEqual(['2027 2027年 2027-01-01 2027-12-31']);
  });

  it('half-years', () => {
    expect(shown(2027, 'half-year')).toEqual([
      '2027-H1 2027年上半年 2027-01-01 2027-06-30',
      '2027-H2 2027年下半年 2027-07-01 2027-12-31',
    ]);
  });

  it('quarters', () => {
    expect(shown(2027, 'quarter')).toEqual([
      '2027-Q1 2027年第1季度 2027-01-01 2027-03-31',
      '2027-Q2 2027年第2季度 2027-04-01 2027-06-30',
      '2027-Q3 2027年第3季度 2027-07-01 2027-09-30',
      '2027-Q4 2027年第4季度 2027-10-01 2027-12-31',
    ]);
  });

  it('months, with February of a leap year', () => {
    const months = shown(2028, 'month');
    expect(months).toHaveLength(12);
    expect(months[1]).toBe('2028-02 2028年2月 2028-02-01 2028-02-29');
    expect(months[11]).toBe('2028-12 2028年12月 2028-12-01 2028-12-31');
  });

  it('weeks from Monday to Sunday, of the year in which they end', () => {
    const weeks = windowsOf(2027, 'week');
    // 3 January 2027 is a Sunday, and so is 26 December; the week after it ends in 2028.
    expect(weeks).toHaveLength(52);
    expect(weeks[0]).toEqual({
      key: 'W2027-01-03',
      name: '截至2027年1月3日的一周',
      first: '2026-12-28',
      last: '2027-01-03',
    });
    expect(weeks[51]?.last).toBe('2027-12-26');
    // 1 January 2023 was a Sunday: 53 weeks end in that year.
    expect(windowsOf(2023, 'week')).toHaveLength(53);
    expect(windowsOf(2023, 'week')[0]?.last).toBe('2023-01-01');
  });
});
