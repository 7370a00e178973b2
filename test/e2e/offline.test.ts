import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveSite } from '../support/site-server.ts';
import { launch, openPage } from './browsing.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** One visit of the start page, until its copy is complete. */
async function visit(context: BrowserContext, site: string): Promise<void> {
  const { page, offences } = await openPage(context);
  await page.goto(site);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  expect(offences).toEqual([]);
  await page.close();
}

test.each(['site', 'subPathSite'] as const)(
  'after one visit of the %s every page, the search and the calculators work without a network',
  async (which) => {
    const site = inject(which);
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    await visit(context, site);
    await context.setOffline(true);
    const { page, offences } = await openPage(context);

    await page.goto(`${site}policies/mile-2020-3/#c12`);
    expect(await page.locator('#c12').innerText()).toContain('不少于2名');
    await page.goto(`${site}search/?q=专职监管人员`);
    await page.locator('[data-search-result]').first().waitFor();
    await page.goto(`${site}self-check/?place=532504&unit=532504202`);
    // The list of townships comes after the form: the unit of the address is told when both are there.
    await page.locator('main').getByText('五山乡').first().waitFor({ state: 'attached' });
    // A place without papers: its list of townships was kept as well.
    await page.goto(`${site}staffing/?place=330110`);
    await page.getByText('余杭').first().waitFor({ state: 'attached' });
    expect(offences).toEqual([]);
    await context.close();
  },
);

test('a page that was never there says that there is no network', async () => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  await visit(context, inject('site'));
  await context.setOffline(true);
  const { page } = await openPage(context);
  await page.goto(`${inject('site')}policies/of-next-year/`);
  expect(await page.locator('h1').innerText()).toBe('没有网络，这一页还没有保存在本机');
  await context.close();
});

test('a new version waits until the reader says so, and keeps what was typed', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'site-'));
  cpSync('dist', root, { recursive: true });
  const server = await serveSite(root);
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  await visit(context, server.url);
  const { page } = await openPage(context);
  await page.goto(`${server.url}self-check/?place=532504&unit=532504202`);
  const field = page.getByLabel(/专职监管人员/).first();
  await field.fill('1');
  await page.getByText('缺 1 名').first().waitFor();

  // The next build: a page has changed, so have its revision and the list of pages.
  const about = path.join(root, 'about/index.html');
  writeFileSync(about, readFileSync(about, 'utf8').replace('</main>', '<p>新的一句</p></main>'));
  const worker = path.join(root, 'sw.js');
  const list = readFileSync(worker, 'utf8');
  writeFileSync(
    worker,
    list.replace(
      /(url:"[^"]*about\/index\.html",revision:)"[0-9a-f]+"|("about\/index\.html",revision:)"[0-9a-f]+"/,
      (entry) => entry.replace(/"[0-9a-f]{32}"/, '"00000000000000000000000000000000"'),
    ),
  );
  expect(readFileSync(worker, 'utf8')).not.toBe(list);

  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
  const notice = page.locator('[data-new-version]');
  await notice.waitFor();
  expect(await notice.innerText()).toContain('有新版本');
  expect(await field.inputValue()).toBe('1');
  // What gets the focus does not lie under it.
  const last = page.locator('.site-footer a').last();
  await page.evaluate(() => scrollTo(0, 0));
  await last.focus();
  const [over, under] = await Promise.all([notice.boundingBox(), last.boundingBox()]);
  expect((under?.y ?? 0) + (under?.height ?? 0)).toBeLessThanOrEqual(over?.y ?? 0);
  await notice.getByRole('button', { name: '更新' }).click();
  await page.waitForEvent('load');
  await page.getByText('缺 1 名').first().waitFor();
  expect(
    await page
      .getByLabel(/专职监管人员/)
      .first()
      .inputValue(),
  ).toBe('1');
  await page.goto(`${server.url}about/`);
  await page.getByText('新的一句').waitFor();
  await context.close();
  await server.close();
  rmSync(root, { recursive: true });
});
