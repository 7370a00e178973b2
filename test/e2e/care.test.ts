import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launch, openPage, sizes, type WatchedPage } from './browsing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

let context: BrowserContext;
let watched: WatchedPage;
beforeEach(async () => {
  context = await browser.newContext({ viewport: sizes.desktop });
  watched = await openPage(context);
});
afterEach(() => context.close());

const rootClasses = () =>
  watched.page.evaluate(() => [...document.documentElement.classList].sort());

describe('关怀版 is one switch', () => {
  test('reached and pressed by keyboard, and remembered on every page', async () => {
    const { page, offences } = watched;
    await page.goto(inject('site'));
    const before = await page.evaluate(() => getComputedStyle(document.body).fontSize);
    const button = page.getByRole('button', { name: '关怀版' });
    for (let tab = 0; tab < 12; tab++) {
      await page.keyboard.press('Tab');
      if (await button.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press('Space');
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    const after = await page.evaluate(() => getComputedStyle(document.body).fontSize);
    expect(Number.parseFloat(after)).toBeGreaterThanOrEqual(1.25 * Number.parseFloat(before));

    await page.goto(`${inject('site')}policies/mile-2020-3/`);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(await rootClasses()).toContain('prefers-care');
    await button.click();
    await page.reload();
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect(await rootClasses()).not.toContain('prefers-care');
    expect(offences).toEqual([]);
  });

  test('whoever had chosen 大字 has it', async () => {
    const { page } = watched;
    await page.goto(inject('site'));
    await page.evaluate(() => localStorage.setItem('preference-large', 'on'));
    await page.reload();
    expect(await rootClasses()).toContain('prefers-care');
    await page.getByRole('button', { name: '关怀版' }).click();
    await page.reload();
    expect(await rootClasses()).not.toContain('prefers-care');
  });

  test('an address switches it on, and what else it says is kept', async () => {
    const { page } = watched;
    await page.goto(`${inject('site')}search/?q=20万元&care`);
    expect(await rootClasses()).toContain('prefers-care');
    await page.locator('[data-search-result]').first().waitFor();
    await page.goto(`${inject('site')}terms/`);
    expect(await rootClasses()).toContain('prefers-care');
    await page.goto(`${inject('site')}?care=off`);
    expect(await rootClasses()).not.toContain('prefers-care');
  });

  test.each([
    ['care', 'rgb(255, 255, 255)'],
    ['dark', 'rgb(23, 22, 21)'],
  ])('%s stands before the first paint', async (name, background) => {
    const { page } = watched;
    await page.goto(inject('site'));
    await page.evaluate((key) => localStorage.setItem(`preference-${key}`, 'on'), name);
    // The page's own module never comes: what is painted without it is what is painted first.
    await page.route(/_astro\/(?!preferences).*\.js$/, (route) => route.abort());
    await page.goto(`${inject('site')}terms/`);
    expect(await rootClasses()).toContain(`prefers-${name}`);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      background,
    );
    // In the head and before the styles: it waits for none, and the parser waits for it.
    const order = await page.evaluate(() =>
      [...document.head.querySelectorAll('script[src], link[rel=stylesheet]')].map(
        (element) => element.tagName + (element.hasAttribute('type') ? ' module' : ''),
      ),
    );
    expect(order[0]).toBe('SCRIPT');
  });
});

test('without scripts a link stands in its place, and leads to what helps', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const { page } = await openPage(plain);
  await page.goto(`${inject('site')}policies/mile-2020-3/?care`);
  const shown = page.locator('.preferences :visible');
  expect(await shown.allInnerTexts()).toEqual(['关怀版']);
  expect(await page.locator('[data-read-aloud]').isVisible()).toBe(false);
  await shown.click();
  await page.waitForURL(/\/about\/#care$/);
  expect(await page.locator('#care').innerText()).toContain('Ctrl');
  await plain.close();
});

test('paper is the same sheet in any mode', async () => {
  const { page } = watched;
  // Dates of the file, and the address that is printed, are of the moment.
  const print = async () =>
    (await page.pdf({ preferCSSPageSize: true })).toString('latin1').replace(/\(D:[^)]*\)/g, '');
  for (const path of [
    'policies/mile-2020-3/',
    'self-check/#place=532504&unit=532504202&full-time-supervisors=1',
    'bearers/township-head/',
  ]) {
    await page.goto('about:blank');
    await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
    const sheet = await print();
    await page.click('[data-toggle="care"]');
    const inCare = await print();
    await page.click('[data-toggle="dark"]');
    const inDarkCare = await print();
    await page.click('[data-toggle="care"]');
    await page.click('[data-toggle="dark"]');
    expect(inCare === sheet, `${path} in 关怀版`).toBe(true);
    expect(inDarkCare === sheet, `${path} in 关怀版, dark`).toBe(true);
  }
});
