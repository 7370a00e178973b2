import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, openPage } from './browsing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const pages = [
  '',
  'about/',
  'policies/',
  'policies/mile-2020-3/',
  'policies/xinzhou-2022-campaign/',
  'instruments/',
  'instruments/work-safety-law/',
  'terms/',
  'topics/',
  'topics/staffing/',
  'bearers/',
  'bearers/township/',
  'jurisdictions/',
  'jurisdictions/532504/',
  'obligations/',
  'search/?q=人手一台',
  'compare/',
  'data/',
  'offline/',
];

/** 210 mm less the margins of 22 mm, in CSS pixels. */
const typeArea = 627;

test.each(pages)('/%s prints on A4 with its address and the day', async (path) => {
  const { page, offences } = await openPage(browser, { width: typeArea, height: 950 });
  await page.goto(inject('site') + path);
  await page.waitForLoadState('networkidle');
  // A dark screen prints on white paper all the same.
  await page.evaluate(() => document.documentElement.classList.add('prefers-dark'));
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const now = new Date();
  const source = page.locator('[data-print-source]');
  expect(await source.isVisible()).toBe(true);
  expect(await source.innerText()).toContain(`地址：${decodeURI(inject('site') + path)}。`);
  expect(await source.innerText()).toContain(
    `打印日期：${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`,
  );
  expect(await source.innerText()).toMatch(/内容版本 [0-9a-f]{12}/);
  const shown = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    tools: [
      ...document.querySelectorAll(
        'main button:not(.sort-button), main input, main select, header, nav, .skip-link',
      ),
    ]
      .filter((element) => element.checkVisibility())
      .map((element) => element.outerHTML.slice(0, 80)),
    ink: getComputedStyle(document.body).color,
  }));
  expect(shown.overflow).toBeLessThanOrEqual(0);
  expect(shown.tools).toEqual([]);
  const [red = 255, green = 255, blue = 255] = (/\d+, \d+, \d+/.exec(shown.ink)?.[0] ?? '')
    .split(', ')
    .map(Number);
  expect(Math.max(red, green, blue)).toBeLessThan(90);
  expect(offences).toEqual([]);
  await page.close();
});

/** Calculators without a result, and with one: neither is an empty sheet. */
test.each([
  ['self-check/', 'main > h1'],
  ['staffing/', 'main > h1'],
  ['budget/', 'main > h1'],
  ['training/', 'main > h1'],
  ['calendar/', 'main > h1'],
  ['courses/', 'main > h1'],
  ['self-check/#place=532504&unit=532504202', '.print-sheet h1'],
  ['staffing/#place=140500', '.print-sheet h1'],
  ['budget/#place=532504', '.print-sheet h1'],
  ['training/#place=140500', '.print-sheet h1'],
  ['calendar/#place=532504&unit=532504202&level=township', '.print-sheet h1'],
  ['courses/#place=211400&n=1&s1=huludao-2018-15*c6.7_c6.8*20', '.print-sheet h1'],
])('/%s prints its title: %s', async (path, title) => {
  const { page } = await openPage(browser, { width: typeArea, height: 950 });
  await page.goto(inject('site') + path);
  await page.locator('main select').first().waitFor();
  if (title !== 'main > h1') await page.locator('.print-sheet').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator(title).isVisible()).toBe(true);
  expect(await page.locator('main h1:visible').count()).toBe(1);
  const shown = page.locator('main button, main input, main select');
  for (const tool of await shown.all()) expect(await tool.isVisible()).toBe(false);
  // A page says where it is from, a sheet has its receipt.
  expect(await page.locator('[data-print-source]').isVisible()).toBe(title === 'main > h1');
  await page.close();
});

/** Texts that stand last on a sheet while what they head stands on the next. */
test.each([
  ['policies/xinzhou-2022-campaign/', '#terms-heading', '#terms-heading ~ dl dt:first-of-type'],
  ['policies/mile-2020-3/', '#terms-heading', '#terms-heading ~ dl dt:first-of-type'],
])('on paper /%s: %s stays with what it heads', async (path, heading, first) => {
  const { page } = await openPage(browser);
  await page.goto(inject('site') + path);
  await page.emulateMedia({ media: 'print' });
  const chain = await page.evaluate(
    ([above, below]) => ({
      heading: getComputedStyle(document.querySelector(above ?? '') ?? document.body).breakAfter,
      note: getComputedStyle(document.querySelector(`${above} + p`) ?? document.body).breakAfter,
      row: getComputedStyle(document.querySelector(below ?? '') ?? document.body).breakAfter,
    }),
    [heading, first],
  );
  // Rows that were joined to one another took the list to the next sheet, and left the heading.
  expect(chain).toEqual({ heading: 'avoid', note: 'avoid', row: 'auto' });
  await page.close();
});

