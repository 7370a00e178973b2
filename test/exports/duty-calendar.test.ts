import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDutyCalendar, type DutyCalendarFile } from '../../src/exports/duty-calendar.ts';
import { unfold } from '../../src/exports/fold-lines.ts';
import { calendarFor } from '../../src/rules/calendar/calendar-for.ts';
import type { CalendarEntry } from '../../src/rules/calendar/entry.ts';
import type { Unit } from '../../src/rules/rulebook.ts';
import { rulebook } from '../support/real-corpus.ts';

const city: Unit = { code: '211400', level: 'city', name: '葫芦岛市' };
const names = new Map(rulebook.bearers.map(({ id, prefLabel }) => [id, prefLabel]));
const topics = new Map(rulebook.topics.map(({ id, prefLabel }) => [id, prefLabel]));

function fileOf(unit: Unit, part: Partial<DutyCalendarFile> = {}): DutyCalendarFile {
  return {
    entries: calendarFor(rulebook, unit, 2027).entries,
    unit,
    name: `${unit.name} 2027年履职日历`,
    remindBefore: 7,
    bearersOf: ({ bearers }) => bearers.map((id) => names.get(id) ?? id).join('、'),
    topicOf: ({ topic }) => topics.get(topic) ?? topic,
    toAddress: (url) => `https://anjian.example.gov.cn${url}`,
    edition: { site: '0.1.0', content: 'abcdef012345' },
    madeAt: Date.UTC(2026, 10, 22, 8, 30, 0),
    ...part,
  };
}

function textOf(file: DutyCalendarFile): string {
  const made = renderDutyCalendar(file);
  if (made.kind !== 'file') throw new Error(made.message);
  return made.text;
}

/** Read as a calendar program reads it. */
function read(text: string) {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { root, events: root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}

const text = textOf(fileOf(city));
const { root, events } = read(text);

/** An entry with other words. */
function entryWith(part: Partial<CalendarEntry>): CalendarEntry {
  const [entry] = calendarFor(rulebook, city, 2027).entries;
  if (!entry) throw new Error('no entry');
  return { ...entry, ...part };
}

describe('the file', () => {
  it('is a calendar with a name, a maker and a language', () => {
    expect(root.name).toBe('vcalendar');
    expect(root.getFirstPropertyValue('version')).toBe('2.0');
    expect(root.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(root.getFirstPropertyValue('prodid')).toBe(
      '-//anjian-knowledge-base//duty calendar 0.1.0//ZH',
    );
    expect(root.getFirstPropertyValue('x-wr-calname')).toBe('葫芦岛市 2027年履职日历');
    expect(root.getFirstProperty('name')?.getParameter('language')).toBe('zh-CN');
    expect(events[0]?.component.getFirstProperty('summary')?.getParameter('language')).toBe(
      'zh-CN',
    );
  });

  it('has an event for each of the seven days: c4.4 four times, c2.2, c6.9 and c9.12 once', () => {
    expect(events.map(({ startDate }) => startDate.toString())).toEqual([
      '2027-03-31',
      '2027-06-30',
      '2027-09-30',
      '2027-12-31',
      '2027-12-31',
      '2027-12-31',
      '2027-12-31',
    ]);
  });

  it('has lines of at most 75 octets, each ended by CRLF, and no character broken', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    for (const line of lines) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
  });

  it('has uids of its own for every event and unit, the same at every making', () => {
    const uids = events.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids[0]).toBe('huludao-2018-15.c4.4.2027-Q1.city-211400@anjian-knowledge-base');
    const later = read(textOf(fileOf(city, { madeAt: Date.UTC(2027, 0, 5), remindBefore: 3 })));
    expect(later.events.map(({ uid }) => uid)).toEqual(uids);
    const lianshan = read(textOf(fileOf({ code: '211402', level: 'county', name: '连山区' })));
    for (const { uid } of lianshan.events) expect(uids).not.toContain(uid);
  });

  it('made later is newer: a second import updates the first', () => {
    const stampOf = (file: string) =>
      read(file).events[0]?.component.getFirstPropertyValue('dtstamp')?.toString();
    expect(stampOf(text)).toBe('2026-11-22T08:30:00Z');
    expect(stampOf(textOf(fileOf(city, { madeAt: Date.UTC(2027, 0, 5) })))).toBe(
      '2027-01-05T00:00:00Z',
    );
  });

  it('without events is none, and says what to do', () => {
    expect(renderDutyCalendar(fileOf(city, { entries: [] }))).toEqual({
      kind: 'empty',
      message: '没有可以导出的时点：请换一个主体或年度，或先填写事件日期。',
    });
  });
});

