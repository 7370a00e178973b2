import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync, zipSync, type Zippable } from 'fflate';
import ICAL from 'ical.js';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { faultsOf, openPackage } from '../support/office-package.ts';
import { launch, openPage, sizes, wholeResult } from './browsing.ts';
import { oldBrowserTest } from './old-browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const open = async (
  fragment = '',
  context: Browser | BrowserContext = browser,
  size: keyof typeof sizes = 'desktop',
) => {
  const watched = await openPage(context, sizes[size]);
  await watched.page.goto(`${inject('site')}courses/${fragment}`);
  await watched.page.locator('#place').waitFor();
  return watched;
};
const halfDay = async (context: Browser | BrowserContext = browser) => {
  const watched = await open('', context);
  await watched.page.selectOption('#place', { label: '辽宁省 葫芦岛市' });
  await watched.page.click('[data-point="grid-worker.half-day"] button');
  return watched;
};
const balanceOf = (page: Page) => page.locator('[data-balance]').innerText();
const itemsOn = (page: Page) =>
  page
    .locator('[data-item]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-item')?.split('/')[1]));
const oldFileOn = (page: Page) => page.locator('[data-old-file]').innerText();

async function save(page: Page, kind: string): Promise<{ name: string; data: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`[data-export="${kind}"]`),
  ]);
  return { name: download.suggestedFilename(), data: readFileSync(await download.path()) };
}
async function drop(page: Page, name: string, data: Buffer | Uint8Array): Promise<string> {
  await page.setInputFiles('[data-drop-zone] input', {
    name,
    mimeType: '',
    buffer: Buffer.from(data),
  });
  await page.locator('[data-old-file] p', { hasNotText: '正在核对' }).first().waitFor();
  return oldFileOn(page);
}
/** The same Office file with some text in it replaced. */
function edited(data: Buffer, from: RegExp, to: string): Uint8Array {
  const parts: Zippable = {};
  for (const [path, part] of Object.entries(unzipSync(data)))
    parts[path] = /\.(?:xml|rels)$/.test(path)
      ? new TextEncoder().encode(strFromU8(part).replace(from, to))
      : part;
  return zipSync(parts);
}

test('a trainer makes 网格员半天 for 葫芦岛市 and takes every file along', async () => {
  const { page, offences } = await halfDay();
  expect(await balanceOf(page)).toMatch(/已安排 3 小时，正好是课程总时长。$/);
  const before = await itemsOn(page);
  expect(before).toContain('c6.7');

  // One is taken out, one is moved; time is told at once.
  await page.click('[id="remove-huludao-2018-15/c6.9"]');
  expect(await itemsOn(page)).not.toContain('c6.9');
  expect(await balanceOf(page)).toContain('还有 8 分钟没有安排');
  const order = await itemsOn(page);
  const second = order[1];
  await page.focus(`[id="up-huludao-2018-15/${second}"]`);
  await page.keyboard.press('Enter');
  expect(await itemsOn(page)).toEqual([second, order[0], ...order.slice(2)]);
  // At the top there is no further up: the focus stays with the item.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(
    `down-huludao-2018-15/${second}`,
  );
  expect(await page.locator('.course-told').innerText()).toContain('现为第 1 讲第 1 项');
  await page.fill('#date', '2026-11-23');
  expect(await page.locator('[data-timetable] tbody tr').first().innerText()).toContain(
    '2026年11月23日 星期一',
  );

  const names: string[] = [];
  for (const kind of ['handout', 'lesson-plan', 'slides']) {
    const { name, data } = await save(page, kind);
    names.push(name);
    const parts = await openPackage(new Blob([new Uint8Array(data)]));
    expect(faultsOf(parts), name).toEqual([]);
    expect([...parts.values()].join('')).toContain('anjian1/huludao-2018-15/c6.7/');
  }
  const timetable = await save(page, 'timetable');
  expect((await readSheet(timetable.data, '课程表'))[2]?.[0]).toBe('2026年11月23日\n星期一');
  const calendar = await save(page, 'calendar');
  const events = new ICAL.Component(ICAL.parse(calendar.data.toString())).getAllSubcomponents(
    'vevent',
  );
  expect(events.length).toBe(await page.locator('[data-timetable] tbody tr').count());
  expect([...names, timetable.name, calendar.name]).toEqual([
    '葫芦岛市网格员半天培训-讲义.docx',
    '葫芦岛市网格员半天培训-教案.docx',
    '葫芦岛市网格员半天培训-课件.pptx',
    '葫芦岛市网格员半天培训-课程表.xlsx',
    '葫芦岛市网格员半天培训-日历.ics',
  ]);
  expect(offences).toEqual([]);
  await page.close();
});

