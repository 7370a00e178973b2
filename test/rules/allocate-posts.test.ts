import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocatePosts,
  unitGaps,
  type Allocation,
  type UnitGap,
} from '../../src/rules/allocate-posts.ts';
import { planStaffing } from '../../src/rules/staffing.ts';
import { rulebook } from '../support/real-corpus.ts';
import { realPlace } from '../support/staffing-place.ts';

const mile = await realPlace('532504');

function townships(given: Readonly<Record<string, number>>, risky: readonly string[] = []) {
  const facts = Object.fromEntries(
    Object.entries(given).map(([name, officers]) => [
      mile.township(name),
      { 'full-time-supervisors': officers },
    ]),
  );
  const answers = { facts, counts: {}, reached: {} };
  const plan = planStaffing(rulebook, mile.place, mile.units, answers, '2026-11-22');
  return unitGaps(plan, ['township'], new Set(risky.map(mile.township)));
}

const namesOf = (list: readonly UnitGap[]) => list.map(({ unit }) => unit.name);

describe('弥勒市: 五山乡 lacks 2, 江边乡 lacks 1, 弥阳街道 lacks none, the rest is open', () => {
  const gaps = townships({ 五山乡: 0, 江边乡: 1, 弥阳街道: 2 });

  it('two posts by the smallest gap: 江边乡 is complete, 五山乡 gets one of two', () => {
    const { completed, partial, rest, open, already } = allocatePosts(gaps, 2, 'smallest-gap');
    expect(namesOf(completed)).toEqual(['江边乡']);
    expect(partial?.unit.name).toBe('五山乡');
    expect(partial?.posts).toBe(1);
    expect(rest).toBe(0);
    expect(open).toHaveLength(11);
    expect(namesOf(already)).toEqual(['弥阳街道']);
  });

  it('two posts by risk: 五山乡, marked by the user, is filled first', () => {
    const marked = townships({ 五山乡: 0, 江边乡: 1 }, ['五山乡']);
    const { completed, partial, waiting } = allocatePosts(marked, 2, 'highest-risk');
    expect(namesOf(completed)).toEqual(['五山乡']);
    expect(partial).toBeUndefined();
    expect(namesOf(waiting)).toEqual(['江边乡']);
  });

  it('ten posts leave seven', () => {
    expect(allocatePosts(gaps, 10, 'smallest-gap').rest).toBe(7);
  });

  it('equal gaps go by code: 弥阳街道 before 五山乡', () => {
    const equal = townships({ 五山乡: 1, 弥阳街道: 1 });
    expect(namesOf(allocatePosts(equal, 1, 'smallest-gap').completed)).toEqual(['弥阳街道']);
  });

  it('the gaps of one office under two duties are filled together', () => {
    const id = '532504-development-reform';
    const facts = {
      [id]: { 'department-full-time-supervisors': 0, 'department-supervisors': 0 },
      '532504-water': { 'department-full-time-supervisors': 0 },
    };
    const answers = { facts, counts: {}, reached: {} };
    const plan = planStaffing(rulebook, mile.place, mile.units, answers, '2026-11-22');
    const offices = unitGaps(plan, ['department'], new Set());
    expect(offices.find(({ unit }) => unit.id === id)?.gap).toEqual({ min: 2, max: 2 });
    expect(offices.every(({ unit }) => unit.kind === 'one')).toBe(true);
    expect(namesOf(allocatePosts(offices, 1, 'smallest-gap').completed)).toEqual(['水利部门']);
  });
});

describe('whatever the units lack', () => {
  const units = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      min: fc.nat(9),
      more: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(3), fc.constant(Infinity)),
      isHighRisk: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  );
  const lists = units.map((some) =>
    some.map(({ id, min, more, isHighRisk }): UnitGap => ({
      unit: { kind: 'one', id, name: id, level: 'township', government: '1' },
      gap: { min, max: min + more },
      isHighRisk,
    })),
  );
  const orders = fc.constantFrom('smallest-gap' as const, 'highest-risk' as const);
  const givenIn = ({ completed, partial }: Allocation) =>
    partial ? [...completed, partial] : completed;

  it('no post is lost or made: what is given and what is left are the posts', () => {
    fc.assert(
      fc.property(lists, fc.nat(200), orders, (list, posts, order) => {
        const result = allocatePosts(list, posts, order);
        const sum = givenIn(result).reduce((total, unit) => total + unit.posts, 0);
        expect(sum + result.rest).toBe(posts);
        expect(result.rest).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('nobody gets more than is missing, and nothing goes to a gap that is not known', () => {
    fc.assert(
      fc.property(lists, fc.nat(200), orders, (list, posts, order) => {
        for (const { gap, posts: own } of givenIn(allocatePosts(list, posts, order))) {
          expect(gap.min).toBe(gap.max);
          expect(own).toBeGreaterThan(0);
          expect(own).toBeLessThanOrEqual(gap.max);
        }
      }),
    );
  });

  it('one post more never completes fewer units', () => {
    fc.assert(
      fc.property(lists, fc.nat(200), orders, (list, posts, order) => {
        const fewer = allocatePosts(list, posts, order).completed.length;
        expect(allocatePosts(list, posts + 1, order).completed.length).toBeGreaterThanOrEqual(
          fewer,
        );
      }),
    );
  });

  it('the order of the input does not matter', () => {
    const shuffled = lists.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, fc.nat(200), orders, ([list, other], posts, order) => {
        expect(allocatePosts(other, posts, order)).toEqual(allocatePosts(list, posts, order));
      }),
    );
  });

  it('every unit is told of exactly once', () => {
    fc.assert(
      fc.property(lists, fc.nat(200), orders, (list, posts, order) => {
        const result = allocatePosts(list, posts, order);
        const told = [...givenIn(result), ...result.waiting, ...result.already, ...result.open];
        expect(told.map(({ unit }) => unit.id).sort()).toEqual(
          list.map(({ unit }) => unit.id).sort(),
        );
      }),
    );
  });

  it('the smallest gaps first complete as many units as can be', () => {
    fc.assert(
      fc.property(lists, fc.nat(60), (list, posts) => {
        const bySize = list
          .filter(({ gap }) => gap.min === gap.max && gap.max > 0)
          .map(({ gap }) => gap.max)
          .sort((a, b) => a - b);
        let left = posts;
        const most = bySize.filter((gap) => (left -= gap) >= 0).length;
        expect(allocatePosts(list, posts, 'smallest-gap').completed).toHaveLength(most);
      }),
    );
  });
});
