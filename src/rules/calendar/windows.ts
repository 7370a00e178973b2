import type { PeriodUnit } from '../../model/period.ts';
import { addDays, dayOf, monthEnd, partsOf, weekdayOf } from './dates.ts';

/** A period of the civil calendar: within it something is to be done. */
export interface Window {
  /** Stable name in uids: 2027-Q1. */
  readonly key: string;
  /** 2027年第1季度. */
  readonly name: string;
  /** First and last day, yyyy-mm-dd. */
  readonly first: string;
  readonly last: string;
}

/** Units whose periods everybody knows without being told when they begin. */
export type CivilUnit = Extract<PeriodUnit, 'week' | 'month' | 'quarter' | 'half-year' | 'year'>;

const monthsPer = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** The civil periods whose last day lies in a year, in order. */
export function windowsOf(year: number, unit: CivilUnit): Window[] {
  if (unit === 'week') return weeksOf(year);
  const length = monthsPer[unit];
  return Array.from({ length: 12 / length }, (_, index) => ({
    ...nameOf(year, unit, index + 1),
    first: dayOf(year, index * length + 1, 1),
    last: monthEnd(year, (index + 1) * length),
  }));
}

function nameOf(
  year: number,
  unit: Exclude<CivilUnit, 'week'>,
  number: number,
): { key: string; name: string } {
  switch (unit) {
    case 'month':
      return {
        key: `${year}-${String(number).padStart(2, '0')}`,
        name: `${year}年${number}月`,
      };
    case 'quarter':
      return { key: `${year}-Q${number}`, name: `${year}年第${number}季度` };
    case 'half-year':
      return { key: `${year}-H${number}`, name: `${year}年${number === 1 ? '上' : '下'}半年` };
    case 'year':
      return { key: `${year}`, name: `${year}年` };
  }
}

/** Weeks from Monday to Sunday (GB/T 7408), named by their Sunday, which is the day they are due. */
function weeksOf(year: number): Window[] {
  const weeks: Window[] = [];
  const start = dayOf(year, 1, 1);
  for (
    let last = addDays(start, 7 - weekdayOf(start));
    partsOf(last)[0] === year;
    last = addDays(last, 7)
  ) {
    const first = addDays(last, -6);
    const [, month, day] = partsOf(last);
    weeks.push({ key: `W${last}`, name: `截至${year}年${month}月${day}日的一周`, first, last });
  }
  return weeks;
}