test('everything in one archive: Chinese names, a page of explanations, and it can be checked later', async () => {
  const { page, offences } = await halfDay();
  const items = await itemsOn(page);
  await page.fill('#date', '2026-09-30');
  expect(await page.locator('[data-day-notes]').count()).toBe(0);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-pack]')]);
  expect(download.suggestedFilename()).toBe('葫芦岛市网格员半天培训-课程材料.zip');
  const data = readFileSync(await download.path());
  const files = unzipSync(data);
  const folder = '葫芦岛市网格员半天培训-课程材料/';
  expect(Object.keys(files).map((path) => path.replace(folder, ''))).toEqual([
    '说明.txt',
    '葫芦岛市网格员半天培训-讲义.docx',
    '葫芦岛市网格员半天培训-教案.docx',
    '葫芦岛市网格员半天培训-课件.pptx',
    '葫芦岛市网格员半天培训-课程表.xlsx',
    '葫芦岛市网格员半天培训-责任清单.docx',
    '葫芦岛市网格员半天培训-日历.ics',
    '葫芦岛市网格员半天培训题库.xlsx',
    '葫芦岛市网格员半天培训题库-GIFT.txt',
    '葫芦岛市网格员半天培训题库.txt',
    '葫芦岛市网格员半天培训题库-Anki.txt',
  ]);
  // Bit 11 of the flags says that a name is UTF-8: without it Windows shows Chinese names as signs.
  expect((data.readUInt16LE(6) >> 11) & 1).toBe(1);
  const told = strFromU8(files[`${folder}说明.txt`] ?? new Uint8Array());
  expect(told).toContain('内容版本');
  expect(told).toContain('依据码是什么');
  expect(told).toContain(`anjian1/huludao-2018-15/${items[0]}/`);
  for (const [path, part] of Object.entries(files))
    if (/\.(?:docx|pptx|xlsx)$/.test(path))
      expect(faultsOf(await openPackage(new Blob([new Uint8Array(part)]))), path).toEqual([]);
  // The questions rest on more than the course: their wrong answers are quoted from other papers.
  expect(await drop(page, '材料.zip', data)).toMatch(/\d+ 项都没有改动/);

  // Less is packed where less is ticked.
  await page.locator('.pack-all summary').click();
  for (const kind of ['slides', 'questions', 'calendar', 'duty-list', 'timetable'])
    await page.uncheck(`[data-pack-choice="${kind}"]`);
  const [second] = await Promise.all([page.waitForEvent('download'), page.click('[data-pack]')]);
  expect(Object.keys(unzipSync(readFileSync(await second.path())))).toHaveLength(3);
  expect(offences).toEqual([]);
  await page.close();
});