describe('an event', () => {
  const [event] = events;
  const component = event?.component;

  it('tells the duty, its window, its bearer, its quote, its clause and where that stands', () => {
    expect(event?.summary).toBe('每季度至少召开一次常务会议或安委会扩大会议');
    expect(event?.description.split('\n')).toEqual([
      '要求：每季度至少 1 次（2027年第1季度，2027年1月1日至2027年3月31日）',
      '主体：政府',
      '原文：“各级政府每季度至少召开一次政府常务会议或安委会扩大会议,研究部署安全生产工作”',
      '依据：《中共葫芦岛市委 葫芦岛市人民政府关于推进安全生产领域改革发展的实施意见》（葫委发〔2018〕15号）二、(一)4',
      '条款：https://anjian.example.gov.cn/policies/huludao-2018-15/#o-c4-4',
      '由安监知识库生成，内容版本 abcdef012345，供参考，以发文机关公布的正式文本为准。',
    ]);
    expect(component?.getFirstPropertyValue('url')).toBe(
      'https://anjian.example.gov.cn/policies/huludao-2018-15/#o-c4-4',
    );
  });

  it('stands in categories, takes no time, and is certain', () => {
    expect(component?.getFirstProperty('categories')?.getValues()).toEqual([
      '履职日历',
      topics.get('meeting'),
    ]);
    expect(component?.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(component?.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(component?.getFirstPropertyValue('rrule')).toBeNull();
  });

  it('under a condition says so, and is tentative', () => {
    const conditional = events.find(({ summary }) => summary.includes('奖励'));
    expect(conditional?.summary).toBe('【有条件】每年奖励年度目标责任考核达标以上的单位');
    expect(conditional?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect(conditional?.description).toContain(
      '条件：“安全生产年度目标责任考核达标以上的”，是否属于这种情形由本单位判断。',
    );
  });

  it('written for everybody at large says so, and is tentative', () => {
    const township: Unit = { code: '211402001', level: 'township', name: '连山街道' };
    const { events: general } = read(textOf(fileOf(township)));
    expect(general).toHaveLength(6);
    for (const { description, component: one } of general) {
      expect(description).toContain('一般规定，是否适用由本单位判断');
      expect(one.getFirstPropertyValue('status')).toBe('TENTATIVE');
    }
    expect(unfold(text)).not.toContain('一般规定');
  });

  it('of a news report says that the paper is not held', () => {
    const xinzhou: Unit = { code: '140900', level: 'city', name: '忻州市' };
    for (const { description } of read(textOf(fileOf(xinzhou))).events)
      expect(description).toContain('依据的是新闻报道，未收录文件原文');
    expect(unfold(text)).not.toContain('新闻报道');
  });

  it.each([
    // Nine in the morning: of the day itself, or so many days before it.
    [0, 'TRIGGER:PT9H', '2027-03-31T09:00:00'],
    [3, 'TRIGGER:-P2DT15H', '2027-03-28T09:00:00'],
    [7, 'TRIGGER:-P6DT15H', '2027-03-24T09:00:00'],
    [15, 'TRIGGER:-P14DT15H', '2027-03-16T09:00:00'],
  ])('reminds %i days before: %s', (remindBefore, line, when) => {
    const made = textOf(fileOf(city, { remindBefore }));
    expect(unfold(made).split('\r\n')).toContain(line);
    const [first] = read(made).events;
    const alarm = first?.component.getFirstSubcomponent('valarm');
    const trigger = alarm?.getFirstPropertyValue('trigger');
    const start = first?.startDate.clone();
    if (!start || !(trigger instanceof ICAL.Duration)) throw new Error('no alarm');
    start.isDate = false;
    start.addDuration(trigger);
    expect(start.toString()).toBe(when);
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
  });

  it('reminds of nothing where none is wanted', () => {
    const { remindBefore: _remind, ...silent } = fileOf(city);
    expect(textOf(silent)).not.toContain('VALARM');
  });

  it('keeps commas, semicolons, quotation marks, backslashes and line breaks', () => {
    const words = '召开会议,"研究";部署\\落实：“三管三必须”';
    const [read1] = read(
      textOf(
        fileOf(city, {
          entries: [
            entryWith({ title: words, notes: [`第一行,\r\n第二行;${words}`, '𠮷野家\u0007'] }),
          ],
          topicOf: () => '会议,部署;督办',
        }),
      ),
    ).events;
    expect(read1?.summary).toBe(words);
    expect(read1?.description).toContain(`说明：第一行, 第二行;${words}\n说明：𠮷野家 \n`);
    expect(read1?.component.getFirstProperty('categories')?.getValues()).toEqual([
      '履职日历',
      '会议,部署;督办',
    ]);
  });

  it.each([
    ['http://10.1.2.3:8080/anjian', true],
    ['http://localhost:4321', true],
    ['http://aj_server', false],
    ['file://', false],
  ])('of a site at %s always has its address in the description', (origin, hasUrl) => {
    const [first] = read(textOf(fileOf(city, { toAddress: (url) => origin + url }))).events;
    expect(first?.description).toContain(`条款：${origin}/policies/huludao-2018-15/#o-c4-4`);
    expect(first?.component.getFirstPropertyValue('url') !== null).toBe(hasUrl);
  });
});

describe.each([
  ['Asia/Shanghai', -480],
  ['America/Los_Angeles', 480],
  ['Pacific/Kiritimati', -840],
  ['UTC', 0],
])('on a machine in %s', (zone, offset) => {
  const before = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('dates are whole days: the due day, and the end on the next', () => {
    // Else the test would prove nothing.
    expect(new Date(2027, 0, 1).getTimezoneOffset()).toBe(offset);
    const made = textOf(
      fileOf(city, {
        entries: ['2027-12-31', '2028-02-28', '2028-02-29', '2027-01-01'].map((due) =>
          entryWith({ due, uid: `x.${due}` }),
        ),
      }),
    );
    const days = read(made).events.map(({ startDate, endDate }) => [
      startDate.isDate && endDate.isDate,
      startDate.toString(),
      endDate.toString(),
    ]);
    expect(days).toEqual([
      [true, '2027-12-31', '2028-01-01'],
      [true, '2028-02-28', '2028-02-29'],
      [true, '2028-02-29', '2028-03-01'],
      [true, '2027-01-01', '2027-01-02'],
    ]);
    expect(made).toContain('DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280101\r\n');
    expect(made).toContain('DTSTAMP:20261122T083000Z\r\n');
    expect(textOf(fileOf(city))).toBe(text);
  });
});
