import { describe, expect, it } from 'vitest';
import type { Finding, FindingStatus } from '../../src/model/finding.schema.ts';
import type { Measure } from '../../src/model/measure.schema.ts';
import { findComparable, markStrictest } from '../../src/rules/strictest.ts';
import type { RuleObligation } from '../../src/rules/rulebook.ts';
import { dutyOf } from '../support/made-up-rulebook.ts';

const people = (min: number): Measure => ({
  kind: 'headcount',
  fact: 'full-time-supervisors',
  per: 'township',
  min,
  unit: '名',
});
const duty = (policy: string, measure?: Measure, more: Partial<RuleObligation> = {}) =>
  dutyOf({ policy, ...(measure && { measure }), ...more });

describe('duties of one scale', () => {
  it('are found where several papers hold them, by their places', () => {
    const duties = [duty('a'), duty('a', people(2)), duty('b', people(3)), duty('b')];
    expect(findComparable(duties)).toEqual([
      {
        members: [
          { at: 1, value: 2, policy: 'a' },
          { at: 2, value: 3, policy: 'b' },
        ],
      },
    ]);
  });

  it.each([
    ['one paper alone', [duty('a', people(2)), duty('a', people(3))]],
    [
      'another fact',
      [duty('a', people(2)), duty('b', { ...people(3), fact: 'employees' } as Measure)],
    ],
    [
      'another count',
      [duty('a', people(2)), duty('b', { ...people(3), per: 'village' } as Measure)],
    ],
    [
      'another kind',
      [
        duty('a', people(2)),
        duty('b', { kind: 'duration', fact: 'full-time-supervisors', min: 3, unit: '名' }),
      ],
    ],
    [
      'a standard',
      ['a', 'b'].map((policy) =>
        duty(policy, { kind: 'standard', fact: 'enforcement-vehicles', standard: '某标准' }),
      ),
    ],
    [
      'a list',
      ['a', 'b'].map((policy) => duty(policy, { kind: 'checklist', fact: 'x', items: ['一'] })),
    ],
    [
      'growth',
      ['a', 'b'].map((policy) => duty(policy, { kind: 'growth', fact: 'x', keepsPaceWith: 'y' })),
    ],
    [
      'what is encouraged',
      [duty('a', people(2)), duty('b', people(3), { modality: 'recommendation' })],
    ],
    ['what is allowed', [duty('a', people(2)), duty('b', people(3), { modality: 'permission' })]],
  ])('are none of %s', (_, duties) => {
    expect(findComparable(duties)).toEqual([]);
  });

  it.each<[string, Measure, Measure, boolean]>([
    [
      '20万元 and 30万元 a year',
      { kind: 'money', fact: 'x', per: 'department', min: 20, unit: '万元', every: 'year' },
      { kind: 'money', fact: 'x', per: 'department', min: 30, unit: '万元', every: 'year' },
      true,
    ],
    [
      '20万元 and 20元',
      { kind: 'money', fact: 'x', per: 'department', min: 20, unit: '万元' },
      { kind: 'money', fact: 'x', per: 'department', min: 20, unit: '元' },
      false,
    ],
    [
      'two weeks and three weeks',
      { kind: 'duration', fact: 'x', min: 2, unit: '周' },
      { kind: 'duration', fact: 'x', min: 3, unit: '周' },
      true,
    ],
    [
      'two weeks and three days',
      { kind: 'duration', fact: 'x', min: 2, unit: '周' },
      { kind: 'duration', fact: 'x', min: 3, unit: '天' },
      false,
    ],
    [
      'a month after the event and a month after another',
      { kind: 'timeLimit', fact: 'x', within: '1 month', after: '结案' },
      { kind: 'timeLimit', fact: 'x', within: '1 month', after: '下发' },
      false,
    ],
    [
      'the same pieces in another order',
      { kind: 'kit', fact: 'x', items: ['甲', '乙'], per: 'person', count: 1 },
      { kind: 'kit', fact: 'x', items: ['乙', '甲'], per: 'person', count: 2 },
      true,
    ],
    [
      'other pieces',
      { kind: 'kit', fact: 'x', items: ['甲', '乙'], per: 'person', count: 1 },
      { kind: 'kit', fact: 'x', items: ['甲'], per: 'person', count: 2 },
      false,
    ],
    [
      'pieces that only read alike when run together',
      { kind: 'kit', fact: 'x', items: ['丁', '丙乙'], per: 'person', count: 1 },
      { kind: 'kit', fact: 'x', items: ['丁丙', '乙'], per: 'person', count: 2 },
      false,
    ],
    [
      'the most of one fact and the most of another',
      { kind: 'headcount', fact: 'x', per: 'unit', max: 2, unit: '名' },
      { kind: 'headcount', fact: 'y', per: 'unit', max: 3, unit: '名' },
      false,
    ],
    [
      'meetings of one kind and of another',
      { kind: 'frequency', fact: 'x', times: 2, every: 'year' },
      { kind: 'frequency', fact: 'y', times: 3, every: 'year' },
      false,
    ],
    [
      'a share of another whole',
      { kind: 'share', fact: 'x', of: 'y', min: 20, unit: '%' },
      { kind: 'share', fact: 'x', of: 'z', min: 20, unit: '%' },
      false,
    ],
    [
      'at least and at most so often',
      { kind: 'frequency', fact: 'x', times: 2, every: 'year' },
      { kind: 'frequency', fact: 'x', times: 2, every: 'year', atMost: true },
      false,
    ],
    [
      'at most twice and at most once',
      { kind: 'frequency', fact: 'x', times: 2, every: 'year', atMost: true },
      { kind: 'frequency', fact: 'x', times: 1, every: 'year', atMost: true },
      true,
    ],
  ])('%s', (_, a, b, comparable) => {
    expect(findComparable([duty('a', a), duty('b', b)])).toHaveLength(comparable ? 1 : 0);
  });
});

