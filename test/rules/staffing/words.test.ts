import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../src/rules/interval.ts';
import {
  addendName,
  demandName,
  existingName,
  gapName,
  openName,
  peopleName,
  shortageName,
  stateName,
  type Addend,
  type Demand,
  type StaffingTotal,
} from '../../../src/rules/staffing.ts';

const open = Number.POSITIVE_INFINITY;
const of = (min: number, max = min): Interval => ({ min, max });
const total = (over: Partial<StaffingTotal>): StaffingTotal => ({
  unit: '名',
  required: of(28),
  existing: of(20),
  gap: of(8),
  weak: of(0),
  open: 0,
  uncounted: 0,
  units: of(14),
  ...over,
});

describe('numbers of people in words', () => {
  it.each([
    [of(28), '28 名'],
    [of(28, 30), '28—30 名'],
    [of(63, open), '至少 63 名'],
  ])('%o', (people, words) => expect(peopleName(people, '名')).toBe(words));

  it.each([
    [{ required: of(28) }, '至少 28 名'],
    [{ required: of(28), advised: of(28) }, '至少 28 名'],
    [{ required: of(231), advised: of(385) }, '231—385 名'],
    // While it is open how many must be there, an advised end says nothing.
    [{ required: of(0, 70), advised: of(98) }, '0—70 名'],
    [{ required: of(63, open), advised: of(80, open) }, '至少 63 名'],
    [{ required: of(0, open), uncounted: 1 }, '人数待定'],
    [{ required: of(0), uncounted: 1 }, '人数待定'],
    [{ required: of(20, open), uncounted: 2 }, '至少 20 名'],
    [{ required: of(0) }, '至少 0 名'],
  ])('必须有的：%o', (over, words) => expect(demandName(total(over))).toBe(words));

  it.each([
    [of(0), '达标'],
    [of(2), '缺 2 名'],
    [of(2, 5), '缺 2—5 名'],
    [of(0, 5), '缺 0—5 名'],
    [of(2, open), '至少缺 2 名'],
    [of(0, open), '缺多少待定'],
  ])('缺的：%o', (gap, words) => expect(gapName(gap, '名')).toBe(words));

  it.each([
    [of(12), '现有 12 名'],
    [of(0), '现有 0 名'],
    [of(12, open), '现有至少 12 名'],
    [of(0, open), ''],
  ])('现有的：%o', (existing, words) => expect(existingName({ existing, unit: '名' })).toBe(words));

  it('待填几项，没有就不说', () => {
    expect(openName({ open: 3 })).toBe('待填 3 项');
    expect(openName({ open: 0 })).toBe('');
  });
});

describe('what is there and what is missing', () => {
  it.each([
    ['都填了', total({}), '现有 20 名，缺 8 名'],
    [
      '还差几个',
      total({ existing: of(6, open), gap: of(3, 25), open: 11 }),
      '现有至少 6 名，缺 3—25 名，待填 11 项',
    ],
    [
      '什么也没有填',
      total({ existing: of(0, open), gap: of(0, 28), open: 14 }),
      '现有人数还没有填，待填 14 项',
    ],
    ['填了没有人', total({ existing: of(0), gap: of(28) }), '现有 0 名，缺 28 名'],
    ['没有人、也不必有', total({ existing: of(0), gap: of(0) }), '现有 0 名，达标'],
    // One village said that it lacks one: something is known, though not how many are there.
    [
      '只知道缺',
      total({ existing: of(0, open), gap: of(4, 30), open: 9 }),
      '缺 4—30 名，待填 9 项',
    ],
    ['够了', total({ existing: of(30), gap: of(0) }), '现有 30 名，达标'],
  ])('%s', (_, sum, words) => expect(stateName(sum)).toBe(words));

  it('什么也没有填的，不说缺多少', () => {
    expect(shortageName(total({ existing: of(0, open), gap: of(0, 28), open: 14 }))).toBe(
      '待填 14 项',
    );
    expect(shortageName(total({}))).toBe('缺 8 名');
  });
});

describe('what one unit must have', () => {
  const demand = (over: Partial<Demand>) => ({ min: 3, counted: '名', ...over }) as Demand;
  const addend = (over: Partial<Addend>) =>
    ({ required: of(3), units: of(1), status: 'unknown', ...over }) as Addend;

  it.each([
    [{ max: 5 }, {}, '3—5 名'],
    [{}, {}, '3 名'],
    // Several villages together, or raised by a stricter paper: the bounds of one are not theirs.
    [{ max: 5 }, { required: of(24), units: of(8) }, '24 名'],
    [{}, { required: of(0, 3) }, '0—3 名'],
    [{}, { required: of(0, open), units: of(0, open) }, '个数待填'],
    [{}, { status: 'excluded', required: of(0) }, '—'],
  ] as const)('%o %o', (of1, of2, words) =>
    expect(addendName(demand(of1), addend(of2))).toBe(words),
  );
});
