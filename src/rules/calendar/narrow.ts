import type { CalendarDuty, DutyCalendar } from './entry.ts';

/** A calendar of those duties only that pass a test. */
export function narrow(
  { year, entries, listed, questions }: DutyCalendar,
  isWanted: (duty: CalendarDuty) => boolean,
): DutyCalendar {
  return {
    year,
    entries: entries.filter(isWanted),
    listed: listed.filter(isWanted),
    questions: questions.filter(isWanted),
  };
}
