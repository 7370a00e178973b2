import { addDays, weekdayOf } from '../rules/calendar/dates.ts';

/** When a course is held, as the trainer set it. Minutes of a day count from midnight. */
export interface CourseHours {
  /** First day, yyyy-mm-dd. */
  readonly first: string;
  readonly begin: number;
  readonly noonBegin: number;
  readonly noonEnd: number;
  readonly end: number;
  /** Minutes between two sessions. */
  readonly pause: number;
  readonly skipsWeekends: boolean;
}

/** A session, or a part of one that is longer than what is left of a half day. */
export interface Slot {
  /** Index of the session. */
  readonly session: number;
  /** 1 for the first part. */
  readonly part: number;
  readonly parts: number;
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/** A remainder of a half day shorter than this is left free. */
const shortest = 10;

/**
 * Lays sessions one after another over the days. A session that does not fit before noon or the evening
 * begins on the next half day; one that fits in no half day is cut.
 * @returns undefined where the hours leave no time at all
 */
export function layOut(
  minutes: readonly number[],
  hours: CourseHours,
): readonly Slot[] | undefined {
  const { begin, noonBegin, noonEnd, end, pause } = hours;
  const halves = [
    [begin, Math.min(noonBegin, end)],
    [Math.max(noonEnd, begin), end],
  ].filter((half): half is [number, number] => (half[1] ?? 0) - (half[0] ?? 0) >= shortest);
  const longest = Math.max(0, ...halves.map(([from, to]) => to - from));
  const [firstHalf] = halves;
  if (!firstHalf) return undefined;
  let day = workday(hours.first, hours.skipsWeekends);
  let half = 0;
  let at = firstHalf[0];
  const next = () => {
    half += 1;
    if (half >= halves.length) {
      half = 0;
      day = workday(addDays(day, 1), hours.skipsWeekends);
    }
    at = halves[half]?.[0] ?? begin;
  };
  const slots: Omit<Slot, 'parts'>[] = [];
  minutes.forEach((length, session) => {
    let rest = length;
    for (let part = 1; rest > 0; part += 1) {
      const isFresh = at === halves[half]?.[0];
      const room = (halves[half]?.[1] ?? 0) - at;
      const fits = rest <= room;
      if (!fits && (room < shortest || (!isFresh && rest <= longest))) {
        next();
        part -= 1;
        continue;
      }
      const taken = Math.min(rest, room);
      slots.push({ session, part, day, from: at, to: at + taken });
      rest -= taken;
      at += taken + pause;
      if (at >= (halves[half]?.[1] ?? 0)) next();
    }
  });
  const parts = new Map<number, number>();
  for (const { session } of slots) parts.set(session, (parts.get(session) ?? 0) + 1);
  return slots.map((slot) => ({ ...slot, parts: parts.get(slot.session) ?? 1 }));
}

function workday(day: string, skipsWeekends: boolean): string {
  let date = day;
  while (skipsWeekends && weekdayOf(date) > 5) date = addDays(date, 1);
  return date;
}

/** 星期一 … 星期日. */
export function weekdayName(day: string): string {
  return `星期${'一二三四五六日'.charAt(weekdayOf(day) - 1)}`;
}

/** 510 -> 08:30. */
export function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** 08:30 -> 510; undefined for what is no time of a day. */
export function parseClock(text: string | undefined): number | undefined {
  const match = /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(text?.trim() ?? '');
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}
