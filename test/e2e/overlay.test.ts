import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { hostile } from '../corpus/faults/hostile.ts';
import { buildSite, serveSite, type RunningSite } from '../support/site-server.ts';
import { launch, openPage } from './browsing.ts';

const scratch = mkdtempSync(join(tmpdir(), 'overlay-'));
const hostileNotes = hostile
  .map((words) => `  - at: start\n    kind: note\n    text: ${JSON.stringify(words)}`)
  .join('\n');
const overlay = `
provider: 示例局
siteName: 示例县安监知识库
updatedOn: 2026-11-22
footer:
  department: 综合协调股
  phone: 0000-0000000
  complaints: 0000-1111111
  icp: 示ICP备00000000号
  siteCode: "0000000000"
entries:
  - at: { policy: mile-2020-3, obligation: c12.10 }
    kind: deadline
    text: 报送专职监管人员名册
    date: 2026-12-25
  - at: { policy: mile-2020-3 }
    kind: contact
    text: 问文件的事
    link: tel:0000-0000000
  - at: { bearer: township }
    kind: note
    text: 自查表交综合协调股
  - at: { topic: staffing }
    kind: note
    text: 编制的事问编办
  - at: { jurisdiction: "532504" }
    kind: contact
    text: 弥勒市联系人
${hostileNotes}
`;

let browser: Browser;
let site: RunningSite;
beforeAll(async () => {
  const file = join(scratch, 'overlay.yaml');
  writeFileSync(file, overlay);
  const outDir = join(scratch, 'dist');
  const { status, output } = buildSite(outDir, { LOCAL_OVERLAY: file });
  expect(status, output).toBe(0);
  site = await serveSite(outDir);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(scratch, { recursive: true, force: true });
});

const source = '本地补充（由示例局提供，不是文件原文）';

test('a local deadline stands below its clause, set apart from the paper, in print as well', async () => {
  const { page, offences } = await openPage(browser);
  await page.goto(`${site.url}policies/mile-2020-3/#c12`);
  const notes = page.locator('#c12 .local-notes');
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    expect(await notes.isVisible(), media).toBe(true);
    expect(await notes.innerText(), media).toContain(source);
    expect(await notes.innerText(), media).toContain('本地期限（义务 10）：2026年12月25日');
  }
  // Whoever takes the paper's text leaves it behind.
  expect(await notes.evaluate((element) => element.closest('[data-annotation]') === element)).toBe(
    true,
  );
  const issued = (url: string) =>
    page.goto(url).then(() =>
      page.locator('[data-policy-text]').evaluate((element) => {
        const copy = element.cloneNode(true) as HTMLElement;
        for (const note of copy.querySelectorAll('[data-annotation]')) note.remove();
        return (copy.textContent ?? '').replace(/\s+/g, '');
      }),
    );
  expect(await issued(`${site.url}policies/mile-2020-3/`)).toBe(
    await issued(`${inject('site')}policies/mile-2020-3/`),
  );
  expect(offences).toEqual([]);
  await page.close();
});

test.each([
  ['policies/mile-2020-3/', '问文件的事'],
  ['bearers/township/', '自查表交综合协调股'],
  ['topics/staffing/', '编制的事问编办'],
  ['jurisdictions/532504/', '弥勒市联系人'],
])('%s says %s, and by whom', async (path, words) => {
  const { page, offences } = await openPage(browser);
  await page.goto(site.url + path);
  const notes = page.locator('.local-notes').filter({ hasText: words });
  expect(await notes.innerText()).toContain(source);
  expect(await page.title()).toContain('示例县安监知识库');
  expect(offences).toEqual([]);
  await page.close();
});

test('the footer of every page names who answers for the site', async () => {
  const { page } = await openPage(browser);
  for (const path of ['', 'about/', 'self-check/']) {
    await page.goto(site.url + path);
    const footer = await page.locator('[data-local-footer]').innerText();
    for (const fact of [
      '责任单位：综合协调股',
      '联系电话：0000-0000000',
      '监督电话：0000-1111111',
      '政府网站标识码：0000000000',
      '本地信息更新日期：2026年11月22日',
      '示ICP备00000000号',
    ])
      expect(footer, path).toContain(fact);
  }
  await page.goto(inject('site'));
  expect(await page.locator('[data-local-footer], .local-notes').count()).toBe(0);
  await page.close();
});

