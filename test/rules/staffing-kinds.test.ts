/** What no paper of the corpus says yet, but the next one may: synthetic duties in 弥勒市. */
import { describe, expect, it } from 'vitest';
import type { MeasureOf } from '../../src/model/measure.schema.ts';
import type { Rulebook, RuleObligation } from '../../src/rules/rulebook.ts';
import {
  countedAddends,
  planStaffing,
  totalStaffing,
  type StaffingAnswers,
} from '../../src/rules/staffing.ts';
import { rulebook } from '../support/real-corpus.ts';
import { realPlace, type RealPlace } from '../support/staffing-place.ts';

const today = '2026-11-22';
const blank: StaffingAnswers = { facts: {}, counts: {}, reached: {} };
const mile = await realPlace('532504');
const honghe = await realPlace('532500');
const wushan = mile.township('五山乡');

type Headcount = Partial<MeasureOf<'headcount'>>;
type Duty = Omit<Partial<RuleObligation>, 'measure'> & { readonly measure?: Headcount };

/** A duty of 每个乡镇不少于2名, changed where the case needs it. */
function duty(id: string, { measure, ...rest }: Duty = {}): RuleObligation {
  return {
    id,
    clause: 'c1',
    bearers: ['township'],
    bearerNamed: '乡镇',
    modality: 'obligation',
    topic: 'staffing',
    action: '配备人员',
    quote: '配备人员',
    policy: 'sample',
    label: '一',
    reference: '一',
    url: '/policies/sample/#c1',
    measure: {
      kind: 'headcount',
      fact: 'full-time-supervisors',
      per: 'township',
      min: 2,
      unit: '名',
      ...measure,
    },
    ...rest,
  };
}

interface Paper {
  readonly id?: string;
  readonly jurisdiction?: string;
  readonly duties: readonly RuleObligation[];
}

function bookOf(...papers: readonly Paper[]): Rulebook {
  return {
    ...rulebook,
    policies: papers.map(({ id = 'sample', jurisdiction = '532504' }) => ({
      id,
      title: '示例意见',
      jurisdiction,
      official: true,
      status: 'in-force',
      from: '2020-01-01',
    })),
    obligations: papers.flatMap(({ id = 'sample', duties }) =>
      duties.map((one) => ({ ...one, policy: id })),
    ),
  };
}

function planOf(
  book: Rulebook,
  answers: Partial<StaffingAnswers> = {},
  { place, units }: RealPlace = mile,
) {
  return planStaffing(book, place, units, { ...blank, ...answers }, today);
}

const totalsOf = (plan: ReturnType<typeof planOf>) => totalStaffing(countedAddends(plan.demands));

describe('two papers that demand the same people', () => {
  const book = bookOf(
    { id: 'city', duties: [duty('c1.1')] },
    { id: 'prefecture', jurisdiction: '532500', duties: [duty('c2.1', { measure: { min: 3 } })] },
  );

  it('count once, by the stricter: 14 × 3', () => {
    expect(totalsOf(planOf(book))[0]?.required).toEqual({ min: 42, max: 42 });
  });

  it('say of the other that it does not count, and why', () => {
    const [lower] = planOf(book).demands.filter(({ policy }) => policy.id === 'city');
    expect(lower?.addends[0]?.rival?.id).toBe('c2.1');
    expect(lower?.addends[0]?.because).toContain('就高');
  });

  it('equal demands count once, too', () => {
    const equal = bookOf(
      { id: 'city', duties: [duty('c1.1')] },
      { id: 'prefecture', jurisdiction: '532500', duties: [duty('c2.1')] },
    );
    expect(totalsOf(planOf(equal))[0]?.required).toEqual({ min: 28, max: 28 });
  });

  it('different people of one township are added', () => {
    const other = duty('c1.2', { measure: { fact: 'township-professional-staff' } });
    const both = bookOf({ duties: [duty('c1.1'), other] });
    expect(totalsOf(planOf(both))[0]?.required).toEqual({ min: 56, max: 56 });
  });
});

describe('a duty under a condition', () => {
  const heavy = duty('c1.1', {
    measure: {
      min: 5,
      when: [{ text: '监管任务重的', fact: 'supervision-workload-heavy', is: true }],
    },
  });
  const base = duty('c1.2');

  it('is open until the condition is known: 0 to 5 in each of 14 townships', () => {
    const [total] = totalsOf(planOf(bookOf({ duties: [heavy] })));
    expect(total?.required).toEqual({ min: 0, max: 70 });
    expect(total?.open).toBe(14);
  });

  it('counts where it holds and not where it does not', () => {
    const facts = {
      [wushan]: { 'supervision-workload-heavy': true, 'full-time-supervisors': 4 },
      [mile.township('江边乡')]: { 'supervision-workload-heavy': false },
    };
    const plan = planOf(bookOf({ duties: [heavy] }), { facts });
    const [total] = totalsOf(plan);
    expect(total?.required).toEqual({ min: 5, max: 65 });
    expect(total?.gap.min).toBe(1);
  });

  it('beside a duty that always holds: two at least, five at most', () => {
    const plan = planOf(bookOf({ duties: [heavy, base] }));
    const [total] = totalsOf(plan);
    expect(total?.required).toEqual({ min: 28, max: 70 });
  });

  it('of villages: how many it applies to is asked', () => {
    const villages = duty('c1.1', {
      bearers: ['village'],
      measure: {
        fact: 'village-emergency-cadres',
        per: 'village',
        min: 1,
        when: [{ text: '人口较多的', fact: 'employees', atLeast: 3000 }],
      },
    });
    const plan = planOf(bookOf({ duties: [villages] }), { counts: { [`${wushan}-village`]: 3 } });
    const addend = plan.demands[0]?.addends.find(({ unit }) => unit.id === `${wushan}-village`);
    expect(addend?.required).toEqual({ min: 3, max: 3 });
    expect(totalsOf(plan)[0]?.uncounted).toBe(13);
  });
});

