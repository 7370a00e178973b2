import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, openPage, sizes } from './browsing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('宝丰 shows the received text, Traditional with pinyin, when it is asked for', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}policies/baofeng-2020-28/`);
  const received = page.locator('#s2-1 .received').first();
  expect(await received.isVisible()).toBe(false);
  await page.click('label[for="as-received"]');
  expect(await received.isVisible()).toBe(true);
  expect(await received.innerText()).toContain('縣產(chǎn)業(yè)');
  await page.click('label[for="as-received"]');
  expect(await received.isVisible()).toBe(false);
  await page.close();
});

test('葫芦岛’s restored bracket says what was received', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}policies/huludao-2018-15/`);
  const repair = page.locator('#preamble ins.repair').first();
  expect(await repair.innerText()).toBe('〕');
  expect(await repair.getAttribute('title')).toContain('右括号丢失');
  expect(await page.locator('#c19 ins.repair[data-certainty="doubtful"]').innerText()).toBe('。');
  await page.close();
});

test('on a phone a note opens below its quote, and its address opens it again', async () => {
  const { page } = await openPage(browser, sizes.phone);
  await page.goto(`${inject('site')}policies/mile-2020-3/`);
  const note = page.locator('#o-c12-10');
  expect(await note.isVisible()).toBe(false);
  await page.click('a[href="#o-c12-10"]');
  expect(await note.isVisible()).toBe(true);
  await page.goto(page.url());
  await page.reload();
  expect(await note.isVisible()).toBe(true);
  await page.close();
});

test('without scripts the paper, its notes and the switch still work', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: sizes.phone });
  const { page } = await openPage(context);
  await page.goto(`${inject('site')}policies/huludao-2018-15/#o-c2-1`);
  expect(await page.locator('#o-c2-1').isVisible()).toBe(true);
  await page.click('label[for="as-received"]');
  expect(await page.locator('#preamble .received').isVisible()).toBe(true);
  await context.close();
});

test('忻州 is marked as a news report and carries no red head', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}policies/xinzhou-2022-campaign/`);
  expect(await page.locator('.notice').innerText()).toContain('这是一篇新闻报道，不是文件原文');
  expect(await page.locator('.red-head').count()).toBe(0);
  await page.close();
});

test('no page is wider than a phone', async () => {
  const { page } = await openPage(browser, sizes.phone);
  for (const path of [
    '',
    'policies/',
    'policies/huludao-2018-15/',
    'policies/jincheng-2021-10/',
    'obligations/',
    'search/?q=20万元',
    'self-check/#place=140900&unit=140902001',
    'jurisdictions/140500/',
    'jurisdictions/532504/',
    'instruments/',
    'topics/staffing/',
    'bearers/township/',
    'terms/',
    'about/',
    'data/',
  ]) {
    await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
  await page.close();
});

test('an open note closes with Escape', async () => {
  const { page } = await openPage(browser, sizes.phone);
  await page.goto(`${inject('site')}policies/mile-2020-3/`);
  await page.click('a[href="#o-c12-10"]');
  expect(await page.getAttribute('a[href="#o-c12-10"]', 'aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await page.locator('#o-c12-10').isVisible()).toBe(false);
  await page.close();
});

test('no note lies beside another clause than its own', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}policies/huludao-2018-15/`);
  const strays = await page.evaluate(() =>
    [...document.querySelectorAll('.clause')].flatMap((clause) => {
      const { bottom } = clause.getBoundingClientRect();
      return [...clause.querySelectorAll('.note')]
        .filter((note) => note.getBoundingClientRect().bottom > bottom + 1)
        .map((note) => note.id);
    }),
  );
  expect(strays).toEqual([]);
  await page.close();
});

test('an address that is no page shows the page that says so', async () => {
  const { page } = await openPage(browser);
  const response = await page.goto(`${inject('site')}nowhere/`);
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').innerText()).toBe('没有这个页面');
  await page.close();
});
