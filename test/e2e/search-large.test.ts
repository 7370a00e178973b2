import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMadeCorpus } from '../../bench/corpus/read-made-corpus.ts';
import { buildSearchIndex } from '../../src/indexing/build-search-index.ts';
import { digestIndex } from '../../src/indexing/digest-index.ts';
import { isReadAtOnce, writeSearchIndex } from '../../src/indexing/write-search-index.ts';
import { cacheControlOf, immutable } from '../../src/deploy/security-headers.ts';
import { corpus } from '../support/real-corpus.ts';
import { serveSite } from '../support/site-server.ts';
import { launch, openPage } from './browsing.ts';
import { oldBrowserTest } from './old-browser.ts';

/** The built site with the index of sixty more papers put in: too many to be read at once. */
const root = mkdtempSync(path.join(tmpdir(), 'large-'));
let site: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;

beforeAll(async () => {
  cpSync('dist', root, { recursive: true });
  rmSync(path.join(root, 'search-index'), { recursive: true });
  const index = await buildSearchIndex(readMadeCorpus(corpus, 60));
  expect(isReadAtOnce(index)).toBe(false);
  writeSearchIndex(index, digestIndex(index).edition, (file, content) => {
    if (file !== '/search-index/index.json')
      expect(cacheControlOf(file.slice(1)), file).toBe(immutable);
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  });
  site = await serveSite(root);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(root, { recursive: true });
});

const addressOf = (query: string) => `${site.url}search/?q=${encodeURIComponent(query)}`;

test('a few results are read, more when they are asked for', async () => {
  const { page, offences } = await openPage(browser);
  await page.goto(addressOf('执法经费'));
  const results = page.locator('[data-search-result]');
  await expect.poll(() => results.count()).toBe(10);
  // All of it is a word that is known: the lists tell the number.
  expect(await page.locator('.search-count').innerText()).toMatch(/找到 \d{2,} 条/);
  expect(await results.first().locator('mark').first().innerText()).toContain('执法经费');
  await page.getByRole('button', { name: /再显示 10 条/ }).click();
  await expect.poll(() => results.count()).toBe(20);
  expect(offences).toEqual([]);
  await page.close();
});

test('a place narrows, and what is chosen of a duty is counted', async () => {
  const { page, offences } = await openPage(browser);
  await page.goto(addressOf('执法经费'));
  await page.locator('[data-search-result]').first().waitFor();
  const place = await page.locator('#filter-place option').nth(1).getAttribute('value');
  await page.selectOption('#filter-place', place ?? '');
  await page.waitForURL(/place=/);
  await page.selectOption('#filter-topic', 'funding');
  await expect
    .poll(() => page.locator('#filter-topic option[value="funding"]').innerText())
    .toMatch(/（(约 )?\d+）/);
  expect(await page.locator('[data-search-result]').count()).toBeGreaterThan(0);
  expect(offences).toEqual([]);
  await page.close();
});

test('a filter is counted when it is pointed at', async () => {
  const { page, offences } = await openPage(browser);
  await page.goto(addressOf('执法经费'));
  await page.locator('[data-search-result]').first().waitFor();
  const first = page.locator('#filter-modality option').nth(1);
  expect(await first.innerText()).not.toMatch(/（/);
  await page.locator('#filter-modality').hover();
  await expect.poll(() => first.innerText()).toMatch(/（(约 )?\d+）/);
  expect(offences).toEqual([]);
  await page.close();
});

test('a single character is found, or what to type is said', async () => {
  const { page, offences } = await openPage(browser);
  await page.goto(addressOf('瞒'));
  await page.locator('[data-search-result]').first().waitFor();
  await page.goto(addressOf('安'));
  await page.getByText('请再输入一个字').waitFor();
  expect(await page.locator('.search-examples a').count()).toBeGreaterThan(2);
  expect(offences).toEqual([]);
  await page.close();
});

test('nothing found is said so', async () => {
  const { page } = await openPage(browser);
  await page.goto(addressOf('量子计算机'));
  await page.getByText('没有条款包含“量子计算机”').waitFor();
  await page.close();
});

oldBrowserTest('Chromium 88 finds the same', async ({ old: { page, until, offences } }) => {
  const { page: newer } = await openPage(browser);
  await newer.goto(addressOf('不少于20万元'));
  await newer.locator('[data-search-result]').first().waitFor();
  const links = await newer
    .locator('[data-search-result] a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  await page.goto(addressOf('不少于20万元'));
  await until(`document.querySelector('[data-search-result]')`);
  expect(
    await page.evaluate(
      `[...document.querySelectorAll('[data-search-result] a')].map((link) => link.getAttribute('href'))`,
    ),
  ).toEqual(links);
  expect(offences).toEqual([]);
});
