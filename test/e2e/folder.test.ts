import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openPage } from './browsing.ts';
import { oldBrowserTest } from './old-browser.ts';

/** A stick: the site in a folder, with a space and Chinese in its path, and no server. */
const stick = mkdtempSync(path.join(tmpdir(), '安监 知识库-'));
const folder = path.join(stick, '站点');
const root = `${pathToFileURL(folder).href}/`;

beforeAll(() => {
  execFileSync(process.execPath, ['src/cli/build-folder.ts', 'dist', folder], { stdio: 'pipe' });
}, 60_000);
afterAll(() => rmSync(stick, { recursive: true }));

test('what only pages read stands in the folder once, and so does what only people take away', () => {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.json(\.js)?$/.test(name));
  const kept = new Set(all);
  const both = all.filter((name) => kept.has(`${name}.js`));
  // Lists that people take away and pages read.
  expect(both).toContain('data/obligations.json');
  expect(both.filter((name) => !/^data\/[\w-]+\.json$/.test(name))).toEqual([]);
  expect(kept).toContain('data/clauses/mile-2020-3.json.js');
  expect(kept).not.toContain('data/clauses/mile-2020-3.json');
  for (const list of ['policies', 'clauses', 'similar-clauses', 'schemas/published-policy']) {
    expect(kept).toContain(`data/${list}.json`);
    expect(kept).not.toContain(`data/${list}.json.js`);
  }
});

describe('the site in a folder, opened by double click', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test('an official searches from the start page and arrives at the clause', async () => {
    const { page, offences } = await openPage(browser);
    await page.goto(`${root}index.html`);
    await page.fill('#home-search', '专职监管人员不少于2名');
    await page.press('#home-search', 'Enter');
    await page.locator('[data-search-result] a').first().click();
    await page.waitForURL(/policies\/mile-2020-3\/index\.html#c12$/);
    expect(await page.locator('#c12 .issued').innerText()).toContain('不少于2名');
    expect(offences).toEqual([]);
    await page.close();
  });

  test('a township head checks 五山乡, and finds the answer again after a reload', async () => {
    const { page, offences } = await openPage(browser);
    await page.goto(`${root}self-check/index.html`);
    await page.selectOption('#place', { label: '云南省 红河哈尼族彝族自治州 弥勒市' });
    await page.locator('#unit option', { hasText: '五山乡' }).waitFor({ state: 'attached' });
    await page.selectOption('#unit', { label: '五山乡' });
    await page.fill('#fact-full-time-supervisors', '1');
    await page.getByText('缺 1 名').first().waitFor();
    await page.reload();
    await page.getByText('缺 1 名').first().waitFor();
    expect(offences).toEqual([]);
    await page.close();
  });

  test('关怀版 is remembered from page to page', async () => {
    const context = await browser.newContext();
    const { page, offences } = await openPage(context);
    await page.goto(`${root}index.html?care`);
    const isOn = () =>
      page.evaluate(() => document.documentElement.classList.contains('prefers-care'));
    expect(await isOn()).toBe(true);
    // This browser has no voice, which is told with a way to what helps.
    await page.locator('[data-read-aloud] a').click();
    await page.waitForURL(/about\/index\.html#care$/);
    expect(await isOn()).toBe(true);
    expect(offences).toEqual([]);
    await context.close();
  });

  test('a sheet of townships is assessed without a worker', async () => {
    const { page, offences } = await openPage(browser);
    await page.goto(`${root}self-check/batch/index.html`);
    await page.setInputFiles('input[type=file]', {
      name: '乡镇.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('区划代码,名称,应急管理专职监管人员数\n532504202,五山乡,1\n'),
    });
    await page.getByText('五山乡').first().waitFor();
    expect(await page.locator('main').innerText()).toContain('1 名');
    expect(offences).toEqual([]);
    await page.close();
  });

  test('every link of every kind of page leads to a file that is there', async () => {
    const { page, offences } = await openPage(browser);
    const seen = new Set<string>();
    for (const start of [
      'index.html',
      'topics/index.html',
      'policies/index.html',
      'about/index.html',
    ])
      await page.goto(root + start).then(async () => {
        for (const link of await page.locator('a[href]').all())
          seen.add(await link.evaluate((element) => (element as HTMLAnchorElement).href));
      });
    expect(seen.size).toBeGreaterThan(40);
    for (const address of seen) {
      expect(address.startsWith(root), address).toBe(true);
      const answer = await page.goto(address).catch(() => null);
      expect(answer === null && !address.includes('#'), address).toBe(false);
    }
    expect(offences).toEqual([]);
    await page.close();
  });
});

oldBrowserTest('Chromium 88 checks 五山乡 from the folder', async ({ old: { page, until } }) => {
  await page.goto(`${root}self-check/index.html#place=532504&unit=532504202`);
  await until(`document.querySelector('#fact-full-time-supervisors')`);
  await page.evaluate(`(() => {
    const field = document.querySelector('#fact-full-time-supervisors');
    field.value = '1';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  expect(await until(`/缺 1 名/.test(document.body.innerText)`)).toBe(true);
});
