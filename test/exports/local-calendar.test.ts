import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { renderLocalCalendar } from '../../src/exports/local-calendar.ts';

const render = (text: string) =>
  renderLocalCalendar({
    deadlines: [
      {
        at: 'start',
        kind: 'deadline',
        text,
        date: '2026-12-31',
        link: 'https://www.example.gov.cn/',
      },
    ],
    provider: '示例局',
    siteName: '示例库',
    madeOn: '2026-11-22',
    titleOf: () => undefined,
  });

it('a local deadline is a whole day, and says that it is no part of a paper', () => {
  const text = render('报送名册；联系人：张某, 电话\n0000');
  const [event] = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  expect(event?.summary).toBe('【本地】报送名册；联系人：张某, 电话\n0000');
  expect(event?.startDate.toString()).toBe('2026-12-31');
  expect(event?.endDate.toString()).toBe('2027-01-01');
  expect(event?.description).toContain('本地补充（由示例局提供，不是文件原文）');
  expect(render('报送名册')).toBe(render('报送名册'));
});
