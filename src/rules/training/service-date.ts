/** A year, with the month where it is known: people remember 2023年, files say 2023年5月. */
export interface ServiceDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
}

/** The same month so many years later. */
export function addYears({ year, ...month }: ServiceDate, years: number): ServiceDate {
  return { year: year + years, ...month };
}

/**
 * Whether a date surely lies before another. Within one year that takes both months: 2026年 is not
 * surely before 2026年5月.
 */
export function isBefore(a: ServiceDate, b: ServiceDate): boolean {
  if (a.year !== b.year) return a.year < b.year;
  return a.month !== undefined && b.month !== undefined && a.month < b.month;
}

/** For putting in order: a year without its month stands at its end. */
export function orderOf({ year, month = 12 }: ServiceDate): number {
  return year * 12 + month;
}

/** 2023年, 2023年5月. */
export function serviceDateName({ year, month }: ServiceDate): string {
  return month === undefined ? `${year}年` : `${year}年${month}月`;
}

/** Year and month of a day, yyyy-mm-dd. */
export function monthOfDay(day: string): ServiceDate {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return { year, month };
}
