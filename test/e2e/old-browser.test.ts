import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchOld, openPage, type WatchedPage } from './browsing.ts';

// The three tasks again, in the oldest engine that is supported. Playwright's own clicks and waits
// use calls that Chromium 88 does not have, so the page is driven by script.

const oldBrowser = inject('oldBrowser');

/** Waits in the page until the script returns something; the value is returned. */
async function until(page: Page, script: string): Promise<unknown> {
  for (let tries = 0; tries < 100; tries += 1) {
    // A page that is just being left has no context to ask.
    const value: unknown = await page.evaluate(script).catch(() => undefined);
    if (value !== null && value !== undefined && value !== false && value !== '') return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never came true: ${script}`);
}

/** It has no word for wasm-unsafe-eval and says so; nothing else may be amiss. */
const realOffences = ({ offences }: WatchedPage) =>
  offences.filter((line) => !line.includes('wasm-unsafe-eval'));

describe.skipIf(oldBrowser === undefined)('in Chromium 88', () => {
  let browser: Browser;
  // One process holds all of it, and a second page would end it: a browser for each test.
  beforeEach(async () => {
    browser = await launchOld(oldBrowser ?? '');
  });
  afterEach(() => browser.close());

  test('it is that browser', () => {
    expect(browser.version()).toMatch(/^88\./);
  });

  test('an official finds a duty', async () => {
    const watched = await openPage(browser);
    const { page } = watched;
    await page.goto(inject('site'));
    await page.evaluate(
      `document.querySelector('#home-search').value = '专职监管人员不少于2名';
       document.querySelector('#home-search').form.querySelector('button').click();`,
    );
    const link = await until(
      page,
      `document.querySelector('[data-search-result] a')?.getAttribute('href')`,
    );
    expect(link).toBe('/policies/mile-2020-3/#c12');
    expect(realOffences(watched)).toEqual([]);
  });

  test('she reads it in the paper', async () => {
    const watched = await openPage(browser);
    const { page } = watched;
    await page.goto(`${inject('site')}policies/mile-2020-3/#c12`);
    const shown = `getComputedStyle(document.querySelector('#o-c12-10 .note-details')).display`;
    expect(await page.evaluate(shown)).toBe('none');
    await page.evaluate(`document.querySelector('a[href="#o-c12-10"]').click()`);
    await until(page, `${shown} === 'block'`);
    expect(await page.evaluate(`document.querySelector('#o-c12-10').textContent`)).toContain(
      '不少于 2 名',
    );
    expect(realOffences(watched)).toEqual([]);
  });

  test('a township head checks 五山乡', async () => {
    const watched = await openPage(browser);
    const { page } = watched;
    await page.goto(`${inject('site')}self-check/#place=532504&unit=532504202`);
    await until(page, `document.querySelector('#fact-full-time-supervisors')`);
    await page.evaluate(
      `const field = document.querySelector('#fact-full-time-supervisors');
       field.value = '1';
       field.dispatchEvent(new Event('input', { bubbles: true }));`,
    );
    const because = await until(
      page,
      `document.querySelector('[data-finding="c12.10"][data-status="not-met"] .because')?.textContent`,
    );
    expect(because).toBe('要求不少于 2 名，填报 1 名，缺 1 名。');
    expect(realOffences(watched)).toEqual([]);
  });
});
