import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, openPage } from './browsing.ts';
import { toolPages } from './page-types.ts';

// What a page asks for ahead, scripts in its head and data when it is painted, is what it needs, and all
// that it needs: a file that is missing comes late on a slow line, one too many is paid for and not used.

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Paths of the files that a visit asks for until its tool is there. */
async function filesAskedFor(page: Page, path: string, ready: string): Promise<string[]> {
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  await page.goto(`${inject('site')}${path}`);
  await page.locator(ready).first().waitFor();
  return files;
}

/** What a page without a tool asks for: its script, and later its copy for offline use. */
let later: string[];
beforeAll(async () => {
  const { page } = await openPage(browser);
  later = [];
  page.on('request', (request) => later.push(new URL(request.url()).pathname));
  await page.goto(`${inject('site')}about/`, { waitUntil: 'networkidle' });
  await page.close();
});

describe.each(Object.entries(toolPages))('%s', (path, ready) => {
  /** Files of one kind, in order of their names, without those that every page loads once it is there. */
  const sorted = (files: readonly string[], kind: string) =>
    files.filter((file) => file.endsWith(kind) && !later.includes(file)).sort();
  let named: string[];
  let tags: string[];
  let asked: string[];
  /** What is asked for where the head names nothing. */
  let needed: string[];
  /** The data that is asked for where the script of the tool does not arrive. */
  let ahead: string[];

  beforeAll(async () => {
    const { page, offences } = await openPage(browser);
    asked = await filesAskedFor(page, path, ready);
    const paths = (selector: string, attribute: string) =>
      page
        .locator(selector)
        .evaluateAll(
          (found, name) =>
            found.map((one) => new URL(one.getAttribute(name) ?? '', location.href).pathname),
          attribute,
        );
    named = await paths('link[rel="modulepreload"][fetchpriority="low"]', 'href');
    tags = await paths('script[src]', 'src');
    expect(offences).toEqual([]);
    await page.close();

    const plain = await openPage(browser);
    await plain.page.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(/<link rel="modulepreload"[^>]*>/g, '');
      return route.fulfill({ response, body });
    });
    needed = await filesAskedFor(plain.page, path, ready);
    await plain.page.close();

    const toolless = await openPage(browser);
    await toolless.page.route('**/_astro/*-page.*.js', (route) => route.abort());
    ahead = await filesAskedFor(toolless.page, path, '[role="alert"]');
    // The notice may come before the last of them was asked for.
    await toolless.page.waitForLoadState('networkidle');
    await toolless.page.close();
  });

  test('its head names all scripts of its island, and no others', () => {
    const scripts = needed.filter((file) => !tags.includes(file));
    expect(scripts.length).toBeGreaterThan(5);
    expect(sorted(named, '.js')).toEqual(sorted(scripts, '.js'));
  });

  test('all data that it begins with is asked for beside the scripts, and no more', () => {
    expect(sorted(needed, '.json').length).toBeGreaterThan(0);
    expect(sorted(ahead, '.json')).toEqual(sorted(needed, '.json'));
  });

  test('nothing is read twice', () => {
    expect(asked.filter((file, i) => asked.indexOf(file) < i)).toEqual([]);
  });
});

test('a page whose script does not arrive says so where the tool would stand', async () => {
  const { page } = await openPage(browser);
  await page.route('**/_astro/staffing-page.*.js', (route) => route.abort());
  await page.goto(`${inject('site')}staffing/`);
  await page.locator('[data-staffing]').getByText('页面没有正常运行，请检查网络后刷新。').waitFor();
  await page.unroute('**/_astro/staffing-page.*.js');
  await page.getByRole('button', { name: '刷新页面' }).click();
  await page.locator('[data-staffing] select').first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.close();
});

test('a tool comes in a window that is not drawn', async () => {
  const { page } = await openPage(browser);
  // What a background window does: it is not asked for frames.
  await page.addInitScript(() => {
    window.requestAnimationFrame = () => 0;
  });
  await page.goto(`${inject('site')}compare/`);
  await page.locator('[data-compare] select').first().waitFor();
  await page.close();
});
