import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/model/fact.schema.ts';
import type { Measure } from '../../src/model/measure.schema.ts';
import { findLevers } from '../../src/rules/leverage.ts';
import type { RuleObligation } from '../../src/rules/rulebook.ts';
import { dutyOf, policyOf, rulebookOf } from '../support/made-up-rulebook.ts';

const today = '2026-11-22';
const unit = { code: '532504202', level: 'township', name: '五山乡' } as const;

const levers = (duties: readonly Partial<RuleObligation>[], facts: Facts) =>
  findLevers(
    rulebookOf(
      [policyOf()],
      duties.map((duty, at) => dutyOf({ id: `c1.${at + 1}`, ...duty })),
    ),
    unit,
    facts,
    today,
  );
const people = (fact: string, min: number): { measure: Measure } => ({
  measure: { kind: 'headcount', fact, per: 'township', min, unit: '名' },
});
const heavy = { text: '监管任务重', fact: 'supervision-workload-heavy', is: true };
const supervisors = 'full-time-supervisors';
const officers = 'township-enforcement-officers';

describe('an answer that is open', () => {
  it('that most findings wait for comes first', () => {
    expect(
      levers([people(officers, 1), people(supervisors, 2), people(supervisors, 3)], {}),
    ).toEqual([
      {
        kind: 'answer',
        fact: supervisors,
        settles: 2,
        because: '填上“应急管理专职监管人员数”，可判断 2 项待填的要求。',
      },
      {
        kind: 'answer',
        fact: officers,
        settles: 1,
        because: '填上“监管执法人员数”，可判断 1 项待填的要求。',
      },
    ]);
  });

  it('settles nothing alone where another one is open, too', () => {
    const both = { ...people(supervisors, 2), when: [heavy] };
    expect(levers([both], {})).toEqual([
      {
        kind: 'answer',
        fact: 'supervision-workload-heavy',
        settles: 1,
        because: '填上“监管任务重”“应急管理专职监管人员数”，可判断 1 项待填的要求。',
      },
    ]);
    expect(levers([both], { [supervisors]: 1 })).toEqual([
      {
        kind: 'answer',
        fact: 'supervision-workload-heavy',
        settles: 1,
        because: '填上“监管任务重”，可判断 1 项待填的要求。',
      },
    ]);
  });

  it('is offered with whatever settles most', () => {
    const both = { ...people(supervisors, 2), when: [heavy] };
    expect(levers([{ when: [heavy] }, both], {}).map(({ because }) => because)).toEqual([
      '填上“监管任务重”“应急管理专职监管人员数”，可判断 1 项待填的要求，可知道 1 项未规定数量的要求是否适用。',
    ]);
    // Two open answers are not offered where one of them settles as much.
    expect(levers([both, people(officers, 1)], {}).map(({ settles }) => settles)).toEqual([1, 1]);
  });

  it('that is given, but no answer, is still open', () => {
    expect(levers([people(supervisors, 2)], { [supervisors]: -1 }).map(({ fact }) => fact)).toEqual(
      [supervisors],
    );
  });
});

