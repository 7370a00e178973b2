import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, openPage } from './browsing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each([
  ['双随机', '/policies/mile-2020-3/#c5'],
  ['20万元', '/policies/jincheng-2021-10/#c10'],
  ['２０万元', '/policies/jincheng-2021-10/#c10'],
  ['三管三必须', '/policies/baofeng-2020-28/#s2-3'],
  ['每季度 常委会', '/policies/xinzhou-2022-campaign/#p5'],
  ['弥安发〔2020〕3号', '/policies/mile-2020-3/#preamble'],
  ['产业集聚区安全生产与应急一体化', '/policies/baofeng-2020-28/#preamble'],
])('%s is found', async (query, place) => {
  const { page, offences } = await openPage(browser);
  await page.goto(`${inject('site')}search/?q=${encodeURIComponent(query)}`);
  await page.locator('[data-search-result]').first().waitFor();
  const links = await page
    .locator('[data-search-result]')
    .evaluateAll((results) => results.map((result) => result.querySelectorAll('a').length));
  expect(new Set(links)).toEqual(new Set([1]));
  const addresses = await page
    .locator('[data-search-result] a')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  expect(addresses).toContain(place);
  expect(offences).toEqual([]);
  await page.close();
});

test('the slash key leads to the box, typing searches, the address follows', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}search/`);
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await page.keyboard.type('人手一台');
  await page.locator('[data-search-result]').first().waitFor();
  expect(decodeURIComponent(new URL(page.url()).search)).toBe('?q=人手一台');
  await page.close();
});

test('nothing found is said so, with a way on', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}search/?q=${encodeURIComponent('量子计算机')}`);
  await page.getByText('没有条款包含“量子计算机”').waitFor();
  expect(await page.locator('[data-search-results] a').getAttribute('href')).toBe('/obligations/');
  await page.close();
});