test('weekends and holidays are left out, and a year that nobody knows is told', async () => {
  const { page } = await halfDay();
  const firstDay = () => page.locator('[data-timetable] tbody td').first().innerText();
  await page.fill('#date', '2026-10-01');
  expect(await firstDay()).toBe('2026年10月8日 星期四');
  expect(await page.locator('[data-day-notes]').innerText()).toContain(
    '已避开法定节假日：国庆节（10月1日至7日）',
  );
  await page.fill('#date', '2026-10-10');
  expect(await firstDay()).toBe('2026年10月12日 星期一');
  await page.check('#exchanged');
  expect(await firstDay()).toBe('2026年10月10日 星期六');
  await page.fill('#date', '2027-05-01');
  expect(await firstDay()).toBe('2027年5月3日 星期一');
  expect(await page.locator('[data-day-notes]').innerText()).toContain('2027年放假安排尚未公布');
  await page.close();
});

test('items and sessions are dragged, too; it can be taken back', async () => {
  const { page, offences } = await halfDay();
  const items = await itemsOn(page);
  const handleOf = (selector: string) => page.locator(`${selector} > .drag-handle`).first();
  const drag = async (from: string, to: string, below: boolean) => {
    await handleOf(from).scrollIntoViewIfNeeded();
    const start = await handleOf(from).boundingBox();
    const end = await page.locator(to).first().boundingBox();
    if (!start || !end) throw new Error('nothing to drag');
    await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await page.mouse.down();
    await page.mouse.move(start.x + start.width / 2, start.y + 20, { steps: 3 });
    await page.mouse.move(end.x + 40, end.y + (below ? end.height - 4 : 4), { steps: 5 });
    await page.mouse.up();
  };
  const [first = '', second = '', third = ''] = items;
  const row = (id: string) => `[data-item="huludao-2018-15/${id}"]`;
  await drag(row(first), row(third), false);
  expect((await itemsOn(page)).slice(0, 3)).toEqual([second, first, third]);
  expect(await page.locator('.course-told').innerText()).toContain('现为第 1 讲第 2 项');
  await page.getByRole('button', { name: '撤销' }).click();
  expect(await itemsOn(page)).toEqual(items);
  // Escape gives a drag up.
  const box = await handleOf(row(first)).boundingBox();
  if (!box) throw new Error('no handle');
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.mouse.down();
  await page.mouse.move(box.x + 5, box.y + 160, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await itemsOn(page)).toEqual(items);
  expect(await page.locator('[data-dragged], [data-drop]').count()).toBe(0);
  // A whole session.
  const titles = () =>
    page
      .locator('.session-title')
      .evaluateAll((inputs: HTMLInputElement[]) => inputs.map(({ value }) => value));
  const [one, two] = await titles();
  await page.setViewportSize({ width: 1280, height: 2400 });
  await drag('[data-session="2"] > .session-head', '[data-session="1"]', false);
  expect((await titles()).slice(0, 2)).toEqual([two, one]);
  expect(offences).toEqual([]);
  await page.close();
});

test('an office takes its list of duties along from its own page', async () => {
  const { page, offences } = await openPage(browser);
  await page.goto(`${inject('site')}bearers/township-head/#place=532504&unit=五山乡`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-role-list]'),
  ]);
  expect(download.suggestedFilename()).toMatch(/^五山乡.*安全生产责任清单\.docx$/);
  const parts = await openPackage(new Blob([new Uint8Array(readFileSync(await download.path()))]));
  expect(faultsOf(parts)).toEqual([]);
  const text = parts.get('word/document.xml') ?? '';
  expect(text).toContain('每个乡镇(街道)配备应急管理专职监管人员不少于2名');
  expect(text).not.toContain('葫委发');
  await page.goto(`${inject('site')}bearers/grid-worker/`);
  const [other] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-role-list]'),
  ]);
  expect(other.suggestedFilename()).toBe('网格员安全生产责任清单.docx');
  expect(offences).toEqual([]);
  await page.close();
});

test('the duties of the course are handed over to the questions', async () => {
  const { page, offences } = await halfDay();
  const items = await itemsOn(page);
  await page.click('[data-questions]');
  await page.locator('[data-practice]').waitFor();
  expect(decodeURIComponent(page.url())).toContain(`huludao-2018-15.${items[0]}`);
  await page.locator('[data-practice] h2, [data-practice] button').first().waitFor();
  expect(await page.locator('[data-practice]').innerText()).toMatch(/\d+ 题/);
  expect(offences).toEqual([]);
  await page.close();
});