describe('a shortfall', () => {
  it('is made good by the least that turns most of them', () => {
    const duties = [people(supervisors, 2), people(supervisors, 4), people(officers, 3)];
    expect(levers(duties, { [supervisors]: 1, [officers]: 1 })).toEqual([
      {
        kind: 'close',
        fact: supervisors,
        settles: 2,
        because: '“应急管理专职监管人员数”增加 3 名，可使 2 项由不达标转为达标。',
      },
      {
        kind: 'close',
        fact: officers,
        settles: 1,
        because: '“监管执法人员数”增加 2 名，可使 1 项由不达标转为达标。',
      },
    ]);
  });

  it('is made good by what turns most of them, in whatever order they stand', () => {
    const duties = [people(supervisors, 4), people(supervisors, 2)];
    expect(levers(duties, { [supervisors]: 1 }).map(({ because }) => because)).toEqual([
      '“应急管理专职监管人员数”增加 3 名，可使 2 项由不达标转为达标。',
    ]);
  });

  it('goes before an open answer that settles as much', () => {
    const duties = [people(officers, 3), people(supervisors, 2)];
    for (const order of [duties, [...duties].reverse()])
      expect(levers(order, { [supervisors]: 1 }).map(({ kind }) => kind)).toEqual([
        'close',
        'answer',
      ]);
  });

  it('of what is not counted in units is told without one', () => {
    const share: Measure = {
      kind: 'share',
      fact: supervisors,
      of: 'no-such-fact',
      min: 50,
      unit: '%',
    };
    const facts = { [supervisors]: 1, 'no-such-fact': 4 };
    expect(levers([{ measure: share }], facts).map(({ because }) => because)).toEqual([
      '“应急管理专职监管人员数”增加 1，可使 1 项由不达标转为达标。',
    ]);
  });

  it('of a fraction is made good exactly', () => {
    const funds: Measure = {
      kind: 'money',
      fact: 'enforcement-funds',
      per: 'township',
      min: 20,
      unit: '万元',
    };
    const department = { code: '532504', level: 'department', name: '' } as const;
    const own = rulebookOf([policyOf()], [dutyOf({ bearers: ['department'], measure: funds })]);
    expect(findLevers(own, department, { 'enforcement-funds': 19.7 }, today)).toEqual([
      {
        kind: 'close',
        fact: 'enforcement-funds',
        settles: 1,
        because: '“安全监管执法经费”增加 0.3 万元，可使 1 项由不达标转为达标。',
      },
    ]);
  });

  it.each<[string, Partial<RuleObligation>, Facts]>([
    [
      'a time limit that was passed',
      { measure: { kind: 'timeLimit', fact: supervisors, within: '1 month' } },
      { [supervisors]: 2 },
    ],
    [
      'too many',
      { measure: { kind: 'headcount', fact: supervisors, per: 'township', max: 2, unit: '名' } },
      { [supervisors]: 3 },
    ],
    [
      'a list',
      { measure: { kind: 'checklist', fact: 'township-eight-haves', items: ['有场所'] } },
      { 'township-eight-haves': [] },
    ],
    [
      'what cannot be reached: 20% to 40% of one person',
      {
        measure: {
          kind: 'share',
          fact: supervisors,
          of: 'township-professional-staff',
          min: 20,
          max: 40,
          unit: '%',
        },
      },
      { [supervisors]: 0, 'township-professional-staff': 1 },
    ],
    [
      'an answer that nobody can read',
      { when: [{ text: '某情形', fact: 'no-such-fact' }] },
      { 'no-such-fact': ['?'] },
    ],
    [
      'what is encouraged',
      { ...people(supervisors, 2), modality: 'recommendation' },
      { [supervisors]: 1 },
    ],
    ['what is not due', { ...people(supervisors, 2), by: '2030-12-31' }, { [supervisors]: 1 }],
    ['what is met', people(supervisors, 2), { [supervisors]: 2 }],
    ['what has no figure', {}, {}],
    // 各级政府 in a township: no duty written for it.
    ['what is written for others', { ...people(supervisors, 2), bearers: ['government'] }, {}],
    [
      'what is written for others and missed',
      { ...people(supervisors, 2), bearers: ['government'] },
      { [supervisors]: 1 },
    ],
  ])('of %s is no lever', (_, duty, facts) => {
    expect(levers([duty], facts)).toEqual([]);
  });

  it('and an open answer stand together, strongest first', () => {
    const duties = [people(officers, 3), people(supervisors, 2), people(supervisors, 3)];
    expect(levers(duties, { [officers]: 1 }).map(({ fact }) => fact)).toEqual([
      supervisors,
      officers,
    ]);
    expect(levers(duties, { [supervisors]: 1 }).map(({ fact }) => fact)).toEqual([
      supervisors,
      officers,
    ]);
  });
});
