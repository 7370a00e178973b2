import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/model/fact.schema.ts';
import type { Measure } from '../../src/model/measure.schema.ts';
import { assess } from '../../src/rules/assess.ts';
import { formatGap, gapOf, isAdditive, totalGaps, type SettledDuty } from '../../src/rules/gap.ts';
import { prepare } from '../../src/rules/prepare.ts';
import type { RuleObligation } from '../../src/rules/rulebook.ts';
import { dutyOf, policyOf, rulebookOf } from '../support/made-up-rulebook.ts';

const today = '2026-11-22';
const unit = { code: '532504202', level: 'township', name: '五山乡' } as const;

/** Settles made-up duties of one paper; a measure stands for a duty that has it. */
function settle(duties: readonly (Measure | Partial<RuleObligation>)[], facts: Facts) {
  const obligations = duties.map((one, at) =>
    dutyOf({ id: `c1.${at + 1}`, ...('kind' in one ? { measure: one } : one) }),
  );
  const rulebook = rulebookOf([policyOf()], obligations);
  const settled = assess(rulebook, unit, facts, today).flatMap((finding, at): SettledDuty[] => {
    const obligation = prepare(rulebook).dutiesOf(unit)[at];
    return obligation ? [{ finding, obligation }] : [];
  });
  return { rulebook, settled };
}

const gaps = (duties: Parameters<typeof settle>[0], facts: Facts) => {
  const { rulebook, settled } = settle(duties, facts);
  return settled.map((duty) => gapOf(rulebook, duty, facts));
};
const totals = (duties: Parameters<typeof settle>[0], facts: Facts) => {
  const { rulebook, settled } = settle(duties, facts);
  return totalGaps(rulebook, settled, facts);
};

const people = (fact: string, min: number, unit = '人'): Measure => ({
  kind: 'headcount',
  fact,
  per: 'township',
  min,
  unit,
});
const list = (fact: string, ...items: string[]): Measure => ({ kind: 'checklist', fact, items });
const share: Measure = {
  kind: 'share',
  fact: 'professional-supervisors',
  of: 'staff-in-post',
  min: 75,
  unit: '%',
  rounding: 'up',
};

describe('what is missing of one duty', () => {
  it('is what the finding says, nothing when it is met, anything up to all when it is open', () => {
    const duties = [people('employees', 3)];
    expect(gaps(duties, { employees: 1 })).toEqual([{ unit: '人', gap: { min: 2, max: 2 } }]);
    expect(gaps(duties, { employees: 3 })).toEqual([{ unit: '人', gap: { min: 0, max: 0 } }]);
    expect(gaps(duties, {})).toEqual([{ unit: '人', gap: { min: 0, max: 3 } }]);
  });

  it.each<[string, Measure | Partial<RuleObligation>, Facts]>([
    ['a duty without a figure', {}, {}],
    [
      'a time limit',
      { kind: 'timeLimit', fact: 'implementation-report', within: '1 month' },
      { 'implementation-report': 2 },
    ],
    [
      'a growth',
      { kind: 'growth', fact: 'special-funds-growth', keepsPaceWith: 'local-revenue-growth' },
      { 'special-funds-growth': 1, 'local-revenue-growth': 2 },
    ],
    ['a standard', { kind: 'standard', fact: 'enforcement-vehicles', standard: '某标准' }, {}],
    [
      'a standard that is not reached',
      { kind: 'standard', fact: 'enforcement-vehicles', standard: '某标准' },
      { 'enforcement-vehicles': false },
    ],
    ['a ceiling', { kind: 'headcount', fact: 'employees', per: 'unit', max: 3, unit: '人' }, {}],
    [
      'a ceiling that is passed',
      { kind: 'headcount', fact: 'employees', per: 'unit', max: 3, unit: '人' },
      { employees: 4 },
    ],
    [
      'the greatest number of times',
      { kind: 'frequency', fact: 'comprehensive-drills', times: 2, atMost: true },
      {},
    ],
    ['the longest time', { kind: 'duration', fact: 'training-duration', max: 2, unit: '周' }, {}],
    ['the greatest share', { ...share, min: undefined, max: 20 } as Measure, {}],
    [
      'a part that is larger than its whole',
      share,
      { 'staff-in-post': 1, 'professional-supervisors': 2 },
    ],
    ['a share of nothing', share, { 'staff-in-post': 0, 'professional-supervisors': 0 }],
    [
      'a share of what is not counted in units',
      { ...share, of: 'no-such-fact' } as Measure,
      { 'no-such-fact': 8, 'professional-supervisors': 1 },
    ],
    [
      'a share of what is not counted in units, open',
      { ...share, of: 'no-such-fact' } as Measure,
      {},
    ],
    ['what is encouraged', { modality: 'recommendation', measure: people('employees', 3) }, {}],
    ['what is allowed', { modality: 'permission', measure: people('employees', 3) }, {}],
    ['what must be judged', { when: [{ text: '必要时' }], measure: people('employees', 3) }, {}],
  ])('is no amount of %s', (_, duty, facts) => {
    expect(gaps([duty], facts)).toEqual([undefined]);
    expect(totals([duty], facts)).toEqual([]);
  });

  it('of a share is bounded by its whole, and by nothing where the whole is open', () => {
    expect(gaps([share], { 'staff-in-post': 7 })).toEqual([
      { unit: '人', gap: { min: 0, max: 6 } },
    ]);
    const unbounded = { unit: '人', gap: { min: 0, max: Number.POSITIVE_INFINITY } };
    expect(gaps([share], {})).toEqual([unbounded]);
    expect(gaps([share], { 'professional-supervisors': 5 })).toEqual([unbounded]);
  });

  it('of money, time, meetings and pieces is counted in their units', () => {
    const duties: Measure[] = [
      { kind: 'money', fact: 'enforcement-funds', per: 'unit', min: 20, unit: '万元' },
      { kind: 'duration', fact: 'training-duration', min: 2, unit: '周' },
      { kind: 'frequency', fact: 'comprehensive-drills', times: 2 },
      { kind: 'kit', fact: 'personal-kit', items: ['甲', '乙', '丙'], per: 'person', count: 2 },
      list('five-requirements', '甲', '乙'),
    ];
    expect(gaps(duties, {})).toEqual([
      { unit: '万元', gap: { min: 0, max: 20 } },
      { unit: '周', gap: { min: 0, max: 2 } },
      { unit: '次', gap: { min: 0, max: 2 } },
      { unit: '项', gap: { min: 0, max: 3 } },
      { unit: '项', gap: { min: 0, max: 2 } },
    ]);
  });
});