it.each<[string, Measure, number]>([
  ['每季度 1 次', { kind: 'frequency', fact: 'x', times: 1, every: 'quarter' }, 4],
  ['每年 2 次', { kind: 'frequency', fact: 'x', times: 2, every: 'year' }, 2],
  ['每 3 年 1 次', { kind: 'frequency', fact: 'x', times: 1, every: '3 years' }, 1 / 3],
  [
    '每月不超过 2 次',
    { kind: 'frequency', fact: 'x', times: 2, every: 'month', atMost: true },
    -24,
  ],
  ['15 天内', { kind: 'timeLimit', fact: 'x', within: '15 days' }, -15],
  ['不少于 2 名', people(2), 2],
])('%s is as strict as %s', (_, measure, value) => {
  const [found] = findComparable([duty('a', measure), duty('b', measure)]);
  expect(found?.members.map((member) => member.value)).toEqual([value, value]);
});

describe('the strictest', () => {
  const finding = (status: FindingStatus): Finding => ({
    policy: 'a',
    obligation: 'c1.1',
    status,
    because: '……。',
  });
  const mark = (statuses: readonly FindingStatus[], values: readonly number[]) => {
    const members = values.map((value, at) => ({ at, value }));
    return markStrictest(statuses.map(finding), [{ members }]).map(({ strictest }) => strictest);
  };

  it('is marked alone', () => {
    expect(mark(['met', 'not-met', 'unknown'], [2, 3, 1])).toEqual([undefined, true, undefined]);
  });

  it('is marked on each of several that are equally strict', () => {
    expect(mark(['met', 'not-met', 'unknown'], [3, 3, 1])).toEqual([true, true, undefined]);
  });

  it('is none where all demand the same', () => {
    expect(mark(['met', 'met'], [2, 2])).toEqual([undefined, undefined]);
  });

  it('is none where only one applies, nor one that does not apply', () => {
    expect(mark(['not-applicable', 'met'], [3, 2])).toEqual([undefined, undefined]);
    expect(mark(['not-applicable', 'met', 'met'], [3, 2, 1])).toEqual([undefined, true, undefined]);
  });

  it('of ceilings is the lowest', () => {
    expect(mark(['met', 'met'], [-5, -3])).toEqual([undefined, true]);
  });

  it('is marked on a copy', () => {
    const findings = Object.freeze([Object.freeze(finding('met')), Object.freeze(finding('met'))]);
    const members = [
      { at: 0, value: 1 },
      { at: 1, value: 2 },
    ];
    expect(() => markStrictest(findings, [{ members }])).not.toThrow();
  });
});
