import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, openPage, sizes, wholeResult } from './browsing.ts';
import { oldBrowserTest } from './old-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const openCalendar = async (fragment: string, size: keyof typeof sizes = 'desktop') => {
  const watched = await openPage(browser, sizes[size]);
  await watched.page.goto(`${inject('site')}calendar/#${fragment}`);
  await wholeResult(watched.page);
  return watched;
};
const summaryOf = (page: Page) => page.locator('[data-summary]').innerText();
const xinzhou = 'place=140900&year=2027&as-of=2026-11-22';
const huludao = 'place=211400&year=2027&as-of=2026-11-22';

test('忻州市 in one line, by months, with quotes and links', async () => {
  const { page, offences } = await openCalendar(xinzhou);
  expect(await summaryOf(page)).toBe(
    '忻州市：2027年 3 项周期性义务，共 20 个时点，下一个是2027年1月31日。',
  );
  expect(await page.locator('.calendar-entry').count()).toBe(20);
  const march = page.locator('section[aria-labelledby="month-3"] .calendar-entry');
  expect(await march.count()).toBe(3);
  const meeting = march.filter({ hasText: '每季度至少召开一次会议，听取安全生产工作汇报' });
  expect(await meeting.locator('blockquote').innerText()).toBe(
    '市政府每季度、县政府每月至少召开一次会议,听取下一级政府安全生产工作汇报',
  );
  expect(await meeting.locator('a').getAttribute('href')).toBe(
    '/policies/xinzhou-2022-campaign/#o-p5-3',
  );
  expect(await page.locator('.notice', { hasText: '新闻报道' }).count()).toBe(1);
  expect(offences).toEqual([]);
  await page.close();
});

test('the chart marks every due day, and a table holds the same', async () => {
  const { page } = await openCalendar(xinzhou);
  expect(await page.locator('.calculator-result .year-chart .due').count()).toBe(20);
  await page.click('.calculator-result .chart-table summary');
  const row = page.locator('.calculator-result .chart-table tbody tr').first();
  expect(await row.innerText()).toContain('每月至少 1 次');
  expect(await row.innerText()).toContain('1月31日、2月28日、3月31日');
  await page.close();
});

test('the bearer narrows; only bearers with something to do can be chosen', async () => {
  const { page } = await openCalendar(huludao);
  const names = await page.locator('#who option').allInnerTexts();
  expect(names).toEqual(['全部（5 项）', '党委（1 项）', '党委常委会（2 项）', '政府（4 项）']);
  await page.selectOption('#who', 'party-standing-committee');
  // 每年至少2次 is one window; the reward of c9.12 is of every party committee.
  expect(await summaryOf(page)).toContain('2 项周期性义务，共 2 个时点');
  expect(page.url()).toContain('who=party-standing-committee');
  await page.reload();
  await wholeResult(page);
  expect(await page.inputValue('#who')).toBe('party-standing-committee');
  await page.close();
});

test('连山区 reports within a month of the day on which the paper came', async () => {
  const { page } = await openCalendar('place=211400&unit=211402&year=2018');
  const field = page.getByLabel('文件下发的日期');
  expect(await page.locator('[data-list="awaiting-event"]').innerText()).toContain(
    '文件下发后 1 个月内',
  );
  await field.fill('2018年7月9日');
  const entry = page.locator('[data-entry="huludao-2018-15.s3-2.4.after-2018-07-09"]');
  expect(await entry.innerText()).toContain('截至8月9日');
  await page.fill('#year', '2027');
  await page.locator('[data-list="other-year"]').waitFor();
  expect(await entry.count()).toBe(0);
  expect(await page.locator('.day-fields').innerText()).toContain('期限为2018年8月9日');
  await page.close();
});

test('what is typed wrongly stays and is explained in Chinese', async () => {
  const { page } = await openCalendar(huludao);
  const field = page.getByLabel('事故结案的日期');
  await field.fill('2026-05-06、2026-13-01');
  expect(await page.locator('.day-fields .error').innerText()).toContain('没有“2026-13-01”这一天');
  expect(await field.inputValue()).toBe('2026-05-06、2026-13-01');
  // The day that can be read goes on.
  expect(await page.locator('[data-entry$="after-2026-05-06"]').innerText()).toContain(
    '截至5月6日',
  );
  await page.fill('#year', '明年');
  expect(await page.locator('#error-year').innerText()).toContain('看不懂“明年”');
  expect(await page.inputValue('#year')).toBe('明年');
  await page.close();
});

test('a township is shown nothing of its own, but can weigh what is written for all governments', async () => {
  const { page } = await openCalendar(
    'place=211400&level=township&unit=211402001&year=2027',
    'phone',
  );
  expect(await summaryOf(page)).toContain('没有能落到某一天的义务');
  await page.check('#general');
  expect(await summaryOf(page)).toContain('3 项周期性义务，共 6 个时点');
  expect(await page.locator('.calendar-entry').first().innerText()).toContain('一般规定');
  await page.close();
});

