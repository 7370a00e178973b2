import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { hasClosedTags } from '../../src/sheets/closed-tags.ts';

test.each([
  ['', true],
  ['no tag at all', true],
  ['<?xml version="1.0"?><a b="c>d"><e/></a>', true],
  ['<a><!-- a < b <c --><![CDATA[ < << ]] > ]]></a>', true],
  ['<!----><a/>', true],
  ['<a', false],
  ['<a <b>', false],
  ['<a><!-- no end ></a>', false],
  ['<a><![CDATA[ no end ></a>', false],
  ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', false],
])('%s: %s', (text, closed) => {
  expect(hasClosedTags(strToU8(text))).toBe(closed);
});
