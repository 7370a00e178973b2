import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { toolPages } from '../../test/e2e/page-types.ts';
import { browserFlags } from '../../test/support/browser-flags.ts';
import { findBrowser } from '../../test/support/find-browser.ts';
import { serveSite } from '../../test/support/site-server.ts';
import type { Bench } from '../bench.ts';
import { builtSite } from '../support/built-site.ts';
import { median } from '../support/statistics.ts';

/** A township's line and its desktop: ms there and back, bytes a second, how many times slower. */
const latency = 150;
const throughput = 200 * 1024;
const slower = 4;
const visits = 5;

interface Visit {
  /** ms until the first text is painted. */
  readonly painted: number;
  /** ms until the tool is there to be used. */
  readonly ready: number;
}

/** First visits over a slow line: with what the head of the page names ahead, and without. */
export const loadingBench: Bench = {
  name: 'loading',
  run: async () => {
    const dist = builtSite();
    const folder = withoutLinks(dist);
    const site = await serveSite(dist);
    const bare = await serveSite(folder);
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: [...browserFlags],
    });
    try {
      const measured: (Record<'painted' | 'ready' | 'plainPainted' | 'plainReady', number> & {
        readonly address: string;
      })[] = [];
      for (const [address, tool] of Object.entries(toolPages)) {
        const ahead: Visit[] = [];
        const plain: Visit[] = [];
        // In turn, so that what else the machine does falls on both alike.
        for (let i = 0; i < visits; i += 1) {
          ahead.push(await visit(browser, site.url + address, tool));
          plain.push(await visit(browser, bare.url + address, tool));
        }
        const middle = (of: readonly Visit[], what: keyof Visit) =>
          Math.round(median(of.map((one) => one[what])));
        measured.push({
          address,
          painted: middle(ahead, 'painted'),
          ready: middle(ahead, 'ready'),
          plainPainted: middle(plain, 'painted'),
          plainReady: middle(plain, 'ready'),
        });
      }
      return {
        tables: [
          {
            title: `First visits, ${latency} ms and ${throughput / 1024} KB/s, CPU ${slower} times slower: ms, with and without what the head names ahead`,
            head: ['page', 'text', 'tool', 'text without', 'tool without', 'tool, ratio'],
            rows: measured.map(({ address, painted, ready, plainPainted, plainReady }) => [
              `/${address}`,
              String(painted),
              String(ready),
              String(plainPainted),
              String(plainReady),
              (ready / plainReady).toFixed(2),
            ]),
            notes: [],
          },
        ],
        data: measured,
      };
    } finally {
      await browser.close();
      await site.close();
      await bare.close();
      rmSync(folder, { recursive: true });
    }
  },
};

/** A copy of the site whose pages with tools name nothing ahead. */
function withoutLinks(dist: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'anjian-loading-'));
  cpSync(dist, folder, { recursive: true });
  for (const address of Object.keys(toolPages)) {
    const file = path.join(folder, address.replace(/\?.*/, ''), 'index.html');
    const html = readFileSync(file, 'utf8');
    writeFileSync(file, html.replaceAll(/<link rel="modulepreload"[^>]*>/g, ''));
  }
  return folder;
}

async function visit(browser: Browser, url: string, tool: string): Promise<Visit> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput / 2,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction((selector) => document.querySelector(selector), tool, {
      polling: 'raf',
    });
    return await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      ready: performance.now(),
    }));
  } finally {
    await context.close();
  }
}