describe('what is missing in all', () => {
  it('is added up by unit, in the order of the papers', () => {
    const duties = [
      people('full-time-supervisors', 2, '名'),
      people('township-enforcement-officers', 3),
      people('township-professional-staff', 4, '名'),
    ];
    const facts = { 'full-time-supervisors': 1, 'township-enforcement-officers': 1 };
    expect(totals(duties, facts)).toEqual([
      { unit: '名', gap: { min: 1, max: 5 }, open: 1 },
      { unit: '人', gap: { min: 2, max: 2 }, open: 0 },
    ]);
  });

  it('has no dust: 0.1 万元 and 0.2 万元 are 0.3 万元', () => {
    const money = (fact: string): Measure => ({
      kind: 'money',
      fact,
      per: 'unit',
      min: 1,
      unit: '万元',
    });
    const [total] = totals([money('enforcement-funds'), money('enforcement-public-funds')], {
      'enforcement-funds': 0.9,
      'enforcement-public-funds': 0.8,
    });
    expect(total?.gap).toEqual({ min: 0.3, max: 0.3 });
  });

  it('counts the same people once: a gap of two and a gap of one are a gap of two', () => {
    const duties = [people('employees', 2), people('employees', 3), people('employees', 1)];
    expect(totals(duties, { employees: 1 })).toEqual([
      { unit: '人', gap: { min: 2, max: 2 }, open: 0 },
    ]);
    expect(totals(duties, {})).toEqual([{ unit: '人', gap: { min: 0, max: 3 }, open: 1 }]);
  });

  it('counts the same people once, known here and open there', () => {
    const when = [{ text: '监管任务重', fact: 'supervision-workload-heavy' }];
    const duties = [people('employees', 2), { when, measure: people('employees', 5) }];
    expect(totals(duties, { employees: 1 })).toEqual([
      { unit: '人', gap: { min: 1, max: 5 }, open: 1 },
    ]);
    expect(totals([...duties].reverse(), { employees: 1 })).toEqual([
      { unit: '人', gap: { min: 1, max: 5 }, open: 1 },
    ]);
  });

  it('counts the same people in the unit of the greater gap, and what is open with them', () => {
    const duties = [people('employees', 2, '名'), people('employees', 3, '人')];
    expect(totals(duties, {})).toEqual([{ unit: '人', gap: { min: 0, max: 3 }, open: 1 }]);
    const known = [people('employees', 3, '名'), people('employees', 2, '人')];
    expect(totals(known, { employees: 1 })).toEqual([
      { unit: '名', gap: { min: 2, max: 2 }, open: 0 },
    ]);
  });

  it('keeps the unit of the greater gap, however sure the other is, and the first of equals', () => {
    const when = [{ text: '监管任务重', fact: 'supervision-workload-heavy' }];
    const open = { when, measure: people('employees', 5, '名') };
    expect(totals([open, people('employees', 2, '人')], { employees: 1 })).toEqual([
      { unit: '名', gap: { min: 1, max: 5 }, open: 1 },
    ]);
    const equal = [people('employees', 2, '名'), people('employees', 2, '人')];
    expect(totals(equal, { employees: 1 })).toEqual([
      { unit: '名', gap: { min: 1, max: 1 }, open: 0 },
    ]);
  });

  it('of two equal gaps takes the one that is sure', () => {
    const when = [{ text: '监管任务重', fact: 'supervision-workload-heavy' }];
    const open = { when, measure: people('employees', 2, '名') };
    const sure = people('employees', 3, '人');
    for (const duties of [
      [open, sure],
      [sure, open],
    ])
      expect(totals(duties, { employees: 1 })).toEqual([
        { unit: '人', gap: { min: 2, max: 2 }, open: 1 },
      ]);
  });

  it('counts the pieces of two lists, each once', () => {
    const duties = [list('five-requirements', '甲', '乙'), list('five-requirements', '乙', '丙')];
    expect(totals(duties, { 'five-requirements': [] })).toEqual([
      { unit: '项', gap: { min: 3, max: 3 }, open: 0 },
    ]);
    expect(totals(duties, { 'five-requirements': ['乙'] })).toEqual([
      { unit: '项', gap: { min: 2, max: 2 }, open: 0 },
    ]);
    expect(totals(duties, {})).toEqual([{ unit: '项', gap: { min: 0, max: 3 }, open: 1 }]);
    expect(totals(duties, { 'five-requirements': ['甲', '乙', '丙'] })).toEqual([
      { unit: '项', gap: { min: 0, max: 0 }, open: 0 },
    ]);
  });

  it('counts the pieces of two kits, each once', () => {
    const kit = (...items: string[]): Measure => ({
      kind: 'kit',
      fact: 'personal-kit',
      items,
      per: 'person',
      count: 1,
    });
    expect(totals([kit('甲', '乙'), kit('乙', '丙')], { 'personal-kit': [] })).toEqual([
      { unit: '项', gap: { min: 3, max: 3 }, open: 0 },
    ]);
  });

  it('counts the pieces of lists of several facts each for itself', () => {
    const duties = [list('five-requirements', '甲', '乙'), list('township-eight-haves', '甲')];
    expect(totals(duties, { 'five-requirements': [], 'township-eight-haves': [] })).toEqual([
      { unit: '项', gap: { min: 3, max: 3 }, open: 0 },
    ]);
  });

  it('is nothing of nothing', () => {
    expect(totals([], {})).toEqual([]);
  });
});

