import { describe, it } from 'vitest';
import { calendarFor } from '../../../src/rules/calendar/calendar-for.ts';
import type { CalendarEntry, DutyCalendar } from '../../../src/rules/calendar/entry.ts';
import { countCalendar, listNames, summarise } from '../../../src/rules/calendar/summary.ts';
import { expectApproved } from '../../support/approved.ts';
import { rulebook } from '../../support/real-corpus.ts';
import { county } from './sample.ts';
import { sampleBook } from './sample-papers.ts';

/** An entry in one line; what recurs in every month or week is shown once, with all its days. */
function entriesShown(entries: readonly CalendarEntry[]): string[] {
  const rows = new Map<string, string[]>();
  for (const { title, demand, period, first, due, times, conditions, notes, kind } of entries) {
    const said = [
      ...(times === undefined ? [] : [`次数 ${times}`]),
      ...conditions.map((text) => `条件“${text}”`),
      ...notes,
    ];
    const key = `${title}｜${demand}｜${kind}${said.map((text) => `｜${text}`).join('')}`;
    const day = `${period} ${first === undefined ? '' : `${first} 至 `}${due}`;
    rows.set(key, [...(rows.get(key) ?? []), day]);
  }
  return [...rows].map(([key, days]) => {
    const shown = days.length > 4 ? [...days.slice(0, 2), '…', ...days.slice(-1)] : days;
    return `${key}｜${days.length} 个时点：${shown.join('；')}`;
  });
}

function calendarShown(calendar: DutyCalendar, asOf: string) {
  const { recurring, single, points, conditional } = countCalendar(calendar);
  return {
    sentence: summarise(calendar, asOf),
    counts: { recurring, single, points, conditional },
    entries: entriesShown(calendar.entries),
    listed: calendar.listed.map(
      ({ kind, because, obligation }) => `${listNames[kind]}：${obligation.action}——${because}`,
    ),
    questions: calendar.questions.map(
      ({ key, label, hint, outcomes }) =>
        `${key}：${label}（${hint}）${outcomes.map(({ day, due }) => `${day} → ${due}`).join('；')}`,
    ),
  };
}

const approve = (file: string, calendar: DutyCalendar, asOf: string) =>
  expectApproved(
    new URL(`./approved/${file}.yaml`, import.meta.url),
    calendarShown(calendar, asOf),
  );

describe('whole calendars, read and approved', () => {
  it('忻州市 2022 年，行动的那一年', async () => {
    const city = { code: '140900', level: 'city', name: '忻州市' } as const;
    await approve('xinzhou-2022', calendarFor(rulebook, city, 2022), '2022-06-15');
  });

  it('葫芦岛市连山区 2018 年，文件 7 月 9 日下发，一起事故结案', async () => {
    const district = { code: '211402', level: 'county', name: '连山区' } as const;
    const days = {
      'huludao-2018-15.s3-2.4': ['2018-07-09'],
      'huludao-2018-15.c20.15': ['2018-08-15', '2017-08-15'],
    };
    await approve('lianshan-2018', calendarFor(rulebook, district, 2018, days), '2018-07-10');
  });

  it('晋城市各部门 2027 年，2024 年轮训过', async () => {
    const departments = { code: '140500', level: 'department', name: '晋城市各部门' } as const;
    const days = { 'jincheng-2021-10.c7.3': ['2024-05-20'] };
    await approve('jincheng-2027', calendarFor(rulebook, departments, 2027, days), '2027-06-01');
  });

  it('示例县 2027 年，没有填日期', async () => {
    await approve('sample-blank', calendarFor(sampleBook, county, 2027), '2027-01-01');
  });

  it('示例县 2027 年，填了日期', async () => {
    const days = Object.fromEntries(
      sampleBook.obligations.map(({ id }) => [`sample.${id}`, ['2026-12-15', '2027-07-05']]),
    );
    await approve('sample-said', calendarFor(sampleBook, county, 2027, days), '2027-01-01');
  });
});