test('reload keeps the course, its link opens it elsewhere, the device keeps it', async () => {
  const context = await browser.newContext();
  const { page } = await halfDay(context);
  await page.click('[id="remove-huludao-2018-15/c6.9"]');
  await page.locator('.session-title').first().fill('网格员的职责');
  await page.locator('[id="minutes-huludao-2018-15/c6.7"]').fill('25');
  const items = await itemsOn(page);
  const balance = await balanceOf(page);
  await page.reload();
  await page.locator('[data-item]').first().waitFor();
  expect(await itemsOn(page)).toEqual(items);

  const other = await open(new URL(page.url()).hash, await browser.newContext());
  await other.page.locator('[data-item]').first().waitFor();
  expect(await itemsOn(other.page)).toEqual(items);
  expect(await balanceOf(other.page)).toBe(balance);
  expect(await other.page.locator('.session-title').first().inputValue()).toBe('网格员的职责');
  expect(await other.page.inputValue('[id="minutes-huludao-2018-15/c6.7"]')).toBe('25');
  await other.page.context().close();

  await page.waitForFunction(() => localStorage.getItem('anjian-drafts')?.includes('c6.7'));
  const again = await open('', context);
  await again.page.locator('.drafts summary').click();
  await again.page.locator('.drafts li button').first().click();
  await again.page.locator('[data-item]').first().waitFor();
  expect(await itemsOn(again.page)).toEqual(items);
  await context.close();
});

describe('an old file', () => {
  test('unchanged, changed, gone, put together by hand, foreign: each is told; the course stays', async () => {
    const { page, offences } = await halfDay();
    const items = await itemsOn(page);
    await page.fill('#date', '2026-11-23');
    for (const kind of ['handout', 'slides', 'timetable', 'calendar']) {
      const { name, data } = await save(page, kind);
      expect(await drop(page, name, data), name).toContain(`${items.length} 项都没有改动`);
    }

    const { data } = await save(page, 'handout');
    // The quote of c6.7 read otherwise when this file was made.
    const quote = /(anjian1\/huludao-2018-15\/c6\.7\/)[0-9a-f]{8}/g;
    const told = await drop(page, '去年的讲义.docx', edited(data, quote, '$100000000'));
    expect(told).toContain(`${items.length} 项中有 1 项所依据的内容有改动`);
    expect(told).toContain('所引原文已改动');
    expect(told).toContain('采取基层网格员');
    const gone = /(anjian1\/huludao-2018-15\/)c6\.7\//g;
    expect(await drop(page, 'b.docx', edited(data, gone, '$1c6.99/'))).toContain('里已没有这一项');
    const cut = /anjian1\/huludao-2018-15\/c6\.7\/[0-9a-f-]*/g;
    expect(await drop(page, 'c.docx', edited(data, cut, ''))).toContain(
      '其中 1 项的依据码已不在文件里',
    );

    const foreign = edited(data, /anjian1/g, 'other');
    expect(await drop(page, '外来.docx', foreign)).toContain('不是本站导出的课程文件');
    expect(await drop(page, 'a.pdf', Buffer.from('%PDF-1.7'))).toContain('PDF');
    expect(await drop(page, 'a.docx', Buffer.from('PK\u0003\u0004broken'))).toContain('已损坏');
    expect(await drop(page, 'a.txt', Buffer.from(''))).toContain('空的');
    expect(await itemsOn(page)).toEqual(items);
    expect(offences).toEqual([]);
    await page.close();
  });

  test('a file that is dropped beside the box is read, and does not replace the page', async () => {
    const { page } = await halfDay();
    const items = await itemsOn(page);
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['anjian1/huludao-2018-15/c6.7/0-0'], '旧.txt'));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
    });
    await page.locator('[data-old-file] .notice').waitFor();
    expect(await oldFileOn(page)).toContain('没有依据码');
    expect(await itemsOn(page)).toEqual(items);
    await page.close();
  });
});

