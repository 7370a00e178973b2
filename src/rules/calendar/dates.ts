/**
 * Whole days as yyyy-mm-dd. There is no time of day and no time zone in it: Date serves as an
 * arithmetic of the proleptic Gregorian calendar in UTC, never as a clock.
 */
import type { Period } from '../../model/period.ts';

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayLength = 86_400_000;

/** Earliest and latest year that a calendar is made for. */
export const firstYear = 1949;
export const lastYear = 2199;

const two = (value: number) => String(value).padStart(2, '0');

/** yyyy-mm-dd of a day that exists. */
export function dayOf(year: number, month: number, day: number): string {
  return `${year}-${two(month)}-${two(day)}`;
}

/** Number of days of a month (1–12): 28 or 29 in February. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Last day of a month, 1–12. */
export function monthEnd(year: number, month: number): string {
  return dayOf(year, month, daysInMonth(year, month));
}

/**
 * The parts of a day.
 * @throws RangeError when the text is no day of the calendar, 2027-02-29
 */
export function partsOf(day: string): readonly [year: number, month: number, day: number] {
  const [, year = 0, month = 0, date = 0] = dayPattern.exec(day)?.map(Number) ?? [];
  if (!isDate(year, month, date)) throw new RangeError(`not a day: ${day}`);
  return [year, month, date];
}

/** Whether there is such a day in the years that a calendar is made for. */
export function isDate(year: number, month: number, day: number): boolean {
  if (year < firstYear - 100 || year > lastYear + 100 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

function stampOf(day: string): number {
  const [year, month, date] = partsOf(day);
  return Date.UTC(year, month - 1, date);
}

function dayAt(stamp: number): string {
  const date = new Date(stamp);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

export function addDays(day: string, days: number): string {
  return dayAt(stampOf(day) + days * dayLength);
}

/** Days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (stampOf(to) - stampOf(from)) / dayLength;
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: string): number {
  return new Date(stampOf(day)).getUTCDay() || 7;
}

/**
 * The day of the same number some months on; the last of the month where there is none: 31 January
 * and a month is 28 or 29 February (Civil Code, article 202).
 */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = partsOf(day);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** The nth Monday-to-Friday after a day. Holidays and the days worked in exchange are not known. */
export function addWorkdays(day: string, count: number): string {
  let next = day;
  for (let left = count; left > 0;) {
    next = addDays(next, 1);
    if (weekdayOf(next) <= 5) left -= 1;
  }
  return next;
}

/** Months in the units whose length in months is exact. */
const monthsIn = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/**
 * Last day of a span that begins with an event. The day of the event itself does not count (Civil
 * Code, article 201).
 * @returns undefined for hours: they cannot be told in whole days
 */
export function addPeriod(day: string, { count, unit }: Period): string | undefined {
  switch (unit) {
    case 'hour':
      return undefined;
    case 'day':
      return addDays(day, count);
    case 'workday':
      return addWorkdays(day, count);
    case 'week':
      return addDays(day, count * 7);
    default:
      return addMonths(day, count * monthsIn[unit]);
  }
}