it.each([
  [0, 0, '不缺'],
  [2, 2, '缺 2 人'],
  [0, 2, '缺 0—2 人'],
  [2, 5, '缺 2—5 人'],
  [0.1 + 0.2, 1, '缺 0.3—1 人'],
  [0, Number.POSITIVE_INFINITY, '缺多少人未定'],
  [0.1 + 0.2, Number.POSITIVE_INFINITY, '至少缺 0.3 人'],
])('a gap from %s to %s is written %s', (min, max, text) => {
  expect(formatGap({ unit: '人', gap: { min, max } })).toBe(text);
});

describe('what can be added up', () => {
  it.each<[string, Measure | undefined, boolean]>([
    ['people', people('employees', 2), true],
    ['a share of people', share, true],
    ['money', { kind: 'money', fact: 'x', per: 'unit', min: 20, unit: '万元' }, true],
    ['meetings and drills', { kind: 'frequency', fact: 'x', times: 1 }, false],
    ['weeks', { kind: 'duration', fact: 'x', min: 2, unit: '周' }, false],
    ['pieces', { kind: 'kit', fact: 'x', items: ['甲'], per: 'person', count: 1 }, false],
    ['items', list('x', '甲'), false],
    ['time', { kind: 'timeLimit', fact: 'x', within: '1 month' }, false],
    ['no figure', undefined, false],
  ])('%s', (_, measure, additive) => {
    expect(isAdditive(measure ? { measure } : {})).toBe(additive);
  });
});
