import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitLevels } from '../../src/model/concept.schema.ts';
import type { Fact, Facts, FactValue } from '../../src/model/fact.schema.ts';
import { findingSchema, type Finding } from '../../src/model/finding.schema.ts';
import type { Measure } from '../../src/model/measure.schema.ts';
import { isWrittenFor } from '../../src/rules/address.ts';
import { isWithin, obligationsFor, policiesFor } from '../../src/rules/applicability.ts';
import { assess } from '../../src/rules/assess.ts';
import { checkAnswers } from '../../src/rules/check-answers.ts';
import { assessElsewhere } from '../../src/rules/elsewhere.ts';
import { excludedFor } from '../../src/rules/excluded.ts';
import { gapOf, totalGaps, type GapTotal, type SettledDuty } from '../../src/rules/gap.ts';
import { findLevers } from '../../src/rules/leverage.ts';
import { factsOf } from '../../src/rules/questions.ts';
import type { Rulebook, RuleObligation, Unit } from '../../src/rules/rulebook.ts';
import { rulebook as real } from '../support/real-corpus.ts';

/** The five papers where they bind, and the same five as if each bound the whole country. */
const everywhere: Rulebook = {
  ...real,
  policies: real.policies.map((policy) => ({ ...policy, jurisdiction: '100000' })),
};
const rulebooks = { 'where they bind': real, everywhere } as const;
/** By name: a counterexample is to be readable. */
const scopes = fc.constantFrom(...(Object.keys(rulebooks) as (keyof typeof rulebooks)[]));

const codes = [
  ...real.policies.map(({ jurisdiction }) => jurisdiction),
  ...['140522', '140921', '211481', '532502', '110101', '140000', '100000'],
  ...['532504202', '140522100', '140902107', '211421100', '410421102', '110101001'],
  ...['532504202200', '532504000000', '140500000000', '5325', ''],
];
const bearerIds = real.bearers.map(({ id }) => id);
const units: fc.Arbitrary<Unit> = fc
  .record({
    code: fc.constantFrom(...codes),
    level: fc.constantFrom(...unitLevels),
    bearers: fc.option(
      fc.array(fc.constantFrom(...bearerIds, 'no-such-bearer'), { maxLength: 3 }),
      {
        nil: undefined,
        freq: 2,
      },
    ),
  })
  .map(({ bearers, ...unit }) => ({ ...unit, name: '某单位', ...(bearers && { bearers }) }));

/** The days on which something begins, ends or falls due, the days around them, and any day. */
const turns = new Set(
  [
    ...real.policies.flatMap(({ from, to }) => [from, to]),
    ...real.obligations.flatMap(({ by, from, to, measure }) => [by, from, to, measure?.by]),
  ].flatMap((day) => (day === undefined ? [] : [-1, 0, 1].map((by) => shift(day, by)))),
);
const days = fc.oneof(
  fc.constantFrom(...turns),
  fc.integer({ min: 0, max: 8000 }).map((by) => shift('2014-01-01', by)),
);

function shift(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}

const itemsOf = new Map<string, string[]>();
for (const { measure } of real.obligations)
  if (measure?.kind === 'kit' || measure?.kind === 'checklist')
    itemsOf.set(measure.fact, [...(itemsOf.get(measure.fact) ?? []), ...measure.items]);

/** An answer of the kind that is asked for. */
function goodAnswer({ id, type, negative }: Fact): fc.Arbitrary<FactValue> {
  const least = negative ? -50 : 0;
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'items':
      return fc.subarray([...(itemsOf.get(id) ?? [])], { minLength: 0 });
    case 'integer':
      return fc.oneof(fc.nat(12), fc.nat(1000), fc.nat(1_000_000_000));
    case 'number':
      return fc.oneof(
        fc.integer({ min: least, max: 40 }),
        // Money as it is added up in a sheet: 0.1 + 0.2.
        fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 4 }).map((tenths) => {
          let sum = 0;
          for (const tenth of tenths) sum += tenth / 10;
          return sum;
        }),
        fc.double({ min: least, max: 1e9, noNaN: true }),
      );
  }
}

