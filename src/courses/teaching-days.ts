import { addDays, weekdayOf } from '../rules/calendar/dates.ts';
import { dateName } from '../rules/wording.ts';
import published from './data/public-holidays.json' with { type: 'json' };

/** Days off and weekends that are worked in exchange (调休), by mm-dd, with the name of the holiday. */
interface YearOfHolidays {
  readonly off: Readonly<Record<string, string>>;
  readonly work: Readonly<Record<string, string>>;
}

const years: Readonly<Record<string, YearOfHolidays>> = published;

/** Which days of a week a course may be held on. Public holidays never are, where they are known. */
export interface DayChoice {
  /** 周六、周日也上课. */
  readonly weekends: boolean;
  /** Weekends that are worked in exchange for a holiday are days like others. */
  readonly exchanged: boolean;
}

const yearOf = (day: string) => years[day.slice(0, 4)];

/** Whether the arrangement of that year is known; else weekends alone can be left out. */
export function hasHolidays(day: string): boolean {
  return yearOf(day) !== undefined;
}

/** Name of the holiday that a day belongs to: 国庆节. */
export function holidayOn(day: string): string | undefined {
  return yearOf(day)?.off[day.slice(5)];
}

/** Whether a weekend is worked in exchange for a holiday. */
export function isExchanged(day: string): boolean {
  return yearOf(day)?.work[day.slice(5)] !== undefined;
}

/** Whether a course may be held on that day. */
export function isTeachingDay(day: string, { weekends, exchanged }: DayChoice): boolean {
  if (holidayOn(day) !== undefined) return false;
  if (weekdayOf(day) <= 5 || weekends) return true;
  return exchanged && isExchanged(day);
}

/** That day, or the next on which a course may be held. */
export function nextTeachingDay(day: string, choice: DayChoice): string {
  let date = day;
  while (!isTeachingDay(date, choice)) date = addDays(date, 1);
  return date;
}

/**
 * What a person must know of the days between the day that was set and the last of the course: holidays
 * that were left out, weekends that are worked and were not used, years whose holidays nobody knows here.
 */
export function describeDays(first: string, last: string, choice: DayChoice): readonly string[] {
  const holidays = new Map<string, string[]>();
  const unused: string[] = [];
  const unknown = new Set<string>();
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const name = holidayOn(day);
    if (!hasHolidays(day)) unknown.add(day.slice(0, 4));
    if (name !== undefined) holidays.set(name, [...(holidays.get(name) ?? []), day]);
    else if (isExchanged(day) && !isTeachingDay(day, choice)) unused.push(day);
  }
  return [
    ...(holidays.size > 0
      ? [
          `已避开法定节假日：${[...holidays].map(([name, days]) => `${name}（${spanOf(days)}）`).join('、')}。`,
        ]
      : []),
    ...(unused.length > 0
      ? [
          `${unused.map(shortDay).join('、')}为调休上班日，没有排课；要排请勾选“调休上班的周末也上课”。`,
        ]
      : []),
    ...[...unknown].map((year) =>
      choice.weekends
        ? `${year}年放假安排尚未公布（或本站尚未收录），没有避开法定节假日，请自行核对。`
        : `${year}年放假安排尚未公布（或本站尚未收录），该年只避开周末，请自行核对。`,
    ),
  ];
}

/** 2026-10-01 … 2026-10-07 -> 10月1日至7日. */
function spanOf(days: readonly string[]): string {
  const [first = '', last = ''] = [days[0], days[days.length - 1]];
  if (first === last) return shortDay(first);
  return first.slice(0, 7) === last.slice(0, 7)
    ? `${shortDay(first)}至${Number(last.slice(8))}日`
    : `${shortDay(first)}至${shortDay(last)}`;
}

/** 10月1日. */
function shortDay(day: string): string {
  return dateName(day).replace(/^\d+年/, '');
}
