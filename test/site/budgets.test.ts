import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { builtFiles, readBuilt } from '../support/built-site.ts';

const kilobytes = (path: string) => gzipSync(readBuilt(path), { level: 9 }).length / 1024;
const total = (paths: Iterable<string>) =>
  [...paths].reduce((sum, path) => sum + kilobytes(path), 0);

const styles = builtFiles('.css').filter((path) => path.startsWith('_astro/'));
const scripts = builtFiles('.js').filter((path) => path.startsWith('_astro/'));

/**
 * The scripts that a page loads before anything is asked of it: its own, those of its island, which its
 * head names (`test/e2e/preload.test.ts`), and what they import.
 */
function scriptsOf(page: string): Set<string> {
  const $ = load(readBuilt(page));
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    // import"./a.js", import{b}from"./b.js"; import("./c.js") is for later.
    for (const [, name] of readBuilt(path).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      if (name !== undefined) follow(`_astro/${name}`);
  };
  for (const element of $('script[src], link[rel="modulepreload"]').toArray())
    follow(($(element).attr('src') ?? $(element).attr('href') ?? '').replace(/^\//, ''));
  return found;
}

describe('bytes, gzip', () => {
  const pages = builtFiles('.html');
  const heaviest = (chosen: readonly string[]) =>
    Math.max(...chosen.map((page) => total(scriptsOf(page))));
  const calculators = ['self-check/', 'staffing/', 'budget/', 'training/', 'calendar/', 'courses/'];
  const isCalculator = (page: string) => calculators.some((path) => page.startsWith(path));
  // The comparison and the picker of places read the published data as the explorer does.
  const finders = ['obligations/', 'compare/', 'jurisdictions/index.html'];
  const isFinder = (page: string) => finders.some((path) => page.startsWith(path));
  const isSearch = (page: string) => page.startsWith('search/');

  // Of which 2.7 KB on every page: its modes, its header, and what keeps the site at hand offline. What
  // reads aloud comes in 关怀版 only.
  test('scripts of a page to read: 4.5 KB', () => {
    const read = pages.filter((page) => !isCalculator(page) && !isFinder(page) && !isSearch(page));
    expect(heaviest(read)).toBeLessThan(4.5);
  });
  // The search runs in the page: it has no WebAssembly and no worker to load (81 KB, Pagefind's). One KB
  // of it is townships, and what keeps a hostile address from being taken for a name.
  test('scripts of the search: 27.1 KB', () => {
    expect(heaviest(pages.filter(isSearch))).toBeLessThan(27.1);
  });
  test('all clauses of these papers, as the search reads them: 75 KB', () =>
    expect(kilobytes('search-index/index.json')).toBeLessThan(75));
  // Facets of several values, groups, pages and a selection: what writes files comes at the click.
  // One KB of it is the way to papers that are read one by one; the rest of that way is loaded only there.
  // Half a KB reads again what could not be read, a tenth leaves folded facets undrawn on a phone.
  test('scripts of the explorer, of the comparison and of the places: 21.2 KB', () => {
    expect(heaviest(pages.filter(isFinder))).toBeLessThan(21.2);
  });
  // One KB of it is the way to papers that are read one by one.
  test('scripts of a calculator: 51 KB', () => {
    expect(heaviest(pages.filter(isCalculator))).toBeLessThan(51);
  });
  // HTTP/1.1 brings six at a time: every six files are one more way there and back.
  test('files of scripts of a tool: 27', () => {
    const files = pages.map((page) => scriptsOf(page).size);
    expect(Math.max(...files)).toBeLessThanOrEqual(27);
  });
  test('what a calculator loads for a file to read or write: 70 KB a piece', () => {
    // Word and PowerPoint files are written by whole libraries (docx, pptxgenjs with its zip), loaded when
    // a trainer asks for such a file: what a reader loads does not grow by a byte.
    const office: Readonly<Record<string, number>> = { 'write-official': 76, 'write-slides': 130 };
    for (const script of scripts) {
      const name = /([a-z-]+)\.[\w-]+\.js$/.exec(script)?.[1] ?? '';
      expect(kilobytes(script), script).toBeLessThan(office[name] ?? 70);
    }
  });

  // Of which 1.7 KB are the colours and sizes of 关怀版: they must be there at the first paint.
  test('styles of a page: 9 KB', () => {
    for (const page of pages) {
      const $ = load(readBuilt(page));
      const sheets = $('link[rel="stylesheet"]')
        .map((_, element) => ($(element).attr('href') ?? '').replace(/^\//, ''))
        .get();
      expect(total(sheets), page).toBeLessThan(9);
    }
  });
  test('the start page: 4 KB', () => expect(kilobytes('index.html')).toBeLessThan(4));
  // 513 obligations with their notes stand on the longest page.
  test('the longest paper: 90 KB', () =>
    expect(kilobytes('policies/huludao-2018-15/index.html')).toBeLessThan(90));
  test('the rulebook of the self-check: 80 KB', () =>
    expect(kilobytes('data/rulebook.json')).toBeLessThan(80));
});

describe('for Chromium 88', () => {
  test('styles use nothing newer', () => {
    const css = styles.map((path) => readBuilt(path)).join('\n');
    expect(css).not.toMatch(/:has\(|@container|@layer|@scope|color-mix\(|\bdvh\b|:popover-open/);
  });

  test('scripts use no newer syntax or methods', () => {
    const js = scripts.map((path) => readBuilt(path)).join('\n');
    expect(js).not.toMatch(
      /(?<!\.)\.at\(|Object\.hasOwn|\.findLast|structuredClone|\.toSorted|\.toReversed|static\s*\{|\.replaceChildren\(/,
    );
  });
});
