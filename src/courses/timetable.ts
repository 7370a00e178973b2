import { addDays, weekdayOf } from '../rules/calendar/dates.ts';
import { lessonLengths } from './lessons.ts';
import { nextTeachingDay, type DayChoice } from './teaching-days.ts';

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
  /** Days on which it may be held. */
  readonly days: DayChoice;
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
  /** Minutes that are taught: what is between from and to may hold pauses. */
  readonly minutes: number;
}

/** A remainder of a half day shorter than this is left free. */
const shortest = 10;
/** Nobody listens longer without a pause: a longer session is held in lessons. */
const longestStretch = 90;

/**
 * Lays sessions one after another over the days, with a pause behind each stretch; stretches of one session
 * in one half day are told as one. A stretch that does not fit
 * before noon or the evening begins on the next half day; one that fits in no half day is cut.
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
  let day = nextTeachingDay(hours.first, hours.days);
  let half = 0;
  let at = firstHalf[0];
  const next = () => {
    half += 1;
    if (half >= halves.length) {
      half = 0;
      day = nextTeachingDay(addDays(day, 1), hours.days);
    }
    at = halves[half]?.[0] ?? begin;
  };
  const slots: (Omit<Slot, 'part' | 'parts'> & { readonly half: number })[] = [];
  const place = (session: number, length: number) => {
    for (let rest = length; rest > 0;) {
      const isFresh = at === halves[half]?.[0];
      const room = (halves[half]?.[1] ?? 0) - at;
      const fits = rest <= room;
      if (!fits && (room < shortest || (!isFresh && rest <= longest))) {
        next();
        continue;
      }
      const taken = Math.min(rest, room);
      const last = slots[slots.length - 1];
      const goesOn = last?.session === session && last.day === day && last.half === half;
      if (goesOn) slots.pop();
      slots.push({
        ...{ session, day, half },
        from: goesOn ? last.from : at,
        to: at + taken,
        minutes: taken + (goesOn ? last.minutes : 0),
      });
      rest -= taken;
      at += taken + pause;
      if (at >= (halves[half]?.[1] ?? 0)) next();
    }
  };
  minutes.forEach((length, session) => {
    const stretches = length > longestStretch ? lessonLengths(length) : [length];
    for (const stretch of stretches) place(session, stretch);
  });
  const parts = new Map<number, number>();
  const numbered = slots.map(({ half: _half, ...slot }) => {
    const part = (parts.get(slot.session) ?? 0) + 1;
    parts.set(slot.session, part);
    return { ...slot, part };
  });
  return numbered.map((slot) => ({ ...slot, parts: parts.get(slot.session) ?? 1 }));
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
