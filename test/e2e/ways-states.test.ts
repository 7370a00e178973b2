import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findBarriers } from './axe.ts';
import { launch, openPage, sizes } from './browsing.ts';

// What the pages become once somebody has used them: accessibility.test.ts sees them as they open.

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const states: readonly (readonly [string, string, (page: Page) => Promise<unknown>])[] = [
  [
    'the explorer with a selection, an opened facet and a copied citation',
    'obligations/?place=532504',
    async (page) => {
      const open = await page
        .locator('.facet-panel')
        .evaluate((panel) => panel.hasAttribute('open'));
      if (!open) await page.locator('.facet-panel > summary').click();
      await page.locator('.facet > summary', { hasText: '主题' }).click();
      await page.locator('.pick-cell input').nth(0).check();
      await page.locator('.pick-cell input').nth(1).check();
      await page.getByRole('link', { name: '并排比较' }).waitFor();
      await page.getByRole('button', { name: '复制引用' }).click();
      await page.locator('.selection-bar [role="status"]:not(:empty)').waitFor();
    },
  ],
  [
    'the explorer that finds nothing',
    'obligations/?text=量子计算机',
    (page) => page.getByText('没有符合条件的义务').waitFor(),
  ],
  [
    'four columns side by side, one of them a whole paper',
    'compare/?items=mile-2020-3.c12,jincheng-2021-10.c5,huludao-2018-15.c19,baofeng-2020-28',
    (page) => page.locator('.compare-column u').first().waitFor(),
  ],
  [
    'a place that is not in the list',
    'jurisdictions/#place=330106&unit=330106999',
    (page) => page.getByText('不在名单内').waitFor(),
  ],
  [
    'a list of duties with all that is general unfolded',
    'bearers/township-head/#place=140500',
    async (page) => {
      await page.locator('#place-140500 summary').click();
      await page.getByRole('button', { name: '复制链接' }).click();
      await page.locator('[data-role-status]:not(:empty)').waitFor();
    },
  ],
];

describe.each([
  ['light', sizes.desktop, ''],
  ['dark', sizes.desktop, 'prefers-dark'],
  ['dark phone', sizes.phone, 'prefers-dark'],
] as const)('%s', (_, viewport, classes) => {
  test.each(states)('%s has no barriers that axe knows', async (_name, path, use) => {
    const context = await browser.newContext({ viewport, bypassCSP: true });
    const { page, offences } = await openPage(context);
    await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
    await use(page);
    if (classes !== '')
      await page.evaluate((name) => document.documentElement.classList.add(name), classes);
    expect(await findBarriers(page)).toEqual([]);
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBe(screen);
    expect(offences).toEqual([]);
    await context.close();
  });
});