test('folded groups are left out with their headings, and their number is told', async () => {
  const { page } = await openPage(browser, { width: typeArea, height: 950 });
  await page.goto(`${inject('site')}jurisdictions/532504/`);
  await page.emulateMedia({ media: 'print' });
  const folded = page.locator('details.folded:not([open])');
  const count = await folded.count();
  expect(count).toBeGreaterThan(0);
  for (let at = 0; at < count; at += 1) {
    const group = folded.nth(at);
    expect(await group.isVisible()).toBe(false);
    const entries = await group.locator('.entry').count();
    const told = group.locator('xpath=following-sibling::*[1]');
    expect(await told.isVisible()).toBe(true);
    expect(await told.innerText()).toContain(` ${entries} 项`);
  }
  // What is unfolded prints, and nothing is said of it.
  await folded.first().evaluate((group: HTMLDetailsElement) => (group.open = true));
  expect(await page.locator('.folded-left-out:visible').count()).toBe(count - 1);
  await page.close();
});

test.each([typeArea, 1400])(
  'a paper %d px wide prints without its notes, an opened one as well',
  async (width) => {
    const { page } = await openPage(browser, { width, height: 950 });
    await page.goto(`${inject('site')}policies/mile-2020-3/#o-c11-4`);
    await page.waitForSelector('#o-c11-4.is-open');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.note:visible').count()).toBe(0);
    expect(await page.locator('#c11 .issued').first().isVisible()).toBe(true);
    await page.close();
  },
);

test('a course without content prints as a page with its title, and leaves nothing to sign', async () => {
  const { page } = await openPage(browser, { width: typeArea, height: 950 });
  await page.goto(`${inject('site')}courses/#place=211400&audience=grid-worker&hours=3`);
  await page.locator('[data-point]').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('main h1:visible').allInnerTexts()).toEqual(['备课']);
  expect(await page.locator('.print-signatures').count()).toBe(0);
  for (const tool of await page.locator('main button, main input, main textarea').all())
    expect(await tool.isVisible()).toBe(false);
  expect(await page.locator('[data-print-source]').isVisible()).toBe(true);
  await page.close();
});

test('the result of a place prints without the links to its tools', async () => {
  const { page } = await openPage(browser, { width: typeArea, height: 950 });
  await page.goto(`${inject('site')}jurisdictions/#place=532504&unit=532504202`);
  const place = page.locator('[data-place-result]');
  await place.waitFor();
  expect(await place.locator('a.tool').count()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  expect(await place.locator('a.tool:visible').count()).toBe(0);
  expect(await place.innerText()).toContain('写明数量的');
  await page.close();
});

test('a case stays on one sheet with its questions and lines', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}courses/cases/#place=140500&level=department&n=2`);
  await page.locator('.exam-paper').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const cases = await page.locator('.exam-case').all();
  expect(cases).toHaveLength(2);
  for (const one of cases)
    expect(await one.evaluate((element) => getComputedStyle(element).breakInside)).toBe('avoid');
  await page.close();
});

/** How many sheets a page fills. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}

test('the longest comparison fills few sheets, on their long side', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}topics/staffing/`);
  expect(await sheetsOf(page)).toBeLessThanOrEqual(11);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox \[0 0 841\.\d+ 59\d\.?\d*\]/);
  await page.close();
});

test('the list of duties prints what is chosen, all pages of it, and asks where it is much', async () => {
  const { page, offences } = await openPage(browser);
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset['printed'] = String(
        document.querySelectorAll('.print-list [data-printed]').length,
      );
    };
  });
  const printed = (count: number) =>
    page.waitForFunction((wanted) => document.body.dataset['printed'] === wanted, String(count));
  await page.goto(`${inject('site')}obligations/?topic=training`);
  const chosen = Number(
    /共 (\d+) 项/.exec(await page.locator('.explorer-count').innerText())?.[1] ?? 0,
  );
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await printed(chosen);
  expect(await page.locator('.print-list').count()).toBe(0);
  await page.goto(`${inject('site')}obligations/`);
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole('button', { name: '打印', exact: true }).click();
  expect(asked).toEqual([expect.stringMatching(/924 项，约 \d+ 页 A4。确定打印吗/)]);
  expect(await page.locator('body').getAttribute('data-printed')).toBeNull();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await printed(924);
  // By the browser's own command, the page on the screen, which says so.
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.print-page-only').innerText()).toContain('50 项');
  expect(offences).toEqual([]);
  await page.close();
});

test('a sheet that is signed has one receipt', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}self-check/#place=532504&unit=532504202`);
  await page.locator('.print-sheet').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('[data-print-source]').isVisible()).toBe(false);
  expect(await page.locator('.print-receipt').isVisible()).toBe(true);
  await page.close();
});
