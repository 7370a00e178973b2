import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { itemsOf, type CourseDocument } from '../../courses/course-document.ts';
import { stampLabel, stampWords } from '../../courses/provenance.ts';
import type { Slot } from '../../courses/timetable.ts';
import { foldLines, unfold } from '../fold-lines.ts';
import { cutText, toXmlText } from '../xml-text.ts';
import { citeDuty, generalCaution, sampleTimes } from './cited-duty.ts';

/** China keeps one time, eight hours ahead of UTC, without summer time. */
const beijing = 8 * 60;

type Event = EventAttributes & { readonly timestamp: number };

/**
 * A course as iCalendar: one event for each stretch of each session. Times are written in UTC, so no
 * program and no time zone can move them. A second import updates the first.
 * @param key tells courses apart: whatever the trainer's address of the course is
 * @param madeAt ms since 1970
 * @throws Error when the library refuses an event, or no day is set
 */
export function courseCalendar(course: CourseDocument, key: string, madeAt: number): string {
  const { title, slots = [], edition } = course;
  const name = plain(cutText(title, 120));
  const { error, value } = createEvents(
    slots.map((slot) => eventOf(slot, course, key, madeAt)),
    {
      productId: `-//anjian-knowledge-base//course calendar ${edition.site}//ZH`,
      calName: name,
      method: 'PUBLISH',
    },
  );
  if (error || value === null) throw error ?? new Error('no calendar was written');
  const words = stampWords(
    itemsOf(course).map(({ obligation }) => obligation),
    edition,
    course.clauseTextOf,
  ).join(' ');
  const text = unfold(value)
    .replaceAll(/^(SUMMARY|DESCRIPTION):/gm, '$1;LANGUAGE=zh-CN:')
    // A property of our own: programs keep it or drop it, none shows it.
    .replace(/^X-WR-CALNAME:/m, () => `X-ANJIAN-STAMP:${words}\r\nX-WR-CALNAME:`);
  return foldLines(text);
}

function eventOf(
  { session: at, part, parts, day, from, to }: Slot,
  course: CourseDocument,
  key: string,
  madeAt: number,
): Event {
  const session = course.sessions[at];
  const items = session?.items ?? [];
  const obligations = items.map(({ obligation }) => obligation);
  const lines = [
    course.title === '' ? '' : `课程：${cutText(course.title, 200)}`,
    ...items.map((item, number) => `${number + 1}. ${item.obligation.action}——${citeDuty(item)}`),
    sampleTimes,
    generalCaution,
    `${stampLabel}：${stampWords(obligations, course.edition, course.clauseTextOf).join(' ')}`,
  ];
  return {
    uid: `course-${key}-${at + 1}-${part}@anjian-knowledge-base`,
    timestamp: madeAt,
    title: plain(
      `${cutText(session?.title ?? '', 120)}${parts > 1 ? `（第 ${part} 段，共 ${parts} 段）` : ''}`,
    ),
    description: lines.map(plain).join('\n'),
    start: utc(day, from),
    startInputType: 'utc',
    end: utc(day, to),
    endInputType: 'utc',
    categories: ['培训'],
    busyStatus: 'BUSY',
  };
}

function utc(day: string, minutes: number): DateArray {
  const at = new Date(Date.parse(`${day}T00:00:00Z`) + (minutes - beijing) * 60_000);
  return [
    at.getUTCFullYear(),
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
  ];
}

/** Text without the control characters that iCalendar forbids; a line break becomes a space. */
function plain(text: string): string {
  return toXmlText(text).replaceAll(/\p{Cc}+/gu, ' ');
}