describe('what is typed badly', () => {
  test('nothing chosen: each file says what is missing', async () => {
    const { page, offences } = await open('#place=211400');
    await page.locator('[data-balance]').waitFor();
    for (const kind of ['handout', 'slides', 'timetable', 'calendar']) {
      await page.click(`[data-export="${kind}"]`);
      expect(await page.locator('[data-export-told]').innerText()).toContain('课程还是空的');
    }
    await page.locator('#proposals + details input[type="checkbox"]').first().check();
    await page.click('[data-export="calendar"]');
    expect(await page.locator('[data-export-told]').innerText()).toContain('开课日期');
    expect(offences).toEqual([]);
    await page.close();
  });

  test('minutes and hours that are no numbers stay as typed, with what is wrong', async () => {
    const { page } = await halfDay();
    const field = page.locator('[id="minutes-huludao-2018-15/c6.7"]');
    await field.fill('半小时');
    expect(await page.locator('.minutes .error').innerText()).toContain('整数');
    expect(await field.inputValue()).toBe('半小时');
    await page.fill('#hours', '三');
    expect(await page.locator('#error-hours').innerText()).toContain('例如 3 或 1.5');
    await page.fill('#hours', '1');
    expect(await balanceOf(page)).toContain('超出 2 小时');
    await page.fill('#date', '2026-11-23');
    await page.fill('#begin', '18:00');
    expect(await page.locator('.course-editor .error').last().innerText()).toContain('先后不对');
    await page.close();
  });

  test('a title of 5,000 characters with emoji, quotes and 《》 makes a file, and its name is short', async () => {
    const { page, offences } = await halfDay();
    await page.fill('#title', `《“培训”》👩‍🏫 <b>&"' ${'长'.repeat(5000)}`);
    for (const kind of ['handout', 'slides', 'timetable']) {
      const { name, data } = await save(page, kind);
      expect(name.length).toBeLessThan(60);
      expect(faultsOf(await openPackage(new Blob([new Uint8Array(data)])))).toEqual([]);
    }
    expect(await page.locator('main b').count()).toBe(0);
    expect(offences).toEqual([]);
    await page.close();
  });

  test('513 duties at once: slides in seconds, nothing lost, and one click takes it back', async () => {
    const { page, offences } = await open('#place=211400');
    await page.getByRole('button', { name: '选入所列 513 项' }).click();
    expect(await balanceOf(page)).toContain('513 项义务');
    const { data } = await save(page, 'slides');
    expect(faultsOf(await openPackage(new Blob([new Uint8Array(data)])))).toEqual([]);
    await page.reload();
    await page.locator('[data-item]').first().waitFor();
    expect(await page.locator('[data-item]').count()).toBe(513);
    expect(offences).toEqual([]);
    await page.close();
  });

  test('what was replaced or taken away comes back', async () => {
    const { page } = await halfDay();
    const items = await itemsOn(page);
    await page.getByText('换一个起点').click();
    await page.click('[data-point="township-head.hour"] button');
    expect(await itemsOn(page)).not.toEqual(items);
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await itemsOn(page)).toEqual(items);
    await page.close();
  });

  test('a hostile address does nothing; what is not held any more is told and kept', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const fields = new URLSearchParams({
      place: '211400',
      audience: evil,
      title: evil,
      date: evil,
      topics: evil,
      hours: evil,
      n: '2',
      s1: 'huludao-2018-15*c6.7_c6.999_x*c1.1',
      's1.title': evil,
      's2.practice': evil,
    });
    const { page, offences } = await open(`#${fields.toString()}`);
    await page.locator('[data-item]').first().waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.locator('.course-editor [role="alert"]').first().innerText()).toContain(
      '有 2 项在本库里已经没有了',
    );
    expect(await itemsOn(page)).toEqual(['c6.7', 'c6.999', 'c1.1']);
    const nameOf = (key: string) => page.locator(`[data-item="${key}"] .item-name`).innerText();
    expect(await nameOf('huludao-2018-15/c6.999')).toMatch(
      /^《.*葫芦岛市.*》里的一项（c6\.999）\s*本库已没有这一项$/,
    );
    expect(await nameOf('x/c1.1')).toMatch(
      /^已撤下的文件（x）里的一项（c1\.1）\s*本库已没有这一项$/,
    );
    expect(offences).toEqual([]);
    await page.close();
  });
});

