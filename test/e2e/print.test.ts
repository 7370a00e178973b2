import type { Browser } from 'playwright-core';
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