test('a school is found from the page of its city', async () => {
  const { page } = await openCalendar(huludao);
  await page.getByRole('button', { name: '学校（2 项）' }).click();
  // 12 months for 中小学, 4 quarters for 幼儿园.
  expect(await summaryOf(page)).toContain('共 16 个时点');
  await page.selectOption('#who', 'kindergarten');
  expect(await summaryOf(page)).toContain('共 4 个时点');
  await page.close();
});

test('弥勒市 rotates every three years, 原则上, from the day that is typed', async () => {
  const { page } = await openCalendar('place=532504&level=department&year=2027');
  expect(await summaryOf(page)).toContain('待填上次完成日期 1 项');
  expect(await page.locator('[data-list="awaiting-last-time"]').innerText()).toContain('原则上');
  await page.getByLabel('上次完成的日期').fill('2024-05-20');
  expect(await page.locator('.calendar-entry').innerText()).toContain('截至5月20日');
  expect(await page.locator('.calendar-entry').innerText()).toContain('“原则上”');
  await page.close();
});

test('a place without papers is told that this proves nothing', async () => {
  const { page } = await openCalendar('place=110101&year=2027');
  expect(await summaryOf(page)).toContain('不等于当地没有规定');
  expect(await page.locator('[data-ics]').count()).toBe(0);
  await page.close();
});

test('the file is a calendar: whole days, reminders, addresses of this site', async () => {
  const { page, offences } = await openCalendar(huludao);
  await page.selectOption('#remind', '3');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-ics]')]);
  expect(download.suggestedFilename()).toBe('履职日历-辽宁省葫芦岛市2027年.ics');
  const text = readFileSync(await download.path(), 'utf8');
  const events = new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
  expect(events).toHaveLength(7);
  expect(events[0]?.startDate.toString()).toBe('2027-03-31');
  expect(events[0]?.startDate.isDate).toBe(true);
  expect(events[0]?.component.getFirstPropertyValue('url')).toBe(
    `${inject('site')}policies/huludao-2018-15/#o-c4-4`,
  );
  expect(text).toContain('TRIGGER:-P2DT15H');
  await page.getByText('已导出 7 个时点').waitFor();
  expect(offences).toEqual([]);
  await page.close();
});

test('the library for files is loaded only with a file', async () => {
  const { page } = await openPage(browser);
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto(`${inject('site')}calendar/#${huludao}`);
  await wholeResult(page);
  expect(scripts.some((url) => url.includes('duty-calendar'))).toBe(false);
  await Promise.all([page.waitForEvent('download'), page.click('[data-ics]')]);
  expect(scripts.some((url) => url.includes('duty-calendar'))).toBe(true);
  await page.close();
});

test('in print there is a list by months with room for a tick, and the clauses', async () => {
  const { page } = await openCalendar(xinzhou);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.print-sheet');
  expect(await sheet.isVisible()).toBe(true);
  expect(await page.locator('.calculator-result').isVisible()).toBe(false);
  expect(await sheet.locator('.print-tick').count()).toBe(20);
  expect(await sheet.innerText()).toContain('据新闻报道，不是文件原文');
  expect(await sheet.locator('svg .due').count()).toBe(20);
  await page.close();
});

test.each(['desktop', 'phone'] as const)('nothing runs out of a %s', async (size) => {
  const { page } = await openCalendar(`${huludao}&general=1`, size);
  await page.click('.calculator-result .chart-table summary');
  for (const list of await page.locator('[data-list] summary').all()) await list.click();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(sizes[size].width);
  await page.close();
});

test('a mistyped link says so and leaves the form in place', async () => {
  const { page, offences } = await openPage(browser);
  await page.goto(`${inject('site')}calendar/#place=999999&who=nobody`);
  await page.locator('.notice', { hasText: '不在名单内' }).waitFor();
  await page.goto(`${inject('site')}calendar/#${huludao}&who=nobody`);
  await page.locator('.notice', { hasText: '链接中的主体不在名单内' }).waitFor();
  expect(await summaryOf(page)).toContain('共 7 个时点');
  expect(offences).toEqual([]);
  await page.close();
});

oldBrowserTest('Chromium 88 shows the calendar and makes its file', async ({ old }) => {
  const { page, until, offences } = old;
  await page.goto(`${inject('site')}calendar/#${huludao}`);
  expect(await until(`document.querySelector('[data-summary]')?.textContent`)).toContain(
    '共 7 个时点',
  );
  // A real download may end this one-process browser: the file is looked at where it is made.
  await page.evaluate(
    `URL.createObjectURL = (blob) => {
       blob.text().then((text) => { window.madeFile = text; });
       return '#';
     };
     HTMLAnchorElement.prototype.click = () => {};
     document.querySelector('[data-ics]').click();`,
  );
  expect(await until('window.madeFile')).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  expect(offences).toEqual([]);
});
