import { daysBetween } from '../../rules/calendar/dates.ts';
import { dutyKey, type CalendarEntry, type DutyCalendar } from '../../rules/calendar/entry.ts';

/** One duty of the year, for the chart and the table behind it. */
export interface ChartRow {
  readonly key: string;
  readonly title: string;
  readonly demand: string;
  /** In the order of their days. */
  readonly entries: readonly CalendarEntry[];
}

/** Duties with their days, in the order in which they are first due. */
export function chartRows({ entries }: DutyCalendar): ChartRow[] {
  const rows = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    const key = dutyKey(entry.obligation);
    const row = rows.get(key);
    if (row) row.push(entry);
    else rows.set(key, [entry]);
  }
  return [...rows].map(([key, own]) => ({
    key,
    title: own[0]?.title ?? '',
    demand: own[0]?.demand ?? '',
    entries: own,
  }));
}

/** Share of the year that has passed when a day begins, 0 to 1; days of other years are cut off. */
export function shareOfYear(year: number, day: string): number {
  const length = daysBetween(`${year}-01-01`, `${year + 1}-01-01`);
  return Math.min(Math.max(daysBetween(`${year}-01-01`, day) / length, 0), 1);
}
