import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch } from './browsing.ts';
import { everyPage } from './every-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function openWithout(viewport = { width: 1280, height: 900 }): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport });
  return context.newPage();
}

test.each(everyPage)('/%s is readable with scripts off', async (path) => {
  const page = await openWithout();
  await page.goto(inject('site') + path);
  expect(await page.locator('h1').first().isVisible()).toBe(true);
  const main = await page.locator('main').innerText();
  expect(main.length).toBeGreaterThan(40);
  // Nothing waits for what never comes, and no button stands there that does nothing.
  expect(main).not.toMatch(/正在读取|正在搜索|undefined|\[object/);
  expect(await page.locator('main button:visible:not([type=submit])').allInnerTexts()).toEqual([]);
  await page.context().close();
});

/** Pages that live by a script: what they say without one, and where they lead instead. */
const tools: readonly (readonly [path: string, ways: readonly string[]])[] = [
  ['search/', ['policies/mile-2020-3/', 'topics/staffing/', 'data/clauses.csv']],
  ['obligations/', ['bearers/', 'topics/', 'jurisdictions/', 'data/obligations.csv']],
  ['compare/', ['topics/', 'policies/']],
  ['self-check/', ['self-check/sheets/']],
  ['self-check/batch/', ['self-check/sheets/']],
  ['staffing/', ['topics/staffing/', 'self-check/sheets/']],
  ['budget/', ['topics/', 'self-check/sheets/']],
  ['training/', ['topics/training/']],
  ['calendar/', ['bearers/']],
  ['courses/', ['bearers/', 'topics/', 'data/obligations.csv']],
  ['courses/practice/', ['topics/', 'data/obligations.csv']],
  ['courses/cases/', ['self-check/sheets/', 'policies/']],
  ['jurisdictions/', ['jurisdictions/140500/']],
];

test.each(tools)('/%s says that it needs a script, and leads on', async (path, ways) => {
  const page = await openWithout();
  await page.goto(inject('site') + path);
  expect(await page.locator('main .notice').first().innerText()).toContain('需要启用 JavaScript');
  for (const way of ways) {
    const link = page.locator(`main a[href="/${way}"]`).first();
    expect(await link.isVisible(), way).toBe(true);
    const answer = await page.request.get(inject('site') + way);
    expect(answer.ok(), way).toBe(true);
  }
  await page.context().close();
});

test('a search from the box of any page leads to the lists', async () => {
  const page = await openWithout();
  await page.goto(inject('site'));
  await page.fill('#header-search', '专职监管人员');
  await page.locator('form[role=search] button').first().click();
  await page.waitForURL(/search\/\?q=/);
  await page.locator('main a[href="/policies/mile-2020-3/"]').click();
  expect(await page.locator('[data-policy-text]').innerText()).toContain('专职监管人员');
  await page.context().close();
});

test('the tables say what they say with scripts: side by side, and by role', async () => {
  const page = await openWithout();
  await page.goto(`${inject('site')}topics/staffing/`);
  const table = await page.locator('main').innerText();
  for (const words of ['弥勒市', '晋城市', '忻州市', '不少于2名', '3—5名'])
    expect(table, words).toContain(words);
  await page.goto(`${inject('site')}bearers/township-head/`);
  expect(await page.locator('.role-table tbody tr').count()).toBeGreaterThan(50);
  // Folded lists open without a script.
  await page.locator('main details summary').first().click();
  expect(await page.locator('main details[open]').count()).toBeGreaterThan(0);
  await page.context().close();
});

test.each(['screen', 'print'] as const)('a blank check sheet, %s', async (media) => {
  const page = await openWithout();
  await page.emulateMedia({ media });
  await page.goto(`${inject('site')}self-check/sheets/`);
  await page
    .locator('section', { hasText: '晋城市' })
    .getByRole('link', { name: /^乡镇（街道）/ })
    .click();
  await page.locator('h1', { hasText: '晋城市乡镇（街道）空白自查表' }).waitFor();
  const rows = page.locator('.check-table tbody tr');
  const count = await rows.count();
  expect(count).toBeGreaterThan(2);
  for (const row of await rows.all()) {
    // Each line has its figure's words, its quote, its clause, a place to write and boxes to tick.
    expect((await row.locator('.issued-words').innerText()).length).toBeGreaterThan(4);
    expect(await row.locator('a[href*="/policies/jincheng-2021-10/#"]').count()).toBe(1);
    expect(await row.locator('.to-tick').innerText()).toMatch(/□达标\s*□不达标\s*□不适用/);
  }
  expect(await page.locator('.check-table').innerText()).toContain('3—5名');
  expect(await page.getByText('单位负责人（签字）').isVisible()).toBe(media === 'print');
  expect(await page.locator('.site-nav').isVisible()).toBe(media === 'screen');
  await page.context().close();
});

test('on a phone the sheet does not run out of the page', async () => {
  const page = await openWithout({ width: 390, height: 800 });
  await page.goto(`${inject('site')}self-check/sheets/140500-township/`);
  const box = await page.locator('.check-table').boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
  await page.context().close();
});
