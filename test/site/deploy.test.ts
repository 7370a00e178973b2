import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cacheControlOf,
  immutable,
  revalidated,
  securityHeaders,
} from '../../src/deploy/security-headers.ts';
import { builtFiles, readBuilt } from '../support/built-site.ts';
import { serveSite } from '../support/site-server.ts';
import { webServers, type RunningServer } from '../support/web-servers.ts';

const files = builtFiles('').filter((path) => path !== '_headers');

describe('what may be kept for a year', () => {
  test('has a hash of its content in its name', () => {
    const kept = files.filter((path) => cacheControlOf(path) === immutable);
    expect(kept.length).toBeGreaterThan(50);
    for (const path of kept) expect(path).toMatch(/^_astro\/.+[.-][\w-]{8}\.(?:js|css)$/);
  });

  test('is all that a page loads for its looks and its working', () => {
    for (const page of files.filter((path) => path.endsWith('.html')))
      for (const [, address = ''] of readBuilt(page).matchAll(
        /<(?:script[^>]*\ssrc|link rel="stylesheet"[^>]*\shref)="([^"]+)"/g,
      ))
        expect(cacheControlOf(address.slice(1)), `${page}: ${address}`).toBe(immutable);
  });

  test('is nothing that keeps its name: pages, data, the search, the keeper of the offline copy', () => {
    const named = files.filter((path) => cacheControlOf(path) === revalidated);
    for (const path of [
      'index.html',
      'policies/mile-2020-3/index.html',
      'sw.js',
      'site.webmanifest',
      'robots.txt',
      'atom.xml',
      'favicon.svg',
      'data/rulebook.json',
      'data/clauses.csv',
      'data/divisions/53.json',
      'search-index/index.json',
    ])
      expect(named).toContain(path);
    // No hash is in any of their names: a year would be too long for them.
    for (const path of named.filter((one) => /\.(?:js|css)$/.test(one))) expect(path).toBe('sw.js');
  });
});

test('_headers says the same to hosts that read it', () => {
  const rules = readBuilt('_headers')
    .split(/\n(?=\S)/)
    .map((block) => {
      const [path = '', ...lines] = block.trim().split(/\n\s+/);
      return [path, Object.fromEntries(lines.map((line) => line.split(/: (.*)/).slice(0, 2)))];
    });
  expect(Object.fromEntries(rules)).toEqual({
    '/*': securityHeaders,
    '/_astro/*': { 'Cache-Control': immutable },
  });
});

const servers = [
  ...webServers,
  {
    name: 'npm start',
    isInstalled: true,
    start: async (root: string): Promise<RunningServer> => {
      const { url, close } = await serveSite(root);
      return { url, stop: close };
    },
  },
];

describe.each(servers)('$name', ({ name, isInstalled, start }) => {
  let server: RunningServer | undefined;
  beforeAll(async () => {
    if (isInstalled) server = await start('dist');
    else
      console.warn(`\n  NOT TESTED with ${name}: it is not installed (apt-get install ${name})\n`);
  });
  afterAll(() => server?.stop());
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${server?.url ?? ''}${path}`, { headers, redirect: 'manual' });

  test.skipIf(!isInstalled)('every file is sent whole, and kept as long as it may be', async () => {
    const wrong: string[] = [];
    for (const path of files) {
      const address = path.replace(/(^|\/)index\.html$/, '$1');
      const response = await get(address);
      const sent = createHash('sha256').update(Buffer.from(await response.arrayBuffer()));
      const own = createHash('sha256').update(readFileSync(`dist/${path}`));
      if (response.status !== 200) wrong.push(`${path}: ${response.status}`);
      else if (sent.digest('hex') !== own.digest('hex')) wrong.push(`${path}: other bytes`);
      if (response.headers.get('cache-control') !== cacheControlOf(path))
        wrong.push(`${path}: ${response.headers.get('cache-control') ?? 'no cache-control'}`);
      for (const [header, value] of Object.entries(securityHeaders))
        if (response.headers.get(header) !== value) wrong.push(`${path}: ${header}`);
    }
    expect(wrong).toEqual([]);
  });

  test.skipIf(!isInstalled)('what was kept is asked for again, and not sent twice', async () => {
    for (const path of ['', 'sw.js', 'data/rulebook.json']) {
      const first = await get(path);
      await first.arrayBuffer();
      const tag = first.headers.get('etag');
      const day = first.headers.get('last-modified');
      const again = await get(path, {
        ...(tag !== null && { 'if-none-match': tag }),
        ...(day !== null && { 'if-modified-since': day }),
      });
      expect(again.status, path).toBe(304);
    }
  });

  test.skipIf(!isInstalled)(
    'what is missing is a page of the site, not kept, with the headers',
    async () => {
      const response = await get('no/such/page/');
      expect(response.status).toBe(404);
      expect(await response.text()).toBe(readBuilt('404.html'));
      expect(response.headers.get('cache-control')).not.toBe(immutable);
      for (const [header, value] of Object.entries(securityHeaders))
        expect(response.headers.get(header), header).toBe(value);
    },
  );

  test.skipIf(!isInstalled)('types and packing are right', async () => {
    const types: Readonly<Record<string, RegExp>> = {
      '': /^text\/html; ?charset=utf-8$/i,
      'data/rulebook.json': /^application\/json/,
      'data/clauses.csv': /^text\/(?:csv|plain)/,
      'sw.js': /^(?:application|text)\/javascript/,
      'site.webmanifest': /^application\/manifest\+json/,
      'atom.xml': /xml/,
    };
    for (const [path, type] of Object.entries(types)) {
      const response = await get(path, { 'accept-encoding': 'gzip' });
      expect(response.headers.get('content-type'), path).toMatch(type);
      if (/rulebook|^$|sw/.test(path))
        expect(response.headers.get('content-encoding'), path).toBe('gzip');
    }
  });
});
