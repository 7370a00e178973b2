export const periodUnits = [
  'hour',
  'day',
  'workday',
  'week',
  'month',
  'quarter',
  'half-year',
  'year',
] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** A span of time, parsed. */
export interface Period {
  /** How many units; 3 in "3 years". */
  readonly count: number;
  readonly unit: PeriodUnit;
}

/** A span as annotations write it: `year`, `quarter`, `3 years`, `1 month`. */
export const periodPattern =
  /^(?:([1-9][0-9]*) )?(hour|day|workday|week|month|quarter|half-year|year)s?$/;

/**
 * Parses a period of the annotations.
 * @param text e.g. `quarter`, `3 years`
 * @returns the count (1 where none is written) and the unit
 * @throws RangeError when the text is not a period
 */
export function parsePeriod(text: string): Period {
  const match = periodPattern.exec(text);
  if (!match) throw new RangeError(`not a period: ${text}`);
  return { count: match[1] ? Number(match[1]) : 1, unit: match[2] as PeriodUnit };
}

/** Months in a unit, where that is exact. */
export const exactMonths: Readonly<Partial<Record<PeriodUnit, number>>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** Days in a unit: exact up to the week, near beyond. */
export const nearDays: Readonly<Record<PeriodUnit, number>> = {
  hour: 1 / 24,
  day: 1,
  // Five of seven days; holidays are not counted.
  workday: 7 / 5,
  week: 7,
  month: 30,
  quarter: 91,
  'half-year': 182,
  year: 365,
};

/** Length in months: exact from the month on, near below. */
export function monthsOf({ count, unit }: Period): number {
  return count * (exactMonths[unit] ?? nearDays[unit] / (nearDays.year / 12));
}
