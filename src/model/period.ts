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
