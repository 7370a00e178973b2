/** Whether a text is a day of the calendar written yyyy-mm-dd; 2026-2-3 and 2026-02-30 are none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  // Some engines read 2026-02-30 as the second of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * Days are compared as texts, which goes wrong without a word for 2026-2-3.
 * @throws RangeError when the text is no day
 */
export function requireDay(text: string): void {
  if (!isDay(text)) throw new RangeError(`not a day written yyyy-mm-dd: ${text}`);
}
