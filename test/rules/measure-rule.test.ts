import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../src/model/fact.schema.ts';
import { booleanOf, itemsOf, numberOf } from '../../src/rules/measures/measure-rule.ts';

const answers = (value: unknown) => ({
  facts: { x: value as FactValue },
  labelOf: (fact: string) => fact,
  unitOf: () => undefined,
});

describe('a figure', () => {
  it.each([
    [0, 0],
    [2, 2],
    [-3, -3],
    [1.5, 1.5],
    // 6.7 + 13.3 and such, as sheets add them up
    [19.999_999_999_999_996, 20],
    [0.1 + 0.2, 0.3],
    [1.999_999_99, 1.999_999_99],
    [1e12, 1e12],
    [-1e12, -1e12],
  ])('%d is read as %d', (value, read) => {
    expect(numberOf(answers(value), 'x')).toBe(read);
  });

  it.each([1e12 + 1, -1e13, Number.NaN, Number.POSITIVE_INFINITY, true, '2', [2], null, undefined])(
    '%s is none',
    (value) => {
      expect(numberOf(answers(value), 'x')).toBeUndefined();
    },
  );
});

it('yes or no is neither a figure nor a word', () => {
  expect(booleanOf(answers(false), 'x')).toBe(false);
  for (const value of [0, 1, '是', undefined])
    expect(booleanOf(answers(value), 'x')).toBeUndefined();
});

it('items are a list', () => {
  expect(itemsOf(answers(['甲']), 'x')).toEqual(['甲']);
  for (const value of ['甲', 1, true, undefined])
    expect(itemsOf(answers(value), 'x')).toBeUndefined();
});
