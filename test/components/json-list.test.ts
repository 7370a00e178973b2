import { expect, test } from 'vitest';
import { jsonFrame, writeEntries } from '../../src/components/json-list.ts';
import { jsonResponse } from '../../src/components/json-response.ts';

const duty = { id: 'c12', quote: '不少于2名\n“专职”', measure: { min: 2, of: [] }, when: {} };

test.each<[string, unknown[][]]>([
  ['no piece', []],
  ['one with nothing', [[]]],
  ['one', [[duty]]],
  ['a few', [[duty, '县', 2, null], [], [[duty], [], {}]]],
])('a list of %s is written as it would be at once', async (_, pieces) => {
  const { open, between, close, empty } = jsonFrame;
  const said = pieces.map(writeEntries).filter((text) => text !== '');
  const list = said.length === 0 ? empty : open + said.join(between) + close;
  expect(list).toBe(await jsonResponse(pieces.flat()).text());
});
