import { expect, test } from 'vitest';
import { jsonListResponse, jsonResponse } from '../../src/components/json-response.ts';

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

const duty = { id: 'c12', quote: '不少于2名\n“专职”', measure: { min: 2, of: [] }, when: {} };

test.each([
  ['none', []],
  ['one', [duty]],
  ['a few', [duty, '县', 2, null, [duty], [], {}]],
  // Longer than the pieces that are written at once, with characters of three and four bytes.
  [
    'thousands',
    Array.from({ length: 5000 }, (_, at) => ({ ...duty, at, name: `弥勒${'𠮷'.repeat(at % 7)}` })),
  ],
])('a list of %s is written as it would be at once', async (_, entries) => {
  const listed = await bytesOf(jsonListResponse(entries));
  expect(listed.equals(await bytesOf(jsonResponse(entries)))).toBe(true);
});
