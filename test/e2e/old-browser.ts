import { chromium, type Page } from 'playwright-core';
import { inject, test } from 'vitest';
import { browserEnv, browserFlags } from '../support/browser-flags.ts';
import { openPage, type WatchedPage } from './browsing.ts';

/**
 * A page of Chromium 88, the oldest engine that is supported. Playwright's own clicks and waits use
 * calls that it does not have: the page is driven by script.
 */
export interface OldPage extends WatchedPage {
  readonly version: string;
  /** Waits in the page until the script returns something; the value is returned. */
  readonly until: (script: string) => Promise<unknown>;
}

/** A test with a Chromium 88 of its own: one process holds all of it, and a second page would end it. */
export const oldBrowserTest = test
  .extend<{ old: OldPage }>({
    // vitest reads from the empty pattern that no other fixture is wanted.
    old: async ({}, use) => {
      const { close, ...page } = await start(inject('oldBrowser') ?? '');
      await use(page);
      await close();
    },
  })
  .skipIf(inject('oldBrowser') === undefined);

/**
 * On a busy machine its one process now and then hangs before the first page is open, whatever the
 * page: it is ended then and started again.
 */
async function start(path: string): Promise<OldPage & { close(): Promise<void> }> {
  for (let tries = 0; tries < 5; tries += 1) {
    const server = await chromium.launchServer({
      executablePath: path,
      // It knows fewer process models.
      args: [...browserFlags, '--single-process', '--no-zygote'],
      env: { ...browserEnv },
    });
    const browser = await chromium.connect(server.wsEndpoint());
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, 4000));
    const watched = await Promise.race([openPage(browser).catch(() => undefined), late]);
    if (watched)
      return {
        ...watched,
        version: browser.version(),
        until: (script) => until(watched.page, script),
        close: () => server.kill(),
      };
    await server.kill();
  }
  throw new Error('Chromium 88 opens no page');
}

async function until(page: Page, script: string): Promise<unknown> {
  for (let tries = 0; tries < 250; tries += 1) {
    // A page that is just being left has no context to ask.
    const value: unknown = await page.evaluate(script).catch(() => undefined);
    if (value !== null && value !== undefined && value !== false && value !== '') return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never came true: ${script}`);
}
