import { cutText } from '../../exports/xml-text.ts';
import { parseClock, type CourseHours } from '../../courses/timetable.ts';
import { isDay } from '../calculator/AsOfField.tsx';
import type { Fields } from '../calculator/fields.ts';

/** Topics chosen, by id; kept in one field. */
export function topicsFrom(fields: Fields): readonly string[] {
  return (fields['topics'] ?? '').split('_').filter(Boolean);
}

export function writeTopics(topics: readonly string[]): string {
  return topics.join('_');
}

/** Hours as typed, in minutes; undefined where nothing is typed, null where it is no length. */
export function totalMinutes(fields: Fields): number | undefined | null {
  const text = (fields['hours'] ?? '').trim().normalize('NFKC');
  if (text === '') return undefined;
  const hours = /^\d{1,4}(?:\.\d{1,2})?$/.test(text) ? Number(text) : 0;
  return hours > 0 && hours <= 2000 ? Math.round(hours * 60) : null;
}

/** 180 -> 3, 200 -> 3.33: as the field takes it. */
export function hoursText(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100);
}

/** Hours of a day as most offices keep them: a sample, until the trainer says otherwise. */
export const sampleHours = {
  begin: '08:30',
  'noon-begin': '12:00',
  'noon-end': '14:00',
  end: '17:30',
  pause: '10',
} as const;
export type HourField = keyof typeof sampleHours;

export type HoursReading =
  | { readonly kind: 'hours'; readonly hours: CourseHours }
  /** No day was set. */
  | { readonly kind: 'none' }
  | { readonly kind: 'error'; readonly message: string };

/** When the course is held. */
export function hoursFrom(fields: Fields): HoursReading {
  const first = fields['date'] ?? '';
  if (first === '') return { kind: 'none' };
  if (!isDay(first))
    return {
      kind: 'error',
      message: `“${cutText(first, 20)}”不是日期，请写成 2026-11-22 的样子。`,
    };
  const text = (key: HourField) => fields[key] ?? sampleHours[key];
  const times = (['begin', 'noon-begin', 'noon-end', 'end'] as const).map((key) =>
    parseClock(text(key)),
  );
  const [begin, noonBegin, noonEnd, end] = times;
  if (begin === undefined || noonBegin === undefined || noonEnd === undefined || end === undefined)
    return { kind: 'error', message: '上下课时间请写成 09:00 的样子。' };
  const pause = /^\d{1,3}$/.test(text('pause').trim()) ? Number(text('pause')) : undefined;
  if (pause === undefined || pause > 180)
    return { kind: 'error', message: '课间休息请填 0 到 180 的整数分钟。' };
  if (begin >= end || noonBegin > noonEnd)
    return { kind: 'error', message: '上下课时间的先后不对：上课应早于下课，午休开始应早于结束。' };
  return {
    kind: 'hours',
    hours: {
      first,
      begin,
      noonBegin,
      noonEnd,
      end,
      pause,
      days: { weekends: fields['weekend'] === '1', exchanged: fields['exchanged'] === '1' },
    },
  };
}

/** What a place decides: emptied when another is chosen. The course itself stays. */
export const placeKeys = { unit: undefined, lender: undefined } as const;