test('忻州市: the report is called a report, on the page and in the file', async () => {
  const { page } = await open('#place=140900');
  await page.click('[data-point="township-officer.refresher"] button');
  expect(await page.locator('.course-editor > .notice').first().innerText()).toContain('新闻报道');
  const { data } = await save(page, 'handout');
  const text = strFromU8(unzipSync(data)['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('据新闻报道');
  await page.close();
});

test('a place without papers: said, and others may lend theirs, marked as such', async () => {
  const { page } = await open('#place=530102');
  await page.locator('#lender').waitFor();
  expect(await page.locator('#lender').locator('..').innerText()).toContain('本库未收录当地文件');
  await page.selectOption('#lender', '532504');
  await page.click('[data-point="grid-worker.half-day"] button');
  await page.locator('[data-proposals] summary').click();
  expect(await page.locator('.proposal').first().innerText()).toContain('外地文件，供借鉴');
  await page.close();
});

test('on paper: the outline to be signed off', async () => {
  const { page } = await halfDay();
  await wholeResult(page);
  await page.emulateMedia({ media: 'print' });
  // What is not shown has text all the same: the sheet must be seen.
  expect(await page.locator('.print-sheet').isVisible()).toBe(true);
  const sheet = await page.locator('.print-sheet').innerText();
  expect(sheet).toContain('葫芦岛市网格员半天培训教学大纲');
  expect(sheet).toContain('授课教员（签字）');
  expect(await page.locator('.session-list').isVisible()).toBe(false);
  await page.close();
});

test('on a phone nothing runs out of the page', async () => {
  const { page } = await open('#place=211400', browser, 'phone');
  await page.click('[data-point="grid-worker.half-day"] button');
  await page.fill('#date', '2026-11-23');
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBe(0);
  await page.close();
});

test('below a path of a portal: data, clauses and links stay below it', async () => {
  const { page, offences } = await openPage(browser);
  await page.goto(`${inject('subPathSite')}courses/#place=211400`);
  await page.click('[data-point="grid-worker.half-day"] button');
  const { data } = await save(page, 'handout');
  const links = strFromU8(unzipSync(data)['word/_rels/document.xml.rels'] ?? new Uint8Array());
  expect(links).toContain('/anjian/policies/huludao-2018-15/');
  expect(offences).toEqual([]);
  await page.close();
});

oldBrowserTest('Chromium 88 makes a course and its files', { timeout: 90_000 }, async ({ old }) => {
  const { page, until, offences } = old;
  await page.goto(`${inject('site')}courses/#place=211400`);
  const point = `document.querySelector('[data-point="grid-worker.half-day"] button')`;
  await until(`${point} !== null`);
  await page.evaluate(`${point}.click()`);
  const balance = `document.querySelector('[data-item]') && document.querySelector('[data-balance]').innerText`;
  expect(await until(balance)).toContain('已安排 3 小时');
  for (const kind of ['handout', 'slides', 'timetable']) {
    const button = `document.querySelector('[data-export="${kind}"]')`;
    await until(`${button} !== null`);
    await page.evaluate(`${button}.click()`);
    const told = `!${button}.disabled && document.querySelector('[data-export-told]').innerText`;
    expect(await until(told), kind).toMatch(/^已生成/);
  }
  expect(offences).toEqual([]);
});
