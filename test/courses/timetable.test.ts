import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clock, layOut, parseClock, weekdayName } from '../../src/courses/timetable.ts';
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
    expect(table([120, 90, 120])).toEqual([
      '11-23 09:00-11:00 1',
      '11-23 14:00-15:30 2',
      '11-24 09:00-11:00 3',
    ]);
  });
  test('a session longer than a half day is cut', () => {
    expect(table([270])).toEqual(['11-23 09:00-12:00 1.1/2', '11-23 14:00-15:30 1.2/2']);
  });
  test('weekends are passed over, unless they are asked for', () => {
    const full = Array.from({ length: 6 }, () => 360);
    const days = (list: readonly string[] | undefined) => [
      ...new Set(list?.map((line) => line.slice(0, 5))),
    ];
    expect(days(table(full, { first: '2026-11-27' }))).toEqual([
      '11-27',
      '11-30',
      '12-01',
      '12-02',
      '12-03',
      '12-04',
    ]);
    expect(days(table(full, { first: '2026-11-28', skipsWeekends: false }))[1]).toBe('11-29');
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
            expect(own.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(length);
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
