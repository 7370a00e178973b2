import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LastTraining, Officer } from '../../../src/rules/training/officer.ts';
import {
  planRotation,
  type RotationPlan,
  type RotationRequest,
} from '../../../src/rules/training/plan-rotation.ts';
import { planSeats } from '../../../src/rules/training/plan-seats.ts';
import type { ServiceDate } from '../../../src/rules/training/service-date.ts';
import { windowOf } from '../../../src/rules/training/standing.ts';

const never: LastTraining = { kind: 'never' };
const unknown: LastTraining = { kind: 'unknown' };
const on = (year: number, month?: number): LastTraining => ({
  kind: 'on',
  date: { year, ...(month !== undefined && { month }) },
});
const officer = (name: string, trained: LastTraining, entered?: ServiceDate): Officer => ({
  name,
  trained,
  ...(entered && { entered }),
});
const base = { cycleYears: 3, firstYear: 2026, years: 3 } as const;
const plan = (officers: readonly Officer[], request: Partial<RotationRequest> = {}) =>
  planRotation({ ...base, officers, ...request });
const seats = ({ years }: RotationPlan) => years.map(({ officers }) => officers.length);
const names = ({ years }: RotationPlan) =>
  years.map(({ officers }) => officers.map(({ officer: { name } }) => name).join(''));
const only = (one: Officer, request: Partial<RotationRequest> = {}) => {
  const [planned] = plan([one], request).officers;
  if (!planned) throw new Error('nobody');
  return planned;
};

describe('七名执法人员, 每3年轮训一次', () => {
  test('nothing known of anyone: 3, 2, 2 seats, one round of 7', () => {
    const seven = [...'赵钱孙李周吴郑'].map((name) => officer(name, unknown));
    const result = plan(seven);
    expect(seats(result)).toEqual([3, 2, 2]);
    expect(names(result)).toEqual(['赵钱孙', '李周', '吴郑']);
    expect(result.notInTime).toEqual([]);
    expect(result.enough).toBe(3);
  });

  // Asked in November 2026 for a plan from 2027 on.
  const mixed = [
    officer('赵', on(2024)), // due 2027
    officer('钱', on(2024)), // due 2027
    officer('孙', on(2025)), // due 2028
    officer('李', on(2023)), // due 2026: not yet over when asked, over before the plan
    officer('周', on(2022, 5)), // due May 2025: overdue
    officer('吴', never, { year: 2026 }), // first training within 2027—2029
    officer('郑', unknown),
  ];
  const autumn = { firstYear: 2027, now: { year: 2026, month: 11 } };

  test('four must be trained in 2027; the others are levelled, the unknown one first', () => {
    const result = plan(mixed, autumn);
    expect(names(result)).toEqual(['赵钱李周', '孙郑', '吴']);
    expect(result.enough).toBe(4);
    expect(result.officers.map(({ standing }) => standing.kind)).toEqual([
      'due',
      'due',
      'due',
      'due-before-plan',
      'overdue',
      'due',
      'to-verify',
    ]);
  });

  test('with 3 seats a year one comes a year late, and it is said who', () => {
    const result = plan(mixed, { ...autumn, cap: 3 });
    expect(names(result)).toEqual(['赵李周', '钱孙', '吴郑']);
    expect(
      result.notInTime.map(({ officer: { name }, next, latest }) => [name, next, latest]),
    ).toEqual([['钱', 2028, 2027]]);
    expect(result.enough).toBe(4);
  });

  // Four are due in 2027, two have seats: two are late. Seven want six seats: one of these has none.
  test('with 2 seats a year one comes late and one finds none in three years', () => {
    const result = plan(mixed, { ...autumn, cap: 2 });
    expect(seats(result)).toEqual([2, 2, 2]);
    expect(result.notInTime.map(({ officer: { name }, next }) => [name, next])).toEqual([
      ['赵', 2028],
      ['钱', undefined],
    ]);
  });

  // 甲 and 乙 come before 丙 and 丁 in urgency, but can wait for the third year, which has one seat.
  test('whose deadline is earlier has a seat before who can wait longer', () => {
    const waiting = [officer('甲', unknown), officer('乙', unknown)];
    const due = [officer('丙', on(2023)), officer('丁', on(2024))];
    const result = plan([...waiting, ...due], { cap: 1 });
    expect(names(result)).toEqual(['丙', '丁', '甲']);
    expect(result.notInTime.map(({ officer: { name } }) => name)).toEqual(['乙']);
  });

  test('with 4 seats a year nothing changes', () =>
    expect(names(plan(mixed, { ...autumn, cap: 4 }))).toEqual(names(plan(mixed, autumn))));

  test('six years are the same rotation twice', () => {
    expect(names(plan(mixed, { ...autumn, years: 6 }))).toEqual([
      '赵钱李周',
      '孙郑',
      '吴',
      '赵钱李周',
      '孙郑',
      '吴',
    ]);
  });

  test('one year of the plan is the first of the rotation', () =>
    expect(names(plan(mixed, { ...autumn, years: 1 }))).toEqual(['赵钱李周']));
});