/** What a file may hold instead of an answer. */
const junk = fc.constantFrom<unknown>(
  ...[null, 'two', '2', Number.NaN, Number.POSITIVE_INFINITY, -1, -0.5, 1e300, -1e300, 5e-324],
  ...[true, false, 3, 2.5, [], ['有场所', 7], {}],
) as fc.Arbitrary<FactValue>;

const someFacts = (answerTo: (fact: Fact) => fc.Arbitrary<FactValue>): fc.Arbitrary<Facts> =>
  fc.record(
    Object.fromEntries(
      real.facts.map((fact) => [fact.id, fc.option(answerTo(fact), { nil: undefined, freq: 3 })]),
    ),
  );
const goodFacts = someFacts(goodAnswer);
const anyFacts = someFacts((fact) =>
  fc.oneof({ weight: 4, arbitrary: goodAnswer(fact) }, { weight: 1, arbitrary: junk }),
);

const settle = (rulebook: Rulebook, unit: Unit, facts: Facts, asOf: string): SettledDuty[] => {
  const duties = obligationsFor(rulebook, unit);
  return assess(rulebook, unit, facts, asOf).flatMap((finding, at) => {
    const obligation = duties[at];
    return obligation ? [{ finding, obligation }] : [];
  });
};
const textOf = (value: unknown) => JSON.stringify(value) ?? 'undefined';
const runs = { numRuns: 120 };

