import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/model/fact.schema.ts';
import { checkAnswers } from '../../src/rules/check-answers.ts';
import type { RuleObligation, Unit } from '../../src/rules/rulebook.ts';
import { dutyOf, policyOf, rulebookOf } from '../support/made-up-rulebook.ts';
import { rulebook } from '../support/real-corpus.ts';

const wushan: Unit = { code: '532504202', level: 'township', name: '五山乡' };
const emergency: Unit = { code: '211400', level: 'department', name: '葫芦岛市应急管理局' };
const check = (duties: readonly Partial<RuleObligation>[], facts: Facts) =>
  checkAnswers(
    rulebookOf(
      [policyOf()],
      duties.map((duty, at) => dutyOf({ id: `c1.${at + 1}`, ...duty })),
    ),
    wushan,
    facts,
  );

describe('a part and its whole', () => {
  const of = (part: number, whole: number) =>
    checkAnswers(rulebook, emergency, {
      'staff-in-post': whole,
      'professional-supervisors': part,
    });

  it('may be equal', () => {
    expect(of(8, 8)).toEqual([]);
    expect(of(0, 0)).toEqual([]);
  });

  it('contradict each other where the part is larger; the part is named first', () => {
    expect(of(9, 8)).toEqual([
      {
        facts: ['professional-supervisors', 'staff-in-post'],
        message: '“专业监管人员数”（9）不能大于“在职人员数”（8），请核对。',
      },
    ]);
  });

  it('do not contradict each other while one is open', () => {
    expect(checkAnswers(rulebook, emergency, { 'professional-supervisors': 9 })).toEqual([]);
    expect(checkAnswers(rulebook, emergency, { 'staff-in-post': 0 })).toEqual([]);
  });

  it('that several duties compare are told of once', () => {
    const share = (min: number) => ({
      measure: {
        kind: 'share',
        fact: 'professional-supervisors',
        of: 'staff-in-post',
        min,
        unit: '%',
      } as const,
    });
    const facts = { 'professional-supervisors': 9, 'staff-in-post': 8 };
    expect(check([share(75), share(80)], facts)).toHaveLength(1);
  });

  it('are compared only where a duty of the unit does', () => {
    expect(
      checkAnswers(rulebook, wushan, { 'staff-in-post': 8, 'professional-supervisors': 9 }),
    ).toEqual([]);
  });
});

describe('a condition', () => {
  const measure = {
    kind: 'headcount',
    fact: 'full-time-supervisors',
    per: 'township',
    min: 2,
    unit: '名',
  } as const;
  const heavy = { text: '监管任务重', fact: 'supervision-workload-heavy' };

  it('that is answered no contradicts an answer that presumes it', () => {
    const facts = { 'full-time-supervisors': 1, 'supervision-workload-heavy': false };
    const expected = [
      {
        facts: ['full-time-supervisors', 'supervision-workload-heavy'],
        message: '填了“应急管理专职监管人员数”，但“监管任务重”填的是“否”，请核对。',
      },
    ];
    expect(check([{ measure, when: [{ ...heavy, is: true }] }], facts)).toEqual(expected);
    expect(check([{ measure: { ...measure, when: [{ ...heavy, is: true }] } }], facts)).toEqual(
      expected,
    );
  });

  it('that is answered yes contradicts what presumes no', () => {
    const [found] = check([{ measure, when: [{ ...heavy, is: false }] }], {
      'full-time-supervisors': 1,
      'supervision-workload-heavy': true,
    });
    expect(found?.message).toBe('填了“应急管理专职监管人员数”，但“监管任务重”填的是“是”，请核对。');
  });

  it.each<[string, Partial<RuleObligation>, Facts]>([
    [
      'that holds',
      { measure, when: [{ ...heavy, is: true }] },
      { 'full-time-supervisors': 1, 'supervision-workload-heavy': true },
    ],
    ['that is open', { measure, when: [{ ...heavy, is: true }] }, { 'full-time-supervisors': 1 }],
    [
      'of what is not answered',
      { measure, when: [{ ...heavy, is: true }] },
      { 'supervision-workload-heavy': false },
    ],
    [
      'of size, below which the figure is of no use but true',
      { measure, when: [{ text: '300人以上', fact: 'employees', atLeast: 300 }] },
      { 'full-time-supervisors': 1, employees: 299 },
    ],
    ['that is judged', { measure, when: [{ text: '必要时' }] }, { 'full-time-supervisors': 1 }],
    [
      'of a duty without a figure',
      { when: [{ ...heavy, is: true }] },
      { 'full-time-supervisors': 1, 'supervision-workload-heavy': false },
    ],
  ])('%s contradicts nothing', (_, duty, facts) => {
    expect(check([duty], facts)).toEqual([]);
  });
});

