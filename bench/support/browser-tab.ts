import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { browserFlags } from '../../test/support/browser-flags.ts';
import { findBrowser } from '../../test/support/find-browser.ts';
import { serveSite } from '../../test/support/site-server.ts';

/** Room for a country of findings, exact figures for the heap, and a collector that can be called. */
const flags = [
  ...browserFlags,
  '--enable-precise-memory-info',
  '--js-flags=--expose-gc --max-old-space-size=4096',
];

/**
 * Bundles a script as the site's scripts are, opens it in a tab of a real browser and calls on it.
 * @param entry the script; it puts what is called on `globalThis`
 * @param data is served beside it as data.json
 */
export async function inBrowserTab<T>(
  entry: string,
  data: unknown,
  call: (page: Page) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const outfile = join(folder, 'tab.js');
  await build({ entryPoints: [entry], outfile, bundle: true, minify: true, target: 'chrome88' });
  writeFileSync(join(folder, 'data.json'), JSON.stringify(data));
  writeFileSync(join(folder, '404.html'), '');
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>bench</title><script src="tab.js"></script>',
  );
  const site = await serveSite(folder);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: flags });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(site.url);
    return await call(page);
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}
