import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, openPage, sizes } from './browsing.ts';

// Long lists on a phone are laid out as far as they are seen: what a phone has to do at once stays small.

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const isLaidOut = (element: Element) =>
  element.checkVisibility({ contentVisibilityAuto: true } as CheckVisibilityOptions);

test.each([
  ['obligations/', '[data-duty] .duty-cell'],
  ['terms/', '.terms .entry dt'],
  ['bearers/government/', '.entry h3'],
  ['policies/huludao-2018-15/', '.clause h3'],
  ['bearers/county-leader/', '.role-table tbody th'],
])('/%s: the last %s is laid out when it is reached', async (path, item) => {
  const { page } = await openPage(browser, sizes.phone);
  await page.goto(inject('site') + path);
  const items = page.locator(item);
  await items.first().waitFor();
  expect(await items.first().evaluate(isLaidOut)).toBe(true);
  // A table is drawn a few rows at a time: what is its last one changes, until all are there.
  await expect.poll(() => items.last().evaluate(isLaidOut)).toBe(false);

  const isReached = async () => {
    await items.last().scrollIntoViewIfNeeded();
    return items.last().evaluate(isLaidOut);
  };
  await expect.poll(isReached).toBe(true);
  await page.close();
});

test('an address with a fragment comes to its term, however far down', async () => {
  const { page } = await openPage(browser, sizes.phone);
  await page.goto(`${inject('site')}terms/`);
  const id = (await page.locator('.terms .entry').last().getAttribute('id')) ?? '';
  await page.goto('about:blank');
  await page.goto(`${inject('site')}terms/#${id}`);
  const term = page.locator(`[id="${id}"]`);
  await expect
    .poll(async () => {
      const box = await term.boundingBox();
      return box !== null && box.y >= -1 && box.y < sizes.phone.height;
    })
    .toBe(true);
  await page.close();
});

test('the outline of a long paper leaves room for the paper on a phone', async () => {
  const { page } = await openPage(browser, sizes.phone);
  await page.goto(`${inject('site')}policies/huludao-2018-15/`);
  const paper = await page.locator('[data-policy-text]').boundingBox();
  expect(paper?.y).toBeLessThan(sizes.phone.height);
  const links = page.locator('.outline a');
  await links.last().click();
  const target = (await links.last().getAttribute('href')) ?? '';
  await expect
    .poll(async () => ((await page.locator(target).boundingBox())?.y ?? -1e4) > -50)
    .toBe(true);
  await page.close();
});

test('the facets of the list of duties are drawn on a phone when they are unfolded', async () => {
  const { page } = await openPage(browser, sizes.phone);
  await page.goto(`${inject('site')}obligations/?place=532504`);
  await page.locator('[data-duty]').first().waitFor();
  const boxes = page.locator('[data-facet]');
  expect(await boxes.count()).toBe(0);
  await page.locator('.facet-panel > summary').click();
  await page.locator('[data-facet="measured=yes"]').check();
  await page.waitForURL(/measured=yes/);
  expect(await boxes.count()).toBeGreaterThan(20);
  // What was chosen stays when they are folded again.
  await page.locator('.facet-panel > summary').click();
  await expect.poll(() => boxes.count()).toBe(0);
  expect(page.url()).toContain('measured=yes');
  await page.close();
});