test('local deadlines are a calendar file', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${site.url}policies/mile-2020-3/`);
  const response = await page.request.get(`${site.url}local-deadlines.ics`);
  expect(response.ok()).toBe(true);
  expect(await response.text()).toContain('DTSTART;VALUE=DATE:20261225');
  expect((await page.request.get(`${inject('site')}local-deadlines.ics`)).status()).toBe(404);
  await page.close();
});

test('the duty calendar shows local days apart from duties, on paper and in the file as well', async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  const { page, offences } = await openPage(context);
  await page.goto(
    `${site.url}calendar/#place=532504&unit=532504202&level=township&year=2026&as-of=2026-11-22`,
  );
  const list = page.locator('[data-local-deadlines]');
  await list.waitFor();
  const words = await list.innerText();
  expect(words).toContain('本地事项（1 项）');
  expect(words).toContain(source);
  expect(words).toContain('2026年12月25日');
  expect(words).toContain('报送专职监管人员名册');
  // No entry of the papers' duties tells of it.
  expect(
    await page.locator('section[aria-labelledby^="month-"]', { hasText: '报送专职' }).count(),
  ).toBe(0);
  await page.emulateMedia({ media: 'print' });
  const sheet = await page.locator('.print-sheet').innerText();
  expect(sheet).toContain(`本地事项：${source}`);
  expect(sheet).toContain('报送专职监管人员名册');
  expect(sheet).toContain('本表由示例县安监知识库在本机算出');
  await page.emulateMedia({ media: 'screen' });
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-ics]')]);
  const text = readFileSync(await file.path(), 'utf8').replace(/\r\n[ \t]/g, '');
  expect(text).toContain('SUMMARY;LANGUAGE=zh-CN:【本地】报送专职监管人员名册');
  expect(text).toContain('本地补充（由示例局提供，不是文件原文）');
  expect(text).toContain('CATEGORIES;LANGUAGE=zh-CN:本地事项');
  // Another year and another place have none.
  for (const other of ['place=532504&unit=532504202&year=2027', 'place=140500&year=2026']) {
    await page.goto(`${site.url}calendar/?other=${other.length}#level=township&${other}`);
    await page.locator('main select').first().waitFor();
    expect(await list.count(), other).toBe(0);
  }
  expect(offences).toEqual([]);
  await context.close();
});

test('what leaves the site bears the name that the deployer gave it', async () => {
  const { page } = await openPage(browser);
  const get = async (path: string) => (await page.request.get(site.url + path)).text();
  expect(await get('atom.xml')).toContain('<title>示例县安监知识库：收录与核对</title>');
  expect(await get('data/rulebook.json')).toContain('"siteName":"示例县安监知识库"');
  expect(await get('data/labels.json')).toContain('"siteName":"示例县安监知识库"');
  await page.goto(`${site.url}search/?q=%E4%B9%A1%E9%95%87`);
  await page.locator('[data-search-result]').first().waitFor();
  expect(await page.title()).toBe('乡镇 · 搜索 · 示例县安监知识库');
  await page.emulateMedia({ media: 'print' });
  for (const path of ['bearers/township-head/', 'self-check/sheets/532504-township/']) {
    await page.goto(site.url + path);
    expect(await page.locator('.print-receipt').innerText(), path).toContain('示例县安监知识库');
  }
  await page.close();
});

test('hostile words of an overlay are text', async () => {
  const { page, offences } = await openPage(browser);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(site.url);
  const text = await page.locator('.local-notes').innerText();
  for (const words of hostile) expect(text).toContain(words);
  expect(
    await page.locator('.local-notes').locator('script, img, iframe, style, svg').count(),
  ).toBe(0);
  expect(dialogs).toEqual([]);
  expect(offences).toEqual([]);
  await page.close();
});

test('the search finds the paper, not what was added to it', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${site.url}search/?q=${encodeURIComponent('报送专职监管人员名册')}`);
  await page.getByText('没有条款包含').waitFor();
  await page.close();
});