describe('a finding', () => {
  it('has a reason in Chinese and figures as people write them, whatever was filled in', () => {
    fc.assert(
      fc.property(scopes, units, anyFacts, days, (scope, unit, facts, asOf) => {
        const rulebook = rulebooks[scope];
        for (const finding of assess(rulebook, unit, facts, asOf)) {
          findingSchema.parse(finding);
          expect(finding.because).toMatch(/\p{Script=Han}[\s\S]*[。）]$/u);
          expect(textOf(finding)).not.toMatch(/undefined|null|NaN|Infinity|\[object|\d[eE][+-]?\d/);
          expect(finding.because).not.toMatch(/(缺|超过|低) ?-/u);
          if (finding.gap === undefined) continue;
          expect(finding.status).toBe('not-met');
          expect(finding.gap).toBeGreaterThan(0);
          expect(Number.isFinite(finding.gap)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('is met or not met only where every fact of its duty is answered', () => {
    fc.assert(
      fc.property(scopes, units, anyFacts, days, (scope, unit, facts, asOf) => {
        const rulebook = rulebooks[scope];
        for (const { finding, obligation } of settle(rulebook, unit, facts, asOf)) {
          if (finding.status !== 'met' && finding.status !== 'not-met') continue;
          expect(obligation.measure).toBeDefined();
          expect(finding.given).toBeDefined();
          expect(finding.required).toBeDefined();
          for (const id of factsOf(obligation)) expect(facts[id], id).toBeDefined();
        }
      }),
      runs,
    );
  });

  it('is never met or not met any more once one of its answers is taken away', () => {
    fc.assert(
      fc.property(
        scopes,
        units,
        goodFacts,
        days,
        fc.constantFrom(...real.facts),
        (scope, unit, facts, asOf, { id }) => {
          const rulebook = rulebooks[scope];
          for (const { finding, obligation } of settle(
            rulebook,
            unit,
            { ...facts, [id]: undefined },
            asOf,
          ))
            if (factsOf(obligation).has(id))
              expect(['unknown', 'judgement', 'not-applicable']).toContain(finding.status);
        },
      ),
      runs,
    );
  });

  it('names what is open, when it is open', () => {
    fc.assert(
      fc.property(scopes, units, goodFacts, days, (scope, unit, facts, asOf) => {
        const rulebook = rulebooks[scope];
        for (const { finding, obligation } of settle(rulebook, unit, facts, asOf)) {
          if (finding.status !== 'unknown') continue;
          const labels = [...factsOf(obligation)]
            .filter((id) => facts[id] === undefined)
            .map((id) => real.facts.find((fact) => fact.id === id)?.label);
          expect(finding.missing?.length).toBeGreaterThan(0);
          for (const label of finding.missing ?? []) expect(labels).toContain(label);
        }
      }),
      runs,
    );
  });

  it('does not apply before its first day, nor after its last', () => {
    fc.assert(
      fc.property(scopes, units, anyFacts, days, (scope, unit, facts, asOf) => {
        const rulebook = rulebooks[scope];
        for (const { finding, obligation } of settle(rulebook, unit, facts, asOf)) {
          const from = rulebook.policies.find(({ id }) => id === finding.policy)?.from ?? '';
          const isOver = obligation.to !== undefined && asOf > obligation.to;
          if (asOf < from || isOver) expect(finding.status).toBe('not-applicable');
        }
      }),
      runs,
    );
  });

  it('is no failure before its deadline, and none of what is encouraged', () => {
    fc.assert(
      fc.property(scopes, units, anyFacts, days, (scope, unit, facts, asOf) => {
        const rulebook = rulebooks[scope];
        for (const { finding, obligation } of settle(rulebook, unit, facts, asOf)) {
          if (finding.status !== 'not-met') continue;
          const by = obligation.measure?.by ?? obligation.by;
          if (by !== undefined) expect(asOf > by).toBe(true);
          expect(['recommendation', 'permission']).not.toContain(obligation.modality);
          const isWeak = /一般|原则上|基本/.test(obligation.wording ?? '');
          expect(finding.weak !== undefined).toBe(isWeak);
        }
      }),
      runs,
    );
  });
});

describe('the order', () => {
  it('of the answers, and of the items of an answer, does not matter', () => {
    fc.assert(
      fc.property(scopes, units, anyFacts, days, (scope, unit, facts, asOf) => {
        const rulebook = rulebooks[scope];
        const turned = Object.fromEntries(
          Object.entries(facts)
            .reverse()
            .map(([id, value]) => [id, Array.isArray(value) ? [...value].reverse() : value]),
        ) as Facts;
        const told = (given: Facts) => ({
          findings: assess(rulebook, unit, given, asOf),
          totals: totalGaps(rulebook, settle(rulebook, unit, given, asOf), given),
          levers: findLevers(rulebook, unit, given, asOf),
        });
        expect(told(turned)).toEqual(told(facts));
      }),
      { numRuns: 100 },
    );
  });

  it('of the questions asked before does not matter', () => {
    const question = fc.record({ unit: units, facts: anyFacts, asOf: days });
    fc.assert(
      fc.property(
        scopes,
        fc.array(question, { minLength: 2, maxLength: 6 }),
        (scope, questions) => {
          const original = rulebooks[scope];
          const shared: Rulebook = { ...original };
          const ask = (rulebook: Rulebook, { unit, facts, asOf }: (typeof questions)[0]) => ({
            elsewhere: assessElsewhere(rulebook, unit, facts, asOf),
            findings: assess(rulebook, unit, facts, asOf),
            excluded: excludedFor(rulebook, unit),
          });
          for (const one of [...questions, ...questions].reverse()) ask(shared, one);
          for (const one of questions) expect(ask(shared, one)).toEqual(ask({ ...original }, one));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('nothing that is given is changed', () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
      return Object.freeze(value);
    };
    const frozen = freeze(JSON.parse(JSON.stringify(real)) as Rulebook);
    fc.assert(
      fc.property(units, anyFacts, days, (unit, facts, asOf) => {
        freeze(facts);
        freeze(unit);
        assess(frozen, unit, facts, asOf);
        findLevers(frozen, unit, facts, asOf);
        checkAnswers(frozen, unit, facts);
        totalGaps(frozen, settle(frozen, unit, facts, asOf), facts);
      }),
      { numRuns: 50 },
    );
  });
});

/** Whether more of the measured fact can only help. */
function isFloor(measure: Measure): boolean {
  switch (measure.kind) {
    case 'headcount':
      return measure.min !== undefined;
    case 'frequency':
      return measure.atMost === undefined;
    case 'duration':
    case 'share':
      return measure.max === undefined;
    case 'money':
    case 'growth':
      return true;
    default:
      return false;
  }
}

const floors = real.obligations.flatMap((duty) =>
  duty.measure && isFloor(duty.measure) ? [{ duty, measure: duty.measure }] : [],
);

describe('one person more', () => {
  /** Rulebooks of one duty each, so that nothing else is worked out. */
  const alone = new Map(
    floors.map(({ duty }) => [duty, { ...everywhere, obligations: [duty] } as Rulebook]),
  );
  const findingOf = (duty: RuleObligation, facts: Facts, asOf: string): Finding => {
    const bearer = real.bearers.find((one) => one.id === duty.bearers[0]);
    const level = bearer?.levels[0] ?? 'city';
    const code = bearer?.government === 'city' ? '140500' : '140522';
    const unit: Unit = { code, level, name: '' };
    const [found] = assess(alone.get(duty) ?? everywhere, unit, facts, asOf);
    if (!found) throw new Error(`${duty.policy} ${duty.id} binds no ${level}`);
    return found;
  };
  /** A duty with answers to what it mentions. */
  const situations = fc.constantFrom(...floors).chain((floor) => {
    const mentioned = real.facts.filter(({ id }) => factsOf(floor.duty).has(id));
    const answers = mentioned.map((fact) => [fact.id, goodAnswer(fact)] as const);
    return fc.record({
      floor: fc.constant(floor),
      others: fc.record(Object.fromEntries(answers), { requiredKeys: [] }) as fc.Arbitrary<Facts>,
    });
  });
  const better: Record<Finding['status'], readonly Finding['status'][]> = {
    'not-met': ['not-met', 'met'],
    met: ['met'],
    unknown: ['unknown'],
    judgement: ['judgement', 'met'],
    'not-applicable': ['not-applicable', 'met'],
  };

  it('more money, one meeting more, never makes a finding worse', () => {
    expect(floors.length).toBeGreaterThan(30);
    fc.assert(
      fc.property(
        situations,
        days,
        fc.integer({ min: -60, max: 60 }),
        fc.oneof(fc.constant(1), fc.nat(1000), fc.double({ min: 0, max: 9, noNaN: true })),
        ({ floor: { duty, measure }, others }, asOf, count, added) => {
          const fact = real.facts.find(({ id }) => id === measure.fact);
          const less = fact?.negative ? count : Math.abs(count);
          const more = less + (fact?.type === 'integer' ? Math.ceil(added) : added);
          // A part beyond its whole is a mistake, not more people.
          const whole = measure.kind === 'share' ? { [measure.of]: Math.ceil(more) } : {};
          const facts = { ...others, ...whole };
          const before = findingOf(duty, { ...facts, [measure.fact]: less }, asOf);
          const after = findingOf(duty, { ...facts, [measure.fact]: more }, asOf);
          expect(better[before.status], textOf([before, after])).toContain(after.status);
          expect(after.gap ?? 0).toBeLessThanOrEqual(before.gap ?? 0);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('as many as are missing are enough', () => {
    fc.assert(
      fc.property(
        situations,
        fc.nat(60),
        fc.nat(60),
        ({ floor: { duty, measure }, others }, count, whole) => {
          const asOf = '2022-11-30';
          const facts: Record<string, FactValue | undefined> = { ...others, [measure.fact]: count };
          if (measure.kind === 'share') facts[measure.of] = count + whole;
          const before = findingOf(duty, facts, asOf);
          if (before.status !== 'not-met') return;
          const filled = { ...facts, [measure.fact]: count + (before.gap ?? Number.NaN) };
          expect(findingOf(duty, filled, asOf).status).toBe('met');
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('to an open answer: enough of it meets the duty, whatever else is said', () => {
    fc.assert(
      fc.property(situations, days, ({ floor: { duty, measure }, others }, asOf) => {
        const isYesOrNo = real.facts.find(({ id }) => id === measure.fact)?.type === 'boolean';
        const much = isYesOrNo ? true : 1e9;
        const enough: Record<string, FactValue | undefined> = { ...others, [measure.fact]: much };
        if (measure.kind === 'share') enough[measure.of] = 1e9;
        if (measure.kind === 'growth') enough[measure.keepsPaceWith] = 0;
        const allowed: Finding['status'][] = ['met', 'not-applicable'];
        if (duty.when) allowed.push('unknown', 'judgement');
        expect(allowed).toContain(findingOf(duty, enough, asOf).status);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('totals', () => {
  const totalsOf = (rulebook: Rulebook, unit: Unit, facts: Facts, asOf: string) => {
    const isOwn = isWrittenFor(rulebook, unit);
    const settled = settle(rulebook, unit, facts, asOf);
    const own = settled.filter(({ obligation }) => isOwn(obligation));
    return { settled: own, totals: totalGaps(rulebook, own, facts) };
  };

  it('run from what is sure to what is possible, and are no more than the sum of the findings', () => {
    fc.assert(
      fc.property(scopes, units, anyFacts, days, (scope, unit, facts, asOf) => {
        const rulebook = rulebooks[scope];
        const { settled, totals } = totalsOf(rulebook, unit, facts, asOf);
        expect(new Set(totals.map((total) => total.unit)).size).toBe(totals.length);
        for (const { unit: counted, gap, open } of totals) {
          expect(gap.min).toBeGreaterThanOrEqual(0);
          expect(gap.max).toBeGreaterThanOrEqual(gap.min);
          expect(gap.max > gap.min).toBe(open > 0 && gap.max > gap.min);
          let [most, greatest] = [0, 0];
          for (const duty of settled) {
            const found = gapOf(rulebook, duty, facts);
            if (found?.unit !== counted) continue;
            most += found.gap.max;
            greatest = Math.max(greatest, found.gap.min);
          }
          expect(gap.max).toBeLessThanOrEqual(most + 1e-6);
          expect(gap.min).toBeGreaterThanOrEqual(greatest);
        }
      }),
      runs,
    );
  });

  it('only grow narrower when an open answer is filled in, and lose one that was open', () => {
    fc.assert(
      fc.property(
        units,
        goodFacts,
        days,
        fc
          .constantFrom(...real.facts)
          .chain((fact) => fc.tuple(fc.constant(fact), goodAnswer(fact))),
        (unit, facts, asOf, [{ id }, answer]) => {
          const find = (totals: readonly GapTotal[], counted: string) =>
            totals.find((total) => total.unit === counted) ?? { gap: { min: 0, max: 0 }, open: 0 };
          const before = totalsOf(real, unit, { ...facts, [id]: undefined }, asOf);
          const after = totalsOf(real, unit, { ...facts, [id]: answer }, asOf);
          for (const { unit: counted } of [...before.totals, ...after.totals]) {
            const [wide, narrow] = [find(before.totals, counted), find(after.totals, counted)];
            expect(narrow.gap.min, counted).toBeGreaterThanOrEqual(wide.gap.min);
            expect(narrow.gap.max, counted).toBeLessThanOrEqual(wide.gap.max);
            expect(narrow.open, counted).toBeLessThanOrEqual(wide.open);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('of all that is open: filled with enough nothing is missing, with zero the most', () => {
    fc.assert(
      fc.property(units, days, (unit, asOf) => {
        const open = totalsOf(real, unit, {}, asOf);
        const fill = (count: number, isDone: boolean) =>
          Object.fromEntries(
            real.facts.map(({ id, type }) => [
              id,
              type === 'boolean'
                ? isDone
                : type === 'items'
                  ? isDone
                    ? itemsOf.get(id)
                    : []
                  : count,
            ]),
          ) as Facts;
        for (const { gap } of totalsOf(real, unit, fill(1000, true), asOf).totals)
          expect(gap).toEqual({ min: 0, max: 0 });
        for (const { unit: counted, gap } of totalsOf(real, unit, fill(0, false), asOf).totals) {
          const most = open.totals.find((total) => total.unit === counted)?.gap.max ?? 0;
          expect(gap.max).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the strictest', () => {
  it('of several papers, when it is met, leaves none of its scale unmet', () => {
    fc.assert(
      fc.property(units, goodFacts, days, (unit, facts, asOf) => {
        const settled = settle(everywhere, unit, facts, asOf);
        for (const { finding, obligation } of settled) {
          if (!finding.strictest) continue;
          expect(finding.status).not.toBe('not-applicable');
          const { measure, policy } = obligation;
          if (!measure) continue;
          const rivals = settled.filter(
            (other) =>
              other.obligation.measure?.kind === measure.kind &&
              other.obligation.measure.fact === measure.fact &&
              other.obligation.policy !== policy,
          );
          expect(rivals.length).toBeGreaterThan(0);
          if (finding.status === 'met')
            for (const rival of rivals) expect(rival.finding.status).not.toBe('not-met');
        }
      }),
      runs,
    );
  });

  it('is never marked where one paper binds', () => {
    fc.assert(
      fc.property(units, goodFacts, days, (unit, facts, asOf) => {
        if (policiesFor(real, unit).length > 1) return;
        for (const finding of assess(real, unit, facts, asOf))
          expect(finding).not.toHaveProperty('strictest');
      }),
      { numRuns: 100 },
    );
  });
});

describe('nothing drops out', () => {
  it('what binds a unit and what does not are all that its papers hold', () => {
    fc.assert(
      fc.property(scopes, units, days, (scope, unit, asOf) => {
        const rulebook = rulebooks[scope];
        const key = (policy: string, id: string) => `${policy} ${id}`;
        const papers = new Set(
          rulebook.policies
            .filter(({ jurisdiction }) => isWithin(jurisdiction, unit.code))
            .map(({ id }) => id),
        );
        const expected = rulebook.obligations.flatMap(({ policy, id }) =>
          papers.has(policy) ? [key(policy, id)] : [],
        );
        const excluded = excludedFor(rulebook, unit);
        for (const { because } of excluded) expect(because).toMatch(/^主体是.+，不是所填的.*。$/u);
        const told = [
          ...assess(rulebook, unit, {}, asOf).map(({ policy, obligation }) =>
            key(policy, obligation),
          ),
          ...excluded.map(({ obligation: { policy, id } }) => key(policy, id)),
        ];
        expect(told.sort()).toEqual(expected.sort());
      }),
      { numRuns: 100 },
    );
  });

  it('papers of other places are none of its own, and never bind', () => {
    fc.assert(
      fc.property(units, goodFacts, days, (unit, facts, asOf) => {
        for (const { policy, duties } of assessElsewhere(real, unit, facts, asOf)) {
          expect(isWithin(policy.jurisdiction, unit.code)).toBe(false);
          expect(duties.length).toBeGreaterThan(0);
          for (const { finding, obligation } of duties) {
            expect(finding.policy).toBe(policy.id);
            expect(finding.obligation).toBe(obligation.id);
            expect(finding.status).not.toBe('not-applicable');
            expect(obligation.measure).toBeDefined();
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is told to the person', () => {
  it('about answers that cannot be right is in words, whatever was filled in', () => {
    fc.assert(
      fc.property(scopes, units, anyFacts, (scope, unit, facts) => {
        const rulebook = rulebooks[scope];
        const found = checkAnswers(rulebook, unit, facts);
        for (const { message } of found)
          expect(message).toMatch(/^(?!.*(undefined|NaN|null|\[object)).*(请核对|未计入)。$/u);
        expect(new Set(found.map(({ message }) => message)).size).toBe(found.length);
      }),
      runs,
    );
  });

  it('about what would change the result: each step once, strongest first, each worth something', () => {
    fc.assert(
      fc.property(scopes, units, anyFacts, days, (scope, unit, facts, asOf) => {
        const rulebook = rulebooks[scope];
        const levers = findLevers(rulebook, unit, facts, asOf);
        expect(new Set(levers.map(({ fact }) => fact)).size).toBe(levers.length);
        let last = Number.POSITIVE_INFINITY;
        for (const { settles, because } of levers) {
          expect(settles).toBeGreaterThan(0);
          expect(settles).toBeLessThanOrEqual(last);
          expect(because).toMatch(/^(填上“|“).*。$/u);
          expect(because).not.toMatch(/undefined|NaN|Infinity/);
          last = settles;
        }
      }),
      { numRuns: 150 },
    );
  });
});
