import { beforeAll, expect, test } from 'vitest';

let isOwnScript: (address: string, page: string, base: string) => boolean;
beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: { dataset: {} } } });
  ({ isOwnScript } = await import('../../src/components/trusted-scripts.ts'));
});

const page = 'https://www.example.gov.cn/anjian/self-check/batch/';

test.each([
  ['/anjian/sw.js', true],
  ['/anjian/_astro/batch-worker-DuD0wTGy.js', true],
  ['https://www.example.gov.cn/anjian/_astro/batch-worker-DuD0wTGy.js', true],
  ['/sw.js', false],
  ['/anjian/../upload/sw.js', false],
  ['/anjian/upload/a.js', false],
  ['/anjian/_astro/../data/rulebook.json', false],
  ['/anjian/_astro/x/y.js', false],
  ['https://example.org/anjian/sw.js', false],
  ['//example.org/anjian/sw.js', false],
  ['data:text/javascript,alert(1)', false],
  ['blob:https://www.example.gov.cn/5a', false],
  ['javascript:alert(1)', false],
])('%s may be started: %s', (address, expected) => {
  expect(isOwnScript(address, page, '/anjian/')).toBe(expected);
});
