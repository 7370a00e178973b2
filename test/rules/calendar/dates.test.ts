import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addPeriod,
  addWorkdays,
  dayOf,
  daysBetween,
  daysInMonth,
  isDate,
  monthEnd,
  partsOf,
  weekdayOf,
} from '../../../src/rules/calendar/dates.ts';

describe('a month', () => {
  it.each([
    [2026, 2, 28],
    [2028, 2, 29],
    [2000, 2, 29],
    [2100, 2, 28],
    [2027, 4, 30],
    [2027, 12, 31],
  ])('%i-%i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
    expect(monthEnd(year, month).slice(8)).toBe(String(days));
  });
});

describe('a day', () => {
  it.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-04-31',
    '2027-4-1',
    '',
    '0099-01-01',
    '12027-01-01',
    '2027-01-011',
    '2027-01-00',
    '1848-12-31',
    '2300-01-01',
  ])('%s is none', (text) => {
    expect(() => partsOf(text)).toThrow(RangeError);
  });

  it('1849 and 2299 are the outermost years', () => {
    expect(partsOf('1849-01-01')).toEqual([1849, 1, 1]);
    expect(partsOf('2299-12-31')).toEqual([2299, 12, 31]);
    expect(() => partsOf('2027-02-30')).toThrow('not a day: 2027-02-30');
  });

  it('2028-02-29 is one', () => {
    expect(partsOf('2028-02-29')).toEqual([2028, 2, 29]);
    expect(isDate(2028, 2, 29)).toBe(true);
    expect(isDate(2027, 2, 29)).toBe(false);
  });

  it.each([
    // From the printed calendar of 2026 and 2027.
    ['2026-11-22', 7],
    ['2027-01-01', 5],
    ['2028-02-29', 2],
  ])('%s is weekday %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });
});

describe('so many days on', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2027-01-01', 365, '2028-01-01'],
    ['2028-01-01', 365, '2028-12-31'],
  ])('%s + %i is %s', (day, days, later) => {
    expect(addDays(day, days)).toBe(later);
    expect(daysBetween(day, later)).toBe(days);
  });
});

describe('so many months on', () => {
  it.each([
    ['2018-07-09', 1, '2018-08-09'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-03-31', 1, '2027-04-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2027-01-15', -1, '2026-12-15'],
  ])('%s + %i is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});

describe('working days', () => {
  it.each([
    // 2026-11-20 is a Friday.
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-11-23', 1, '2026-11-24'],
    ['2026-11-20', 5, '2026-11-27'],
    ['2026-11-20', 10, '2026-12-04'],
    ['2026-12-31', 2, '2027-01-04'],
  ])('%s + %i is %s', (day, count, later) => {
    expect(addWorkdays(day, count)).toBe(later);
  });
});

describe('a span', () => {
  it.each([
    [{ count: 1, unit: 'month' }, '2027-02-28'],
    [{ count: 1, unit: 'quarter' }, '2027-04-30'],
    [{ count: 1, unit: 'half-year' }, '2027-07-31'],
    [{ count: 3, unit: 'year' }, '2030-01-31'],
    [{ count: 2, unit: 'week' }, '2027-02-14'],
    [{ count: 15, unit: 'day' }, '2027-02-15'],
    // 2027-01-31 is a Sunday.
    [{ count: 5, unit: 'workday' }, '2027-02-05'],
    [{ count: 24, unit: 'hour' }, undefined],
  ] as const)('%o after 2027-01-31', (period, due) => {
    expect(addPeriod('2027-01-31', period)).toBe(due);
  });
});

const anyDay = fc
  .record({
    year: fc.integer({ min: 1950, max: 2190 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, date }) => dayOf(year, month, Math.min(date, daysInMonth(year, month))));

describe('for every day', () => {
  it('days added can be taken away, and weekdays follow each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1);
      }),
    );
  });

  it('a month later is the next month, on the same day or its last', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, date] = partsOf(day);
        const [toYear, toMonth, toDate] = partsOf(addMonths(day, 1));
        expect(toYear * 12 + toMonth).toBe(year * 12 + month + 1);
        expect(toDate).toBe(Math.min(date, daysInMonth(toYear, toMonth)));
      }),
    );
  });
});
