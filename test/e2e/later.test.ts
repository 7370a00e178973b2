import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, openPage, wholeResult } from './browsing.ts';

// A result is drawn part by part, in the order of the page, so that an old machine can answer between.

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** In the order in which they are drawn, which is that of their pages. */
const pages = {
  'obligations/': ['.facet-panel', '.duty-table'],
  'courses/': ['#hours', '.topic-choices'],
  // A browser's own field for days is costly: until its turn comes it is an ordinary one.
  'training/': ['#as-of', '#as-of[type="date"]', '#cap'],
  'self-check/#place=532504&unit=532504202&full-time-supervisors=1': [
    '#place',
    '.summary-line',
    '[data-finding="c12.10"]',
    '[data-elsewhere]',
    '.print-sheet',
  ],
  'budget/#place=211400': [
    '#place',
    '.summary-line',
    '.option-groups',
    '.unpriced',
    '.print-sheet',
  ],
  'courses/#place=211400&audience=grid-worker&n=1&s1=huludao-2018-15*c6.7': [
    '#place',
    '[data-session]',
    '[data-proposals]',
    '[data-export]',
    '.print-sheet',
  ],
  'courses/practice/#places=140500&topics=training&n=20': [
    '.practice-form',
    '[data-bank]',
    '.print-sheet',
  ],
  'staffing/#place=532504': ['#place', '.summary-line', '.unit-table', '.print-sheet'],
} as const;

/** Counts the pieces of work in which the page changed, and keeps in which of them each part came. */
async function watchDrawing(
  page: Page,
  parts: readonly string[],
): Promise<() => Promise<number[]>> {
  await page.addInitScript((wanted) => {
    const came: Record<string, number> = {};
    let piece = 0;
    new MutationObserver(() => {
      piece += 1;
      for (const part of wanted) if (document.querySelector(part)) came[part] ??= piece;
    }).observe(document, { childList: true, subtree: true, attributeFilter: ['type'] });
    Object.assign(window, { came });
  }, parts);
  return () =>
    page.evaluate(
      (wanted) => wanted.map((part) => (window as unknown as Came).came[part] ?? 0),
      parts,
    );
}

interface Came {
  readonly came: Readonly<Record<string, number>>;
}

for (const [address, parts] of Object.entries(pages)) {
  test(`/${address} is drawn part by part, in the order of the page`, async () => {
    const { page } = await openPage(browser);
    const drawing = await watchDrawing(page, parts);
    await page.goto(inject('site') + address);
    await page.locator(parts[parts.length - 1] ?? '').waitFor({ state: 'attached' });
    const pieces = await drawing();
    expect(pieces).toEqual([...new Set(pieces)].sort((a, b) => a - b));
    expect(pieces[0]).toBeGreaterThan(0);
    await page.close();
  });
}

test('another place is chosen before all of the first is drawn', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${inject('site')}staffing/#place=532504`);
  await page.locator('.summary-line').waitFor();
  await page.evaluate(() => {
    location.hash = '#place=140500';
  });
  await page.locator('.summary-line', { hasText: '晋城市' }).waitFor();
  await page.locator('.print-sheet', { hasText: '晋城市' }).waitFor({ state: 'attached' });
  expect(await page.locator('.print-sheet').count()).toBe(1);
  await page.close();
});

test('a window that is not drawn has all of a result', async () => {
  const { page } = await openPage(browser);
  // What a background window does: it is not asked for frames.
  await page.addInitScript(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.goto(`${inject('site')}self-check/#place=532504&unit=532504202`);
  await wholeResult(page);
  expect(await page.locator('[data-finding="c12.10"]').count()).toBe(1);
  await page.close();
});
