import { expect, test } from 'vitest';
import { listTraditional } from '../../src/indexing/traditional-characters.ts';

/** `責责監监` -> 責 to 责, 監 to 监. */
const pairsOf = (texts: readonly string[]) =>
  new Map(
    listTraditional(texts)
      .match(/../gu)
      ?.map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)]),
  );

test('a Traditional character leads to the Simplified one that some text holds', () => {
  const pairs = pairsOf(['落实责任', '安全监管']);
  expect(pairs.get('責')).toBe('责');
  expect(pairs.get('監')).toBe('监');
  // No text holds 产.
  expect(pairs.has('產')).toBe(false);
});

test('what a text writes the Traditional way is found as it is written', () => {
  expect(pairsOf(['安全监管', '監']).has('監')).toBe(false);
  expect(pairsOf(['監管']).has('監')).toBe(false);
});

test('no texts and characters outside the basic plane hold none', () => {
  expect(listTraditional([])).toBe('');
  expect(listTraditional(['', '𠮷𠮶'])).toBe('');
});
