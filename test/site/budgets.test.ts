import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtFiles, readBuilt } from '../support/built-site.ts';

const kilobytes = (path: string) => gzipSync(readBuilt(path), { level: 9 }).length / 1024;
const total = (paths: readonly string[]) => paths.reduce((sum, path) => sum + kilobytes(path), 0);

const styles = builtFiles('.css').filter((path) => path.startsWith('_astro/'));
const scripts = builtFiles('.js').filter((path) => path.startsWith('_astro/'));

describe('bytes, gzip', () => {
  test('all styles: 8 KB', () => expect(total(styles)).toBeLessThan(8));
  test('all scripts of our own: 26 KB', () => expect(total(scripts)).toBeLessThan(26));
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
      /\.at\(|Object\.hasOwn|\.findLast|structuredClone|\.toSorted|\.toReversed|static\s*\{|\.replaceChildren\(/,
    );
  });
});
