import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { browserEnv, browserFlags } from '../support/browser-flags.ts';

export const sizes = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/**
 * Pages of this browser keep no offline copy unless they say `serviceWorkers: 'allow'`: each would
 * fetch the whole site, and answer from it what a test wants to be missing.
 */
export async function launch(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: inject('browser'),
    args: [...browserFlags],
    env: { ...browserEnv },
  });
  const open = browser.newContext.bind(browser);
  browser.newContext = (options) => open({ serviceWorkers: 'block', ...options });
  return browser;
}

/** A page that keeps what no visit may cause: requests elsewhere, CSP violations, script errors. */
export interface WatchedPage {
  readonly page: Page;
  /** Each in one line; empty when all is well. */
  readonly offences: string[];
}

export async function openPage(
  context: Browser | BrowserContext,
  viewport: { width: number; height: number } = sizes.desktop,
): Promise<WatchedPage> {
  const page = await ('newContext' in context ? context.newPage({ viewport }) : context.newPage());
  const offences: string[] = [];
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1')
      offences.push(`request to ${request.url()}`);
  });
  page.on('console', (message) => {
    // Chromium 88 has no word for wasm-unsafe-eval and says so.
    if (message.type() === 'error' && !message.text().includes('wasm-unsafe-eval'))
      offences.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => offences.push(`script: ${error.message}`));
  return { page, offences };
}

/** Waits until a calculator's result is drawn whole: its last part is the sheet for paper. */
export async function wholeResult(page: Page): Promise<void> {
  await page.locator('.print-sheet').waitFor({ state: 'attached' });
}
