import { exactMonths, parsePeriod } from '../../model/period.ts';
import { nothing, scaleInterval, type Interval } from '../interval.ts';
import { periodName } from '../wording.ts';
import type { LineInput } from './ask.ts';
import type { Recurrence } from './budget-line.ts';

/** Times in a year of periods that are no whole months. */
const timesAYear: Readonly<Record<string, number>> = { week: 52, day: 365 };

/**
 * How often something that is due every period falls into a year, counted from the first year on.
 * @param at 0 for the first year
 * @returns undefined where a year holds no certain number of such periods (hours, working days)
 */
export function timesIn(every: string, at: number): number | undefined {
  const { count, unit } = parsePeriod(every);
  const months = exactMonths[unit];
  if (months === undefined) {
    const times = timesAYear[unit];
    return times === undefined ? undefined : Math.ceil(times / count);
  }
  const span = count * months;
  return Math.ceil((12 * (at + 1)) / span) - Math.ceil((12 * at) / span);
}

/** Whether the clause itself settles in which years the amount falls. */
export function recursByClause(every: string | undefined): every is string {
  return every !== undefined && timesIn(every, 0) !== undefined;
}

/** Whether an amount comes again: as the clause says, else as the user says. */
export function recurrenceOf(every: string | undefined, input: LineInput): Recurrence {
  if (recursByClause(every)) return { kind: 'by-clause', every };
  return { kind: input.recurs ?? 'undecided' };
}

/**
 * Spreads an amount over the years. While nobody has said whether it comes again, later years lie
 * between nothing and the whole amount.
 * @param once what falls due each time
 */
export function spread(once: Interval, recurs: Recurrence, years: number): Interval[] {
  return Array.from({ length: years }, (_, at): Interval => {
    switch (recurs.kind) {
      case 'by-clause':
        return scaleInterval(once, timesIn(recurs.every, at) ?? 1);
      case 'chained':
      case 'yearly':
        return once;
      case 'once':
        return at === 0 ? once : nothing;
      case 'undecided':
        return at === 0 ? once : { min: 0, max: once.max };
    }
  });
}

/** 每年（原文规定）, 一次性（填报人确定）. */
export function recurrenceName(recurs: Recurrence): string {
  switch (recurs.kind) {
    case 'by-clause':
      return `${periodName(recurs.every)}（原文规定）`;
    case 'chained':
      return '逐年推算';
    case 'yearly':
      return '每年（填报人确定）';
    case 'once':
      return '一次性（填报人确定）';
    case 'undecided':
      return '每年或一次性待定';
  }
}
