import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { browserFlags } from '../support/browser-flags.ts';

export const sizes = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('browser'), args: [...browserFlags] });
}

/** Chromium 88 knows fewer process models. */
export function launchOld(path: string): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [...browserFlags, '--single-process', '--no-zygote'],
  });
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
    if (message.type() === 'error') offences.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => offences.push(`script: ${error.message}`));
  return { page, offences };
}

/**
 * A page of Chromium 88. On a busy machine its one process now and then hangs before the first page is
 * open, whatever the page: it is ended then and started again.
 */
export async function openOldPage(path: string): Promise<WatchedPage & { close(): Promise<void> }> {
  for (let tries = 0; tries < 5; tries += 1) {
    const server = await chromium.launchServer({
      executablePath: path,
      args: [...browserFlags, '--single-process', '--no-zygote'],
    });
    const browser = await chromium.connect(server.wsEndpoint());
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, 4000));
    const watched = await Promise.race([openPage(browser).catch(() => undefined), late]);
    if (watched) return { ...watched, close: () => server.kill() };
    await server.kill();
  }
  throw new Error('Chromium 88 opens no page');
}
