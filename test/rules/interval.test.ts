import { describe, expect, it } from 'vitest';
import {
  addIntervals,
  exactly,
  formatInterval,
  greaterInterval,
  nothing,
  scaleInterval,
} from '../../src/rules/interval.ts';

const far = Number.POSITIVE_INFINITY;

describe('an interval', () => {
  it('of a known figure has one value', () => {
    expect(exactly(2)).toEqual({ min: 2, max: 2 });
    expect(nothing).toEqual({ min: 0, max: 0 });
  });

  it('is added end by end, without the dust of 0.1 + 0.2', () => {
    expect(addIntervals({ min: 2, max: 5 }, { min: 1, max: 3 })).toEqual({ min: 3, max: 8 });
    expect(addIntervals(exactly(0.1), exactly(0.2))).toEqual(exactly(0.3));
    expect(addIntervals(exactly(1), { min: 0, max: far })).toEqual({ min: 1, max: far });
  });

  it('is multiplied end by end; nothing of the unbounded is nothing', () => {
    expect(scaleInterval({ min: 1, max: 3 }, 14)).toEqual({ min: 14, max: 42 });
    expect(scaleInterval({ min: 0.1, max: far }, 3)).toEqual({ min: 0.3, max: far });
    expect(scaleInterval({ min: 1, max: far }, 0)).toEqual(nothing);
  });

  it('that fills two fills the greater of either end', () => {
    expect(greaterInterval({ min: 1, max: 1 }, { min: 0, max: 3 })).toEqual({ min: 1, max: 3 });
    expect(greaterInterval({ min: 0, max: 3 }, { min: 2, max: 2 })).toEqual({ min: 2, max: 3 });
  });

  it.each([
    [2, 2, '2'],
    [0, 0, '0'],
    [2, 5, '2—5'],
    [0.1 + 0.2, 1, '0.3—1'],
    [2, far, '2 以上'],
  ])('from %s to %s is written %s', (min, max, text) => {
    expect(formatInterval({ min, max })).toBe(text);
  });
});