describe('a list', () => {
  const list = (fact: string, ...items: string[]): Partial<RuleObligation> => ({
    measure: { kind: 'checklist', fact, items },
  });

  it('holds only what a duty asks for, whichever duty it is', () => {
    const duties: Partial<RuleObligation>[] = [
      list('township-eight-haves', '有场所'),
      list('township-eight-haves', '有牌子'),
      {
        measure: {
          kind: 'kit',
          fact: 'personal-kit',
          items: ['执法记录仪'],
          per: 'person',
          count: 1,
        },
      },
    ];
    expect(
      check(duties, {
        'township-eight-haves': ['有牌子', '有场所'],
        'personal-kit': ['执法记录仪'],
      }),
    ).toEqual([]);
    expect(
      check(duties, {
        'township-eight-haves': ['有牌子', '有“章”', '有车'],
        'personal-kit': ['船'],
      }),
    ).toEqual([
      {
        facts: ['township-eight-haves'],
        message: '“‘八有’落实项”中没有“有‘章’”“有车”这一项，未计入。',
      },
      {
        facts: ['personal-kit'],
        message: '“移动执法终端、执法记录仪、个人安全防护装备”中没有“船”这一项，未计入。',
      },
    ]);
  });

  it('that nothing asks for is not held against anything', () => {
    expect(check([], { 'township-eight-haves': ['有车'] })).toEqual([]);
  });
});

describe('a rate of growth', () => {
  const growth = (facts: Facts) =>
    checkAnswers(rulebook, { code: '211400', level: 'city', name: '葫芦岛市' }, facts);

  it('falls by all of it at most, the yardstick too', () => {
    expect(growth({ 'special-funds-growth': -100, 'local-revenue-growth': -100 })).toEqual([]);
    expect(growth({ 'special-funds-growth': -100.5, 'local-revenue-growth': -101 })).toEqual([
      {
        facts: ['special-funds-growth'],
        message: '“安全生产专项资金增幅”填的是 -100.5%，降幅不能大于 100%，请核对。',
      },
      {
        facts: ['local-revenue-growth'],
        message: '“本级财政收入增幅”填的是 -101%，降幅不能大于 100%，请核对。',
      },
    ]);
  });

  it('of facts that are no rates is not held against 100%', () => {
    const amounts = rulebookOf(
      [policyOf()],
      [dutyOf({ measure: { kind: 'growth', fact: 'x', keepsPaceWith: 'y' } })],
    );
    expect(checkAnswers(amounts, wushan, { x: -200, y: -200 })).toEqual([]);
  });
});

describe('a value that is no answer', () => {
  it('is told of, in the order of the vocabulary, whoever is asked', () => {
    const facts = { employees: -1, 'full-time-supervisors': 'zwei', 'staff-in-post': null };
    expect(checkAnswers(rulebook, wushan, facts as never)).toEqual([
      {
        facts: ['full-time-supervisors'],
        message: '“应急管理专职监管人员数”填的不是数字，未计入，请核对。',
      },
      { facts: ['employees'], message: '“从业人员数”填的是 -1，不能小于 0，未计入，请核对。' },
    ]);
  });

  it('is told of once, not as a part and a whole besides', () => {
    const facts = { 'staff-in-post': -2, 'professional-supervisors': 1 };
    expect(checkAnswers(rulebook, emergency, facts)).toHaveLength(1);
  });

  it('is not a whole number of money', () => {
    expect(checkAnswers(rulebook, emergency, { 'enforcement-funds': 1.5 })).toEqual([]);
  });

  it('of a fact that nobody knows is nobody’s', () => {
    expect(checkAnswers(rulebook, wushan, { 'no-such-fact': -1 })).toEqual([]);
  });
});
