import type { MeasureOf } from '../../model/measure.schema.ts';
import { monthsOf, parsePeriod } from '../../model/period.ts';

/** How often each person is trained, in whole calendar years: plans are made by the year. */
export interface Cycle {
  /** Every so many years; 1 or more. */
  readonly years: number;
  /** How many times in a year in which a person is trained; more than 1 only where `years` is 1. */
  readonly perYear: number;
  /**
   * Whether that is exactly what the clause says. 每18个月一次 cannot be kept by the calendar year:
   * the next stricter whole cycle is planned, and whoever shows it says so.
   */
  readonly exact: boolean;
}

/** 每3年一次, 每2年不少于两次, 每半年一次; undefined where the text states no period, or an upper bound. */
export function cycleOf({ times, every, atMost }: MeasureOf<'frequency'>): Cycle | undefined {
  if (every === undefined || atMost === true) return undefined;
  const months = monthsOf(parsePeriod(every));
  const perTraining = months / times;
  if (perTraining >= 12)
    return { years: Math.floor(perTraining / 12), perYear: 1, exact: perTraining % 12 === 0 };
  const perYear = Math.ceil((12 * times) / months);
  return { years: 1, perYear, exact: (perYear * months) / times === 12 };
}
