import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findBarriers } from './axe.ts';
import { launch, openPage, sizes, type WatchedPage } from './browsing.ts';
import { pageTypes } from './page-types.ts';
import { findUnlistedPairs } from './painted-pairs.ts';
import { findOverflow, findSmallTargets } from './reflow.ts';
import { fakeSpeech, localVoice } from './speech.ts';

/** 1280 px at 400 %. */
const zoomed = { width: 320, height: 225 };

let browser: Browser;
let context: BrowserContext;
let watched: WatchedPage;
beforeAll(async () => {
  browser = await launch();
  context = await browser.newContext({ viewport: sizes.desktop, bypassCSP: true });
  // With a voice all of 关怀版 is there: the bar, and the buttons beside clauses and findings.
  await fakeSpeech(context, [localVoice]);
  // One page for all: what one visit keeps must not change the next.
  await context.addInitScript(() => {
    if (location.protocol.startsWith('http')) localStorage.clear();
  });
  watched = await openPage(context);
});
afterAll(() => browser.close());

/**
 * A page is loaded once and looked at in all its modes. All of axe is asked where the layout is
 * another one, and only for colours where only these are. The longest paper takes axe half a minute.
 */
test.each(pageTypes)(
  '/%s has no barriers that axe knows, in any mode',
  { timeout: 120_000 },
  async (path) => {
    const { page, offences } = watched;
    await page.goto('about:blank');
    await page.setViewportSize(sizes.desktop);
    await page.goto(inject('site') + path, { waitUntil: 'networkidle' });
    const care = page.locator('[data-toggle="care"]');
    const dark = page.locator('[data-toggle="dark"]');

    expect.soft(await findBarriers(page), 'light').toEqual([]);
    expect.soft(await findUnlistedPairs(page), 'pairs of colours').toEqual([]);
    await dark.click();
    expect.soft(await findBarriers(page, ['color-contrast']), 'dark').toEqual([]);

    await care.click();
    await page.locator('[data-read-aloud] button').first().waitFor();
    expect.soft(await findBarriers(page, ['color-contrast']), '关怀版, dark').toEqual([]);
    await dark.click();
    expect.soft(await findBarriers(page), '关怀版').toEqual([]);
    expect.soft(await findOverflow(page), '关怀版').toEqual([]);
    expect.soft(await findSmallTargets(page, 44), '关怀版').toEqual([]);

    await page.setViewportSize(zoomed);
    expect.soft(await findOverflow(page), '关怀版, 400 %').toEqual([]);
    expect.soft(await findSmallTargets(page, 44), '关怀版, 400 %').toEqual([]);
    await care.click();
    expect.soft(await findBarriers(page), '400 %').toEqual([]);
    expect.soft(await findOverflow(page), '400 %').toEqual([]);
    expect.soft(offences.splice(0), 'errors').toEqual([]);
  },
);

test.each([[], ['care'], ['dark'], ['care', 'dark']])(
  'what opens around a clause has none either: %s %s',
  async (...modes) => {
    const { page } = watched;
    await page.setViewportSize(sizes.desktop);
    await page.goto('about:blank');
    await page.goto(`${inject('site')}policies/mile-2020-3/`);
    for (const mode of modes) await page.click(`[data-toggle="${mode}"]`);
    await page.click('#c12 .around summary');
    await page.click('#c12 [data-copy-menu]');
    await page.click('#c12 a[href="#o-c12-10"]');
    await page.focus('#c12 a.term');
    await page.locator('#term-tip').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  },
);