describe('whom a figure is counted by', () => {
  it('the county that must provide two for each township: 14 × 2', () => {
    const book = bookOf({ duties: [duty('c1.1', { bearers: ['county-government'] })] });
    expect(totalsOf(planOf(book))[0]?.required.min).toBe(28);
  });

  it('an office is certain for the government that names it, and asked for in those below', () => {
    const book = bookOf({
      jurisdiction: '532500',
      duties: [
        duty('c1.1', {
          bearers: ['emergency-management-department'],
          measure: { fact: 'chief-engineers', per: 'department', min: 1 },
        }),
      ],
    });
    const plan = planOf(book, {}, honghe);
    const kinds = plan.demands[0]?.addends.map(({ unit }) => unit.kind) ?? [];
    expect(kinds[0]).toBe('one');
    expect(kinds.slice(1)).toEqual(Array.from({ length: 13 }, () => 'several'));
    expect(totalsOf(plan)[0]?.required.min).toBe(1);
    // 弥勒市 lies below: whether its office is meant, it must say itself.
    expect(planOf(book).demands[0]?.addends[0]?.unit.kind).toBe('several');
  });

  it('a duty of 每县 binds each of the 13 counties of 红河州', () => {
    const book = bookOf({
      jurisdiction: '532500',
      duties: [
        duty('c1.1', {
          bearers: ['county-government'],
          measure: { fact: 'city-enforcement-officers', per: 'county', min: 10 },
        }),
      ],
    });
    expect(totalsOf(planOf(book, {}, honghe))[0]?.required.min).toBe(130);
  });

  it('a bearer at large counts by unit where it is meant: the county, not its townships', () => {
    const book = bookOf({
      duties: [
        duty('c1.1', {
          bearers: ['government'],
          measure: { fact: 'city-enforcement-officers', per: 'unit', min: 4 },
        }),
      ],
    });
    expect(totalsOf(planOf(book))[0]?.required).toEqual({ min: 4, max: 4 });
  });

  it('名 and 人 are not added across', () => {
    const other = duty('c1.2', { measure: { fact: 'township-enforcement-officers', unit: '人' } });
    const totals = totalsOf(planOf(bookOf({ duties: [duty('c1.1'), other] })));
    expect(totals.map(({ unit, required }) => [unit, required.min])).toEqual([
      ['名', 28],
      ['人', 28],
    ]);
  });

  it('two officers for each village: who does not reach it has one or none', () => {
    const book = bookOf({
      duties: [
        duty('c1.1', {
          bearers: ['village'],
          measure: { fact: 'village-emergency-cadres', per: 'village', min: 2 },
        }),
      ],
    });
    // 五山乡 has 8 villages; 5 reach it.
    const reached = { [`${wushan}-village`]: { 'village-emergency-cadres': 5 } };
    const addend = planOf(book, { reached }).demands[0]?.addends.find(
      ({ unit }) => unit.id === `${wushan}-village`,
    );
    expect(addend?.required.min).toBe(16);
    expect(addend?.gap).toEqual({ min: 3, max: 6 });
    expect(addend?.existing.min).toBe(10);
  });
});

describe('what does not count', () => {
  const reasonOf = (one: RuleObligation) => {
    const plan = planOf(bookOf({ duties: [one] }));
    expect(plan.demands).toEqual([]);
    return plan.notAdded[0]?.because;
  };

  it.each([
    ['advice', duty('c1.1', { modality: 'recommendation' }), '鼓励或许可'],
    ['a duty whose day has not come', duty('c1.1', { by: '2027-12-31' }), '尚未到期'],
    ['an upper bound alone', duty('c1.1', { measure: { min: undefined, max: 5 } }), '最低人数'],
    [
      'a condition that only people can judge',
      duty('c1.1', { when: [{ text: '确有需要的' }] }),
      '确有需要的',
    ],
    ['people of enterprises', duty('c1.1', { measure: { per: 'enterprise' } }), '企业'],
  ])('%s is told, with the reason', (_, one, words) => {
    expect(reasonOf(one)).toContain(words);
  });

  it('never tells a number that nobody typed', () => {
    expect(reasonOf(duty('c1.1', { by: '2027-12-31' }))).not.toMatch(/填报|0 名/);
  });
});

describe('which duties are about posts', () => {
  const posts = duty('c1.1', { topic: 'people-to-have' });
  const heads = duty('c1.2', { topic: 'commission' });
  const book = bookOf({ duties: [posts, heads] });
  const topic = (id: string, staffing?: true) => ({
    id,
    prefLabel: id,
    altLabel: [],
    ...(staffing && { staffing }),
  });
  const countedIn = (topics: Rulebook['topics']) => {
    const plan = planOf({ ...book, topics });
    return plan.demands.map(({ obligation }) => obligation.id);
  };

  it('the vocabulary says, whatever it calls its topics', () => {
    expect(countedIn([topic('people-to-have', true), topic('commission')])).toEqual(['c1.1']);
    const narrower = { ...topic('people-to-have'), broader: 'people' };
    expect(countedIn([topic('people', true), narrower, topic('commission')])).toEqual(['c1.1']);
  });

  it('all with numbers of people are, where it says nothing', () => {
    expect(countedIn([topic('people-to-have'), topic('commission')])).toEqual(['c1.1', 'c1.2']);
  });
});
