const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar written yyyy-mm-dd; 2026-2-3 and 2026-02-30 are none. */
export function isDay(text: string): boolean {
  const [, year, month, day] = pattern.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Days are compared as texts, which goes wrong without a word for 2026-2-3.
 * @throws RangeError when the text is no day
 */
export function requireDay(text: string): void {
  if (!isDay(text)) throw new RangeError(`not a day written yyyy-mm-dd: ${text}`);
}
