import { statSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserFlags } from '../../test/support/browser-flags.ts';
import { findBrowser } from '../../test/support/find-browser.ts';
import { serveSite } from '../../test/support/site-server.ts';
import type { Bench } from '../bench.ts';
import { builtSite } from '../support/built-site.ts';
import { formatAmount, median } from '../support/statistics.ts';
import { installPageClock } from './page-clock.ts';

/** 弥勒市五山乡: 每个乡镇(街道)配备应急管理专职监管人员不少于2名. */
const address = 'self-check/#place=532504&unit=532504202';
const field = '#fact-full-time-supervisors';
/** What each answer makes of the duty, with the sign that the page has changed. */
const answers = [
  { typed: '1', shown: '[data-finding="c12.10"][data-status="not-met"]' },
  { typed: '2', shown: '[data-finding="c12.10"][data-status="met"]' },
] as const;
const slowdowns = [1, 4];
const visits = 5;
const keysAVisit = 10;

interface Measurements {
  /** How many times slower the processor is made. */
  readonly slowdown: number;
  /** Milliseconds, one for each visit or key. */
  readonly usable: number[];
  /** From the first key of a visit to its painted finding. */
  readonly first: number[];
  /** The same from each later key. */
  readonly later: number[];
  /** The part of it until the page had changed. */
  readonly changed: number[];
}

/** The self-check of a township: until it can be used, and from a key to what follows from it. */
export const typingBench: Bench = {
  name: 'typing',
  run: async () => {
    const site = await serveSite(builtSite());
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: [...browserFlags],
    });
    try {
      const measured: Measurements[] = [];
      for (const slowdown of slowdowns)
        measured.push(await measure(browser, site.url + address, slowdown));
      return { tables: [tableOf(measured)], data: measured };
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

async function measure(browser: Browser, url: string, slowdown: number): Promise<Measurements> {
  const measured: Measurements = { slowdown, usable: [], first: [], later: [], changed: [] };
  for (let visit = 0; visit < visits; visit += 1) {
    // A context of its own: nothing is cached.
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(installPageClock);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(url, { waitUntil: 'commit' });
    measured.usable.push(
      await page.evaluate((selector) => globalThis.pageClock.whenPainted(selector), field),
    );
    for (let key = 0; key < keysAVisit; key += 1) {
      const { changed, painted } = await pressKey(page, key);
      (key === 0 ? measured.first : measured.later).push(painted);
      if (key > 0) measured.changed.push(changed);
    }
    await context.close();
  }
  return measured;
}

/** Replaces the answer by the other one and waits for the finding. */
async function pressKey(page: Page, key: number): Promise<{ changed: number; painted: number }> {
  const { typed, shown } = answers[key % 2 === 0 ? 0 : 1];
  await page.locator(field).selectText();
  await page.evaluate((selector) => globalThis.pageClock.awaitInput(selector), shown);
  await page.keyboard.press(typed);
  return page.evaluate(() => globalThis.pageClock.heard());
}

function tableOf(measured: readonly Measurements[]) {
  const tell = (times: readonly number[]) =>
    `${formatAmount(median(times))} (${formatAmount(Math.min(...times))}–${formatAmount(Math.max(...times))})`;
  return {
    title: 'The self-check of 弥勒市五山乡 in the built site, milliseconds',
    head: ['processor', 'usable form', 'first key to finding', 'later keys', 'page changed'],
    rows: measured.map(({ slowdown, usable, first, later, changed }) => [
      slowdown === 1 ? 'as it is' : `${slowdown} times slower`,
      ...[usable, first, later, changed].map(tell),
    ]),
    notes: [
      `median of ${visits} first visits, from localhost, with ${keysAVisit} keys each; to a finding: until the frame that shows it is painted`,
      `dist/ of ${statSync('dist/index.html').mtime.toISOString()}; remove it to build anew`,
    ],
  };
}