describe('at the boundaries', () => {
  test('trained in 2023, due by the end of 2026: in time in 2026', () => {
    const { standing, years, latest } = only(officer('甲', on(2023)));
    expect(standing).toEqual({ kind: 'due', due: { year: 2026 }, from: 'trained' });
    expect([years, latest]).toEqual([[2026], 2026]);
  });

  test('trained in 2022: overdue, trained in the first year', () => {
    const { standing, years } = only(officer('甲', on(2022)));
    expect(standing.kind).toBe('overdue');
    expect(years).toEqual([2026]);
  });

  test('trained in May 2023: due in May 2026, which in November is over', () => {
    const november = { now: { year: 2026, month: 11 } };
    expect(only(officer('甲', on(2023, 5)), november).standing.kind).toBe('overdue');
    expect(only(officer('甲', on(2023, 11)), november).standing.kind).toBe('due');
    // Without the month nobody can say so.
    expect(only(officer('甲', on(2023)), november).standing.kind).toBe('due');
  });

  test('trained in the first year already: not again in it, due three years later', () => {
    const { next, latest } = only(officer('甲', on(2026)));
    expect(latest).toBe(2029);
    expect(next).toBe(2029);
  });

  test('entered this year: within the first cycle', () => {
    const { standing, latest } = only(officer('甲', never, { year: 2026 }));
    expect(standing).toEqual({ kind: 'due', due: { year: 2029 }, from: 'entered' });
    expect(latest).toBe(2028);
  });

  test('entered three years ago and never trained: due this year; four years ago: overdue', () => {
    expect(only(officer('甲', never, { year: 2023 })).latest).toBe(2026);
    expect(only(officer('甲', never, { year: 2023 })).standing.kind).toBe('due');
    expect(only(officer('甲', never, { year: 2022 })).standing.kind).toBe('overdue');
  });

  test('a training before entering service is none: counted from entering', () =>
    expect(only(officer('甲', on(2015), { year: 2025 })).standing).toEqual({
      kind: 'due',
      due: { year: 2028 },
      from: 'entered',
    }));

  test('nobody is planned before entering: who enters in 2028 is trained by 2030', () => {
    const { next, latest } = only(officer('甲', never, { year: 2028 }), { years: 6 });
    expect(latest).toBe(2030);
    expect(next).toBeGreaterThanOrEqual(2028);
    expect(next).toBeLessThanOrEqual(2030);
  });

  test('who is not in service yet takes no early seat from who is', () => {
    const { officers } = plan([officer('甲', unknown, { year: 2028 }), officer('乙', on(2025))]);
    expect(officers.map(({ next }) => next)).toEqual([2030, 2026]);
  });

  test('long in service, last training unknown: to be verified, in the first year, never overdue', () => {
    const { standing, years } = only(officer('甲', unknown, { year: 2010 }));
    expect(standing).toEqual({ kind: 'to-verify', missing: 'trained', due: { year: 2013 } });
    expect(years).toEqual([2026]);
  });

  test('not long in service, last training unknown: no later than if there had been none', () =>
    expect(only(officer('甲', unknown, { year: 2024 })).latest).toBe(2027));

  // Both could be last: 甲 must be trained by 2027, 乙 by 2028 even if never trained.
  test('who is to be verified comes before who surely has time', () => {
    const two = [officer('甲', on(2024)), officer('乙', unknown, { year: 2025 })];
    expect(names(plan(two))).toEqual(['乙', '甲', '']);
  });

  test('never trained, entering unknown: what is missing is when they entered', () =>
    expect(only(officer('甲', never)).standing).toEqual({ kind: 'to-verify', missing: 'entered' }));

  test('nobody', () => {
    const result = plan([]);
    expect(seats(result)).toEqual([0, 0, 0]);
    expect(result.enough).toBe(0);
  });

  test('one officer', () => expect(seats(plan([officer('甲', unknown)]))).toEqual([1, 0, 0]));

  test('every year: everybody every year', () => {
    const two = [officer('甲', unknown), officer('乙', on(2020))];
    expect(names(plan(two, { cycleYears: 1 }))).toEqual(['甲乙', '甲乙', '甲乙']);
  });

  test('every other year', () => {
    const three = [officer('甲', on(2024)), officer('乙', on(2025)), officer('丙', on(2026))];
    // 甲 2026, 乙 by 2027, 丙 by 2028: two of three years hold one, one holds two.
    expect(names(plan(three, { cycleYears: 2, years: 4 }))).toEqual(['甲乙', '丙', '甲乙', '丙']);
  });

  test('a thousand officers: 334, 333, 333', () => {
    const all = Array.from({ length: 1000 }, (_, at) => officer(`${at}`, unknown));
    expect(seats(plan(all))).toEqual([334, 333, 333]);
  });

  test('no seats at all: all are told, and how many seats would do', () => {
    const result = plan([officer('甲', unknown), officer('乙', on(2020))], { cap: 0 });
    expect(result.notInTime).toHaveLength(2);
    expect(result.enough).toBe(1);
  });

  test.each([
    [{ cycleYears: 0 }, 'cycleYears'],
    [{ cycleYears: 2.5 }, 'cycleYears'],
    [{ years: 0 }, 'years'],
    [{ cap: -1 }, 'cap'],
  ])('%o is no plan', (request, name) => expect(() => plan([], request)).toThrow(new RegExp(name)));
});

