import type { CalendarEntry } from '../../rules/calendar/entry.ts';
import { dateName } from '../../rules/wording.ts';

/** 2027-03-31 -> 3月31日: the year stands above. */
export function dayName(day: string): string {
  return dateName(day).replace(/^\d+年/, '');
}

/** 1月1日至3月31日; with the year where the window began in another one. */
export function windowName({ first, due }: Pick<CalendarEntry, 'first' | 'due'>): string {
  if (first === undefined) return `截至${dayName(due)}`;
  const sameYear = first.slice(0, 4) === due.slice(0, 4);
  return sameYear ? `${dayName(first)}至${dayName(due)}` : `${dateName(first)}至${dateName(due)}`;
}
