import { reminderDays } from '../../rules/calendar/reminder.ts';
import { parseDays, parseYear } from '../../rules/calendar/parse-days.ts';
import type { KnownDays } from '../../rules/calendar/entry.ts';
import type { Fields } from '../calculator/fields.ts';

/** Fields of days begin with this, and go on with the key of their duty. */
const dayPrefix = 'on.';

export function dayField(key: string): string {
  return `${dayPrefix}${key}`;
}

/** Days that were typed, by duty. What cannot be read stays in its field and counts as not given. */
export function daysFrom(fields: Fields): KnownDays {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([key]) => key.startsWith(dayPrefix))
      .map(([key, raw]) => [key.slice(dayPrefix.length), parseDays(raw).days]),
  );
}

/** The year that is asked for; that of the day that is asked for, where none is chosen. */
export function yearFrom(fields: Fields, asOf: string): number | undefined {
  const typed = fields['year'];
  return typed === undefined ? Number(asOf.slice(0, 4)) : parseYear(typed);
}

const noReminder = 'none';
const usualReminder = 7;

/** Days before the due day; undefined: no reminder. Seven, as long as nobody chose. */
export function reminderFrom(fields: Fields): number | undefined {
  const chosen = fields['remind'];
  if (chosen === noReminder) return undefined;
  return reminderDays.find((days) => String(days) === chosen) ?? usualReminder;
}

/** Choices of the reminder: value and name. */
export const reminderChoices: readonly (readonly [value: string, name: string])[] = [
  ...reminderDays.map((days) => [String(days), days === 0 ? '当天' : `提前 ${days} 天`] as const),
  [noReminder, '不提醒'],
];

/** Keys that are of one unit: another one starts without them. */
export function unitKeys(fields: Fields): Readonly<Record<string, undefined>> {
  const kept = ['place', 'unit', 'name', 'level', 'year', 'remind', 'as-of', 'edition'];
  return Object.fromEntries(
    Object.keys(fields)
      .filter((key) => !kept.includes(key))
      .map((key) => [key, undefined]),
  );
}