describe('only the number is known', () => {
  const seven = { count: 7, cycleYears: 3, firstYear: 2026, years: 4 };
  test('seats have running numbers, which come round', () =>
    expect(planSeats(seven)).toEqual({
      years: [
        { year: 2026, seats: 3, from: 1, to: 3 },
        { year: 2027, seats: 2, from: 4, to: 5 },
        { year: 2028, seats: 2, from: 6, to: 7 },
        { year: 2029, seats: 3, from: 1, to: 3 },
      ],
      withoutSeat: 0,
      enough: 3,
    }));
  test('2 seats a year are one too few', () => {
    const { years, withoutSeat, enough } = planSeats({ ...seven, cap: 2 });
    expect(years.map(({ seats: held }) => held)).toEqual([2, 2, 2, 2]);
    expect([withoutSeat, enough]).toEqual([1, 3]);
  });
  test('nobody', () =>
    expect(planSeats({ ...seven, count: 0 }).years[0]).toEqual({ year: 2026, seats: 0 }));
  test('a hundred million do not take longer', () =>
    expect(planSeats({ ...seven, count: 100_000_000 }).years[0]?.seats).toBe(33_333_334));
  test('the same as a list of people of whom nothing is known', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
        (count, cycleYears, years, cap) => {
          const request = { cycleYears, firstYear: 2026, years, ...(cap !== undefined && { cap }) };
          const officers = Array.from({ length: count }, (_, at) => officer(`${at}`, unknown));
          const named = planRotation({ ...request, officers });
          const numbered = planSeats({ ...request, count });
          expect(numbered.years.map(({ seats: held }) => held)).toEqual(seats(named));
          expect(numbered.enough).toBe(named.enough);
          expect(numbered.withoutSeat).toBe(named.notInTime.length);
        },
      ),
    ));
});

const firstYear = 2026;
const dateOf = (from: number, to: number) =>
  fc.record({ year: fc.integer({ min: from, max: to }) });
/** Officers in service when the plan begins. */
const anyOfficer = fc
  .tuple(
    fc.oneof(
      fc.constant(never),
      fc.constant(unknown),
      dateOf(2019, firstYear).map((date): LastTraining => ({ kind: 'on', date })),
    ),
    fc.option(dateOf(2016, firstYear), { nil: undefined }),
  )
  .map(([trained, entered]) => officer('某', trained, entered));
const anyCycle = fc.integer({ min: 1, max: 5 });

/**
 * The least greatest year of any plan whatever, by trying all of them over two cycles: nobody is bound
 * to come round in the same year of each cycle.
 */
function leastPeak(officers: readonly Officer[], cycleYears: number): number {
  const windows = officers.map((one) => windowOf(one, { cycleYears, firstYear }));
  const end = firstYear + 2 * cycleYears;
  const isPossible = (cap: number): boolean => {
    const failed = new Set<string>();
    const from = (year: number, state: readonly (readonly [number, number])[]): boolean => {
      if (year === end) return true;
      const key = `${year} ${JSON.stringify(state)}`;
      if (failed.has(key)) return false;
      for (let chosen = 0; chosen < 1 << state.length; chosen += 1) {
        const isIn = (at: number) => (chosen & (1 << at)) !== 0;
        const size = state.filter((_, at) => isIn(at)).length;
        if (size > cap) continue;
        if (state.some(([earliest], at) => isIn(at) && earliest > year)) continue;
        if (state.some(([, latest], at) => !isIn(at) && latest <= year)) continue;
        const next = state.map((one, at) =>
          isIn(at) ? ([year + 1, year + cycleYears] as const) : one,
        );
        if (from(year + 1, next)) return true;
      }
      failed.add(key);
      return false;
    };
    return from(
      firstYear,
      windows.map(({ earliest, latest }) => [earliest, latest] as const),
    );
  };
  let cap = 0;
  while (!isPossible(cap)) cap += 1;
  return cap;
}

