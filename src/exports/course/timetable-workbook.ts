import {
  itemsOf,
  type CourseDocument,
  type DocumentSession,
} from '../../courses/course-document.ts';
import { stampItem, stampLabel, stampWords } from '../../courses/provenance.ts';
import { dateName } from '../../rules/wording.ts';
import type { SheetCell, SheetContent } from '../write-workbook.ts';
import { cutText } from '../xml-text.ts';
import { cautionsOf, citeDuty, generalCaution, quoteDuty, sampleTimes } from './cited-duty.ts';
import { slotWords } from './handout.ts';

const noon = 12 * 60;

/** Empty lines to sign on. */
const signLines = 40;
/** A course of many weeks prints the last sheet again. */
const mostDays = 30;

/** 课程表, 签到表 and what both rest on, as a workbook. */
export function timetableWorkbook(course: CourseDocument): SheetContent[] {
  return [timetable(course), ...attendance(course), sources(course)];
}

function timetable({ title, sessions, slots, dayNotes }: CourseDocument): SheetContent {
  const name = (session: DocumentSession, part = 1, parts = 1) =>
    parts > 1 ? `${session.title}（第 ${part} 段，共 ${parts} 段）` : session.title;
  const duties = ({ items }: DocumentSession) =>
    items.map(({ obligation }, at) => `${at + 1}. ${obligation.action}`).join('\n') || '讨论、练习';
  const rows: SheetCell[][] = slots
    ? slots.flatMap((slot) => {
        const session = sessions[slot.session];
        if (!session) return [];
        const { day, time } = slotWords(slot);
        return [
          [
            day.replace(' ', '\n'),
            slot.minutes < slot.to - slot.from ? `${time}\n（含课间休息）` : time,
            slot.minutes,
            name(session, slot.part, slot.parts),
            slot.part === 1 ? duties(session) : '接上段',
          ],
        ];
      })
    : sessions.map((session) => ['待定', '待定', session.minutes, session.title, duties(session)]);
  return {
    name: '课程表',
    headRows: 2,
    landscape: true,
    ruled: 24,
    // What a page of A4 takes, laid across.
    widths: [16, 15, 6, 26, 48, 10, 10],
    rows: [
      [`${cutText(title, 60)}课程表`],
      ['日期', '时间', '分钟', '讲次', '内容', '教员', '地点'],
      ...rows,
      ['说明', '', '', '', [sampleTimes, ...dayNotes].join('\n')],
    ],
  };
}

/**
 * A sheet to sign for each day, a column for each half day that is taught; without a date the day is written
 * over it.
 */
function attendance({ title, slots }: CourseDocument): SheetContent[] {
  const days = [...new Set((slots ?? []).map(({ day }) => day))].slice(0, mostDays);
  const dates = days.length === 0 ? [undefined] : days;
  return dates.map((day): SheetContent => {
    const date = day === undefined ? '日期：　　　　　' : slotWords({ day, from: 0, to: 0 }).day;
    const own = (slots ?? []).filter((slot) => slot.day === day);
    const isHalf = own.length > 0 && new Set(own.map(({ from }) => from >= noon)).size === 1;
    const signatures = isHalf ? ['签字'] : ['上午签字', '下午签字'];
    return {
      name: day === undefined ? '签到表' : `签到表 ${day}`,
      headRows: 2,
      ruled: 26,
      widths: [6, 12, 24, 12, 15, ...signatures.map(() => (isHalf ? 16 : 12))],
      rows: [
        [`${cutText(title, 60)}签到表（${date}）`],
        ['序号', '姓名', '单位', '职务', '电话', ...signatures],
        ...Array.from({ length: signLines }, (_, at): SheetCell[] => [at + 1]),
      ],
    };
  });
}

function sources(course: CourseDocument): SheetContent {
  const items = itemsOf(course);
  const obligations = items.map(({ obligation }) => obligation);
  const [edition = ''] = stampWords(obligations, course.edition, course.clauseTextOf);
  return {
    name: '依据',
    headRows: 1,
    landscape: true,
    tall: true,
    widths: [6, 26, 48, 34, 18, 34],
    rows: [
      ['序号', '义务', '原文', '依据', '主体', stampLabel],
      ...items.map((item, at): SheetCell[] => [
        at + 1,
        item.obligation.action,
        quoteDuty(item),
        citeDuty(item),
        item.bearers,
        stampItem(item.obligation, course.clauseTextOf),
      ]),
      [],
      ['', '内容版本', course.edition.content, '', '', edition],
      ['', '制作', dateName(course.madeOn)],
      ['', '说明', generalCaution],
      ['', '说明', sampleTimes],
      ...cautionsOf(items, course.madeOn).map((caution): SheetCell[] => ['', '注意', caution]),
    ],
  };
}
