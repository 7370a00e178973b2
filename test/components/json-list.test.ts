import { existsSync, rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { jsonList, jsonResponse } from '../../src/components/json-response.ts';

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

const duty = { id: 'c12', quote: '不少于2名\n“专职”', measure: { min: 2, of: [] }, when: {} };

// A worker of the tests ends without a word.
afterAll(() => rmSync(`.cache/data-${process.pid}`, { recursive: true, force: true }));

test.each([
  ['none', []],
  ['one', [duty]],
  ['a few', [duty, '县', 2, null, [duty], [], {}]],
  // Longer than the pieces that are written at once, with characters of three and four bytes.
  [
    'thousands',
    Array.from({ length: 5000 }, (_, at) => ({ ...duty, at, name: `弥勒${'𠮷'.repeat(at % 7)}` })),
  ],
])('a list of %s is written as it would be at once, however often', async (name, entries) => {
  const list = jsonList(`${name}.json`, () => entries);
  const expected = await bytesOf(jsonResponse(entries));
  expect(list.file().bytes).toBe(expected.length);
  for (const _ of [1, 2]) expect((await bytesOf(list.GET())).equals(expected)).toBe(true);
});

test('what was written for a list is made once', () => {
  let asked = 0;
  const entries = () => {
    asked += 1;
    return [duty];
  };
  const { file } = jsonList('asked.json', entries);
  expect(file()).toBe(file());
  expect(asked).toBe(1);
  expect(existsSync(`.cache/data-${process.pid}/asked.json`)).toBe(true);
});