describe('for any officers', () => {
  test('the greatest year is as small as any plan can make it', () =>
    fc.assert(
      fc.property(
        fc.array(anyOfficer, { maxLength: 5 }),
        fc.integer({ min: 1, max: 3 }),
        (officers, cycleYears) => {
          const result = planRotation({ officers, cycleYears, firstYear, years: 2 * cycleYears });
          const least = leastPeak(officers, cycleYears);
          expect(Math.max(0, ...seats(result))).toBe(least);
          expect(result.enough).toBe(least);
        },
      ),
      { numRuns: 300 },
    ));

  test('everybody is trained in every window of one cycle, actual trainings counted', () =>
    fc.assert(
      fc.property(fc.array(anyOfficer, { maxLength: 30 }), anyCycle, (officers, cycleYears) => {
        const years = 12;
        const result = planRotation({ officers, cycleYears, firstYear, years });
        expect(result.notInTime).toEqual([]);
        for (const { officer: one, years: held, latest } of result.officers) {
          const actual = one.trained.kind === 'on' ? [one.trained.date.year] : [];
          const all = [...actual, ...held];
          expect(held[0] ?? Infinity).toBeLessThanOrEqual(latest);
          for (let from = firstYear; from + cycleYears <= firstYear + years; from += 1)
            expect(all.some((year) => year >= from && year < from + cycleYears)).toBe(true);
        }
      }),
    ));

  test('with a cap: never more seats, and every other one is in time or told', () =>
    fc.assert(
      fc.property(
        fc.array(anyOfficer, { maxLength: 30 }),
        anyCycle,
        fc.integer({ min: 0, max: 8 }),
        (officers, cycleYears, cap) => {
          const result = planRotation({ officers, cycleYears, firstYear, years: 10, cap });
          for (const held of seats(result)) expect(held).toBeLessThanOrEqual(cap);
          const told = new Set(result.notInTime);
          for (const one of result.officers)
            expect(one.next !== undefined && one.next <= one.latest).toBe(!told.has(one));
          // Fewer cannot be late: no prefix of years has more seats than it has.
          const late = officers.map((one) => windowOf(one, { cycleYears, firstYear }));
          let most = 0;
          let inTime = 0;
          for (let slot = 0; slot < cycleYears; slot += 1) {
            const here = late.filter(({ earliest, latest }) => {
              const isPressing = earliest === firstYear && latest < firstYear + cycleYears - 1;
              return slot === (isPressing ? latest - firstYear : cycleYears - 1);
            }).length;
            most += cap;
            inTime = Math.min(inTime + here, most);
          }
          expect(officers.length - told.size).toBe(inTime);
          expect(told.size === 0).toBe(result.enough <= cap);
        },
      ),
    ));

  test('nobody twice in a year, and nobody before entering', () =>
    fc.assert(
      fc.property(fc.array(anyOfficer, { maxLength: 20 }), anyCycle, (officers, cycleYears) => {
        const result = planRotation({ officers, cycleYears, firstYear, years: 8 });
        for (const { officer: one, years: held } of result.officers) {
          expect(new Set(held).size).toBe(held.length);
          if (one.trained.kind === 'on' && !one.entered)
            expect(held).not.toContain(one.trained.date.year);
          if (one.entered) expect(held[0] ?? Infinity).toBeGreaterThanOrEqual(one.entered.year);
        }
      }),
    ));

  test('the order of the list does not change the seats of a year', () =>
    fc.assert(
      fc.property(
        fc.array(anyOfficer, { maxLength: 20 }),
        anyCycle,
        fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
        fc.infiniteStream(fc.nat()),
        (officers, cycleYears, cap, keys) => {
          const order = new Map(officers.map((one) => [one, keys.next().value]));
          const shuffled = [...officers].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
          const request = { cycleYears, firstYear, years: 6, ...(cap !== undefined && { cap }) };
          expect(seats(planRotation({ ...request, officers: shuffled }))).toEqual(
            seats(planRotation({ ...request, officers })),
          );
        },
      ),
    ));

  test('one more officer never makes the greatest year smaller', () =>
    fc.assert(
      fc.property(
        fc.array(anyOfficer, { maxLength: 20 }),
        anyOfficer,
        anyCycle,
        (officers, one, cycleYears) => {
          const request = { cycleYears, firstYear, years: 2 * cycleYears };
          const before = Math.max(0, ...seats(planRotation({ ...request, officers })));
          const after = Math.max(
            ...seats(planRotation({ ...request, officers: [...officers, one] })),
          );
          expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
    ));
});
