import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openPage, sizes } from './browsing.ts';
import { checkTownship, findDuty, readDuty } from './tasks.ts';

const tasks = [
  ['an official finds a duty', findDuty],
  ['she reads it in the paper', readDuty],
  ['a township head checks 五山乡', checkTownship],
] as const;

describe.each([
  ['at the root, desktop', 'site', sizes.desktop],
  ['at the root, phone', 'site', sizes.phone],
  ['below /anjian/', 'subPathSite', sizes.desktop],
] as const)('%s', (_, address, viewport) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each(tasks)('%s', async (_name, task) => {
    const { page, offences } = await openPage(browser, viewport);
    await task(page, inject(address));
    expect(offences).toEqual([]);
    await page.close();
  });
});
