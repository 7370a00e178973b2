import chineseDays from 'chinese-days';
import chineseDaysData from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  describeDays,
  hasHolidays,
  isTeachingDay,
  type DayChoice,
} from '../../src/courses/teaching-days.ts';
import { clock, layOut, parseClock, weekdayName } from '../../src/courses/timetable.ts';
import { addDays } from '../../src/rules/calendar/dates.ts';
import { officeHours } from '../support/sample-course.ts';

const table = (minutes: readonly number[], change = {}) =>
  layOut(minutes, { ...officeHours, ...change })?.map(
    ({ day, from, to, session, part, parts }) =>
      `${day.slice(5)} ${clock(from)}-${clock(to)} ${session + 1}${parts > 1 ? `.${part}/${parts}` : ''}`,
  );

describe('the timetable', () => {
  test('one session after another, with a pause', () => {
    expect(table([45, 45])).toEqual(['11-23 09:00-09:45 1', '11-23 09:55-10:40 2']);
  });
  test('what does not fit before noon begins after it, and over the evening the next day', () => {
    expect(table([60, 60, 90, 90])).toEqual([
      '11-23 09:00-10:00 1',
      '11-23 10:10-11:10 2',
      '11-23 14:00-15:30 3',
      '11-24 09:00-10:30 4',
    ]);
  });
  test('nobody sits longer than an hour and a half: a long session is held in lessons', () => {
    expect(table([90])).toEqual(['11-23 09:00-10:30 1']);
    const slots = layOut([270], officeHours);
    expect(slots?.map(({ from, to, minutes }) => [clock(from), clock(to), minutes])).toEqual([
      ['09:00', '11:35', 135],
      ['14:00', '16:35', 135],
    ]);
    expect(table([270])).toEqual(['11-23 09:00-11:35 1.1/2', '11-23 14:00-16:35 1.2/2']);
  });
  test('a stretch that fits in no half day is cut', () => {
    expect(table([80], { noonBegin: 9 * 60 + 50, noonEnd: 14 * 60, end: 14 * 60 + 40 })).toEqual([
      '11-23 09:00-09:50 1.1/2',
      '11-23 14:00-14:30 1.2/2',
    ]);
  });
  test('a half day of four lessons ends at noon, a day of eight at half past five', () => {
    const usual = { begin: 8 * 60 + 30, end: 17 * 60 + 30 };
    expect(table([45, 45, 45, 45], usual)?.pop()).toBe('11-23 11:15-12:00 4');
    expect(table(Array<number>(8).fill(45), usual)?.pop()).toBe('11-23 16:45-17:30 8');
  });

  const full = Array<number>(6).fill(270);
  const days = (first: string, choice: Partial<DayChoice> = {}) => [
    ...new Set(
      table(full, { first, days: { ...officeHours.days, ...choice } })?.map((line) =>
        line.slice(0, 5),
      ),
    ),
  ];
  test('weekends are passed over, unless they are asked for', () => {
    expect(days('2026-11-27')).toEqual(['11-27', '11-30', '12-01', '12-02', '12-03', '12-04']);
    expect(days('2026-11-28', { weekends: true })[1]).toBe('11-29');
  });
  test('public holidays are passed over, weekends that are worked taken only if chosen', () => {
    expect(days('2026-09-29')).toEqual(['09-29', '09-30', '10-08', '10-09', '10-12', '10-13']);
    expect(days('2026-09-29', { exchanged: true })).toEqual([
      '09-29',
      '09-30',
      '10-08',
      '10-09',
      '10-10',
      '10-12',
    ]);
    // A Saturday in the holiday stays free even for those who teach on Saturdays.
    expect(days('2026-10-03', { weekends: true })[0]).toBe('10-08');
  });
  test('what was left out is told; a year that nobody knows is told, too', () => {
    const plain = { weekends: false, exchanged: false };
    expect(describeDays('2026-09-24', '2026-10-12', plain)).toEqual([
      '已避开法定节假日：中秋（9月25日至27日）、国庆节（10月1日至7日）。',
      '10月10日为调休上班日，没有排课；要排请勾选“调休上班的周末也上课”。',
    ]);
    expect(describeDays('2026-11-23', '2026-11-24', plain)).toEqual([]);
    expect(describeDays('2026-12-30', '2027-01-05', plain)).toEqual([
      '2027年放假安排尚未公布（或本站尚未收录），该年只避开周末，请自行核对。',
    ]);
    expect(describeDays('2031-05-01', '2031-05-02', { weekends: true, exchanged: false })).toEqual([
      '2031年放假安排尚未公布（或本站尚未收录），没有避开法定节假日，请自行核对。',
    ]);
  });
  test('the holidays are those of the registry package, and no year of them is missing', () => {
    for (let day = '2025-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
      const { date, work } = chineseDays.getDayDetail(day);
      expect(isTeachingDay(day, { weekends: false, exchanged: true }), date).toBe(work);
    }
    // Where the package is a year ahead, scripts/vendor-holidays.ts has not been run again.
    const held = Object.keys(chineseDaysData.holidays).map((day) => day.slice(0, 4));
    expect(hasHolidays(`${held.sort().pop()}-01-01`)).toBe(true);
  });
  test('a session without minutes takes no place; hours without room are told', () => {
    expect(table([0, 30])).toEqual(['11-23 09:00-09:30 2']);
    expect(table([30], { begin: 720, noonBegin: 600, noonEnd: 725, end: 726 })).toBeUndefined();
  });
  test('every minute is laid out once, inside the hours, and nothing overlaps', () => {
    const time = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 12 }),
        fc.tuple(time, time, time, time),
        fc.integer({ min: 0, max: 60 }),
        (minutes, times, pause) => {
          const [begin = 0, noonBegin = 0, noonEnd = 0, end = 0] = [...times].sort((a, b) => a - b);
          const slots = layOut(minutes, { ...officeHours, begin, noonBegin, noonEnd, end, pause });
          if (!slots) return;
          minutes.forEach((length, session) => {
            const own = slots.filter((slot) => slot.session === session);
            expect(own.reduce((sum, one) => sum + one.minutes, 0)).toBe(length);
          });
          slots.forEach(({ day, from, to }, at) => {
            expect(from).toBeGreaterThanOrEqual(begin);
            expect(to).toBeLessThanOrEqual(end);
            expect(from < noonEnd && to > noonBegin).toBe(false);
            const next = slots[at + 1];
            if (next?.day === day) expect(next.from).toBeGreaterThanOrEqual(to);
          });
        },
      ),
    );
  });
  test('times and days as people write them', () => {
    expect(['08:30', '8：05', '24:00', '9', ''].map(parseClock)).toEqual([
      510,
      485,
      undefined,
      undefined,
      undefined,
    ]);
    expect(weekdayName('2026-11-22')).toBe('星期日');
    expect(weekdayName('2026-11-23')).toBe('星期一');
  });
});
