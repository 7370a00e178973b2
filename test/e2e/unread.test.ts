import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, openPage } from './browsing.ts';

// What the pages say while the network is away, and that one press reads again what was not there.

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const again = { name: '重新读取' } as const;

/** Keeps what the page asks for on its way until the returned function is called. */
async function holdBack(page: Page, files: string): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(files, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('the comparison does not call a clause missing that it could not read', async () => {
  const { page } = await openPage(browser);
  const texts = '**/data/clauses/*.json';
  await page.route(texts, (route) => route.abort());
  await page.goto(`${inject('site')}compare/?items=mile-2020-3.c12,jincheng-2021-10.c5`);
  const column = page.locator('.compare-column').first();
  await column.getByText('条文没有读到').waitFor();
  expect(await page.locator('main').innerText()).not.toContain('没有这一条');
  // What was chosen stays chosen.
  expect(await page.locator('#compare-clause-0').inputValue()).toBe('c12');

  await page.unroute(texts);
  await page.getByRole('button', again).click();
  await column.getByText('应急管理专职监管人员不少于2名').waitFor();
  expect(await page.locator('[data-papers-failed]').count()).toBe(0);
  await page.close();
});

test('a clause that is still on its way is not called missing, one that does not exist is', async () => {
  const { page } = await openPage(browser);
  const release = await holdBack(page, '**/data/clauses/*.json');
  await page.goto(`${inject('site')}compare/?items=mile-2020-3.c12,mile-2020-3.c98`);
  const columns = page.locator('.compare-column');
  await columns.nth(1).getByText('正在读取条文').waitFor();
  release();
  await columns.nth(1).getByText('没有这一条，请重新选择。').waitFor();
  expect(await columns.nth(0).innerText()).toContain('应急管理专职监管人员不少于2名');
  await page.close();
});

test('the search reads again what was not there', async () => {
  const { page } = await openPage(browser);
  await page.route('**/search-index/**', (route) => route.abort());
  await page.goto(`${inject('site')}search/?q=20万元`);
  await page.getByRole('alert').getByText('读取数据失败').waitFor();
  await page.unroute('**/search-index/**');
  await page.getByRole('button', again).click();
  await page.locator('[data-search-result]').first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.close();
});

test('one press reads all again that failed together', async () => {
  const { page } = await openPage(browser);
  await page.route('**/data/**', (route) => route.abort());
  await page.goto(`${inject('site')}jurisdictions/#place=532504&unit=532504202`);
  await page.locator('[data-papers-failed]').waitFor();
  await page.unroute('**/data/**');
  await page.getByRole('button', again).click();
  await page.locator('[data-place-result="532504202"]').waitFor();
  expect(await page.locator('[data-papers-failed]').count()).toBe(0);
  await page.close();
});

test.each(['self-check', 'staffing', 'training', 'budget', 'calendar', 'courses'])(
  '%s offers its drafts when its place is there: what was unfolded or told is not taken away again',
  async (calculator) => {
    const { page } = await openPage(browser);
    const release = await holdBack(page, '**/data/divisions/*.json');
    await page.goto(`${inject('site')}${calculator}/#place=532504`);
    await page.locator('.island select, .island input').first().waitFor();
    expect(await page.locator('.drafts').count()).toBe(0);
    release();
    await page.locator('.drafts').waitFor();
    await page.close();
  },
);
