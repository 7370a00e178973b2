import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { escapeHtml } from '../../../src/components/escape-html.ts';
import type { Corpus, CorpusPolicy } from '../../../src/corpus/corpus.ts';
import { browserFlags } from '../../../test/support/browser-flags.ts';
import { findBrowser } from '../../../test/support/find-browser.ts';
import type { Engine } from './engine.ts';

/** A paper as Pagefind is meant to read it: a page, each clause headed by an element with an id. */
function renderPage({ title, documentNumber, clauses }: CorpusPolicy): string {
  const body = clauses.map(
    (clause) =>
      `<h2 id="${clause.id}">${escapeHtml(clause.title)}</h2>` +
      clause.paragraphs.map(({ text }) => `<p>${escapeHtml(text)}</p>`).join(''),
  );
  return `<!doctype html><html lang="zh-CN"><title>${escapeHtml(title)}</title><body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(documentNumber ?? '')}</p>${body.join('')}</body></html>`;
}

/**
 * Pagefind as it comes, in a browser: `search(q)`, and of each page the sections that it names.
 * What it finds above the first clause is taken for the first clause.
 */
export async function withPagefind<T>(
  corpus: Corpus,
  call: (engine: Engine) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-pagefind-'));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="zh-CN"><title>bench</title>',
  );
  writeFileSync(join(folder, '404.html'), '');
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind did not start');
  for (const policy of corpus.policies)
    await index.addHTMLFile({
      url: `/policies/${policy.id}/`,
      content: renderPage(policy),
    });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  // Its WebAssembly may not run under this site's Content-Security-Policy.
  const server = createServer(sirv(folder));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserFlags] });
  const opening = new Map(corpus.policies.map(({ id, clauses }) => [id, clauses[0]?.id ?? '']));
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const search = async (query: string) => {
      const urls = await page.evaluate(async (words) => {
        interface Result {
          data(): Promise<{ sub_results: { url: string }[] }>;
        }
        const path = '/pagefind/pagefind.js';
        const pagefind = (await import(path)) as {
          search(words: string): Promise<{ results: Result[] }>;
        };
        const { results } = await pagefind.search(words);
        const pages = await Promise.all(results.map((result) => result.data()));
        return pages.flatMap((one) => one.sub_results.map(({ url }) => url));
      }, query);
      return urls.map((url) => {
        const [, policy = '', clause] = /policies\/([^/]+)\/(?:#(.+))?$/.exec(url) ?? [];
        return `${policy}#${clause ?? opening.get(policy) ?? ''}`;
      });
    };
    return await call({ name: 'Pagefind, as it comes', search });
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  }
}
