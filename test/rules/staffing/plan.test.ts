/** Boundaries of the staffing plan that no paper of the corpus reaches. */
import { describe, expect, it } from 'vitest';
import type { Rulebook, RuleObligation } from '../../../src/rules/rulebook.ts';
import {
  countedAddends,
  levelPhrases,
  planStaffing,
  totalStaffing,
  type StaffingAnswers,
} from '../../../src/rules/staffing.ts';
import { planElsewhere } from '../../../src/rules/staffing/elsewhere.ts';
import { policyOf, rulebookOf } from '../../support/made-up-rulebook.ts';
import { rulebook } from '../../support/real-corpus.ts';
import { realPlace, type RealPlace } from '../../support/staffing-place.ts';
import { headcount } from './sample-papers.ts';

const today = '2026-11-22';
const blank: StaffingAnswers = { facts: {}, counts: {}, reached: {} };
const mile = await realPlace('532504');
const honghe = await realPlace('532500');
const yangcheng = await realPlace('140522');
const wushan = mile.township('五山乡');
const cadres = 'village-emergency-cadres';

const bookOf = (...duties: RuleObligation[]) => rulebookOf([policyOf()], duties);
const ofPrefecture = (...duties: RuleObligation[]) =>
  rulebookOf([policyOf({ jurisdiction: '532500' })], duties);
function planOf(
  book: Rulebook,
  answers: Partial<StaffingAnswers> = {},
  { place, units }: RealPlace = mile,
) {
  return planStaffing(book, place, units, { ...blank, ...answers }, today);
}
const unitsOf = (plan: ReturnType<typeof planOf>) =>
  plan.demands.map(({ level, addends }) => [level, addends.map(({ unit }) => unit.name)]);

describe('villages that are only counted', () => {
  const villages = headcount('c1.1', { fact: cadres, per: 'village' }, { bearers: ['village'] });
  const ofWushan = (answers: Partial<StaffingAnswers>) =>
    planOf(bookOf(villages), answers).demands[0]?.addends.find(
      ({ unit }) => unit.id === `${wushan}-village`,
    );
  const id = `${wushan}-village`;
  const reached = (count: number) => ({ reached: { [id]: { [cadres]: count } } });

  it('全部达到', () =>
    expect(ofWushan(reached(8))).toMatchObject({
      ...{ status: 'met', gap: { min: 0, max: 0 }, existing: { min: 16 } },
      because: '8 个，每个不少于 2 名；填报 8 个已达到，全部达到。',
    }));

  it('3 个未达到', () =>
    expect(ofWushan(reached(5))).toMatchObject({
      ...{ status: 'not-met', gap: { min: 3, max: 6 } },
      because: '8 个，每个不少于 2 名；填报 5 个已达到，3 个未达到。',
    }));

  it('没有填几个达到', () =>
    expect(ofWushan({})).toMatchObject({
      ...{ status: 'unknown', gap: { min: 0, max: 16 } },
      because: '8 个，每个不少于 2 名；其中已达到的有几个待填，暂不能判断。',
    }));

  it('填得比有的多', () =>
    expect(ofWushan(reached(9))).toMatchObject({
      ...{ status: 'unknown', gap: { min: 0, max: 16 } },
      because: '8 个中不能有 9 个已达到，请核对填报数。',
    }));

  it('一个村也没有：不缺，也没有人', () =>
    expect(ofWushan({ counts: { [id]: 0 } })).toMatchObject({
      ...{ status: 'met', required: { min: 0, max: 0 } },
      ...{ gap: { min: 0, max: 0 }, existing: { min: 0, max: 0 } },
    }));

  it('鼓励性的只说一次，不一村一村地说', () => {
    const advice = headcount(
      'c1.1',
      { fact: cadres, per: 'village' },
      { bearers: ['village'], modality: 'recommendation' },
    );
    const plan = planOf(bookOf(advice));
    expect(plan.demands).toEqual([]);
    expect(plan.notAdded.map(({ because }) => because)).toEqual(['属鼓励或许可性规定，不计入。']);
  });

  it('乡镇不知道有几个村的，单列；县里有几个村按乡镇合计', () => {
    const { place, units } = honghe;
    const [first, ...others] = units.townships;
    if (!first) throw new Error('no township');
    const townships = [{ id: first.id, name: first.name, government: first.government }, ...others];
    const plan = planOf(
      ofPrefecture(villages),
      {},
      { ...honghe, place, units: { ...units, townships } },
    );
    const addends = plan.demands[0]?.addends ?? [];
    expect(addends).toHaveLength(14);
    expect(addends[13]).toMatchObject({
      ...{ unit: { name: first.name }, units: { min: 0, max: Number.POSITIVE_INFINITY } },
      because: '每个不少于 2 名；有几个待填，暂不能合计。',
    });
  });
});

describe('conditions', () => {
  const heavy = headcount('c1.1', {
    when: [{ text: '任务重的', fact: 'supervision-workload-heavy', is: true }],
  });

  it('处处都不适用的还列着：答案可以改回来', () => {
    const facts = Object.fromEntries(
      mile.units.townships.map(({ id }) => [id, { 'supervision-workload-heavy': false }]),
    );
    const plan = planOf(bookOf(heavy), { facts });
    expect(plan.demands.map(({ addends }) => addends.map(({ status }) => status))).toEqual([
      Array.from({ length: 14 }, () => 'excluded'),
    ]);
    expect(plan.notAdded).toEqual([]);
  });

  it('条件待填、人数已填：缺 0 至 1 名', () => {
    const facts = { [wushan]: { 'full-time-supervisors': 1 } };
    const addend = planOf(bookOf(heavy), { facts }).demands[0]?.addends.find(
      ({ unit }) => unit.id === wushan,
    );
    expect(addend).toMatchObject({
      ...{ status: 'unknown', required: { min: 0, max: 2 }, advised: { min: 0, max: 2 } },
      ...{ existing: { min: 1, max: 1 }, gap: { min: 0, max: 1 } },
    });
  });

  it('要问哪些事实', () => {
    const two = headcount(
      'c1.1',
      { when: [{ text: '任务重的', fact: 'supervision-workload-heavy', is: true }] },
      { when: [{ text: '人口多的', fact: 'employees', atLeast: 3000 }, { text: '确有需要的' }] },
    );
    expect(planOf(bookOf(two)).demands[0]?.conditions).toEqual([
      'employees',
      'supervision-workload-heavy',
    ]);
    expect(planOf(bookOf(headcount('c1.1'))).demands[0]?.conditions).toEqual([]);
  });
});

describe('deadlines', () => {
  it.each([
    ['2026-11-22', '期限为2026年11月22日，当天到期，不计入。'],
    ['2026-11-23', '期限为2026年11月23日，2026年11月22日尚未到期，不计入。'],
  ])('到 %s：还没到期', (by, because) =>
    expect(planOf(bookOf(headcount('c1.1', {}, { by }))).notAdded[0]?.because).toBe(because),
  );

  it('昨天到期的计入', () =>
    expect(planOf(bookOf(headcount('c1.1', { by: '2026-11-21' }))).demands).toHaveLength(1));

  it('已经到期的鼓励性规定，还是鼓励', () =>
    expect(
      planOf(bookOf(headcount('c1.1', {}, { by: '2020-12-31', modality: 'permission' })))
        .notAdded[0]?.because,
    ).toBe('属鼓励或许可性规定，不计入。'));
});

describe('whom 每个单位 counts', () => {
  // 总工程师 are asked of departments, 执法人员 of counties, 专职监管人员 of townships.
  const each = (bearers: string[], fact: string) =>
    headcount('c1.1', { fact, per: 'unit', min: 4 }, { bearers });
  const levelsOf = (book: Rulebook, place = mile) =>
    planOf(book, {}, place).demands.map(({ level, addends }) => [level, addends.length]);

  it.each([
    ['full-time-supervisors', [['township', 14]]],
    ['city-enforcement-officers', [['government', 1]]],
    ['chief-engineers', [['department', 2]]],
    ['village-emergency-cadres', [['village', 14]]],
  ])('写给县、乡、村和部门的，按 %s 归谁填算谁的', (fact, levels) => {
    const bearers = ['county-government', 'township', 'village', 'finance', 'education'];
    expect(levelsOf(bookOf(each(bearers, fact)))).toEqual(levels);
  });

  it('县和部门都要填的数，县里一处、部门各一处，各级只算自己的', () => {
    const bearers = ['county-government', 'finance', 'education'];
    expect(unitsOf(planOf(bookOf(each(bearers, 'qualified-enforcement-officers'))))).toEqual([
      ['government', ['弥勒市']],
      ['department', ['财政部门', '教育部门']],
    ]);
  });

  it('没有写到的一级不算，哪怕有这样的数', () => {
    expect(levelsOf(bookOf(each(['finance'], 'full-time-supervisors')))).toEqual([]);
    expect(levelsOf(bookOf(each(['township'], 'city-enforcement-officers')))).toEqual([]);
  });

  it('州里的文件写县政府的，十三个县都算，州不算', () => {
    const book = ofPrefecture(each(['county-government'], 'city-enforcement-officers'));
    const [[level, names] = []] = unitsOf(planOf(book, {}, honghe));
    expect(level).toBe('government');
    expect(names).toHaveLength(13);
    expect(names).not.toContain('红河哈尼族彝族自治州');
  });
});

describe('departments', () => {
  const inEach = (bearers: string[]) =>
    headcount('c1.1', { fact: 'chief-engineers', per: 'department', min: 1 }, { bearers });

  it('写给政府、按部门计的：有几个部门由填报人填', () =>
    expect(unitsOf(planOf(bookOf(inEach(['county-government']))))).toEqual([
      ['department', ['弥勒市的部门']],
    ]));

  it('上级文件点名的几个部门，下级合在一起问', () => {
    const book = ofPrefecture(inEach(['emergency-management-department', 'finance']));
    const [addend] = planOf(book).demands[0]?.addends ?? [];
    expect(addend?.unit).toMatchObject({ id: '532504-sample-c1.1', name: '本条所列的部门' });
    const [only] =
      planOf(ofPrefecture(inEach(['emergency-management-department']))).demands[0]?.addends ?? [];
    expect(only?.unit).toMatchObject({
      ...{ kind: 'several', id: '532504-emergency-management-department' },
      name: '应急管理部门',
    });
  });

  it('只写一类部门的叫本名，点名之外的叫其他', () => {
    expect(unitsOf(planOf(bookOf(inEach(['sector-department']))))).toEqual([
      ['department', ['行业领域主管部门']],
    ]);
    expect(unitsOf(planOf(bookOf(inEach(['finance', 'sector-department']))))).toEqual([
      ['department', ['财政部门', '其他行业领域主管部门']],
    ]);
  });
});

describe('what does not lie in the place', () => {
  it('名单中没有这样的单位', () => {
    const nobody = { ...mile, units: { ...mile.units, townships: [] } };
    const plan = planOf(bookOf(headcount('c1.1')), {}, nobody);
    expect(plan.notAdded.map(({ because }) => because)).toEqual([
      '按每个乡镇（街道）计，名单中没有计入这样的单位。',
    ]);
  });

  it('在此地生效的文件，不当别处的拿来比', () => {
    const levels = ['township'] as const;
    const titlesOf = ({ place, units }: RealPlace) =>
      planElsewhere(rulebook, place, units, levels, today).map(({ policy }) => policy.id);
    expect(titlesOf(yangcheng)).toEqual(['xinzhou-2022-campaign', 'mile-2020-3']);
    expect(titlesOf(honghe)).toEqual(['xinzhou-2022-campaign', 'jincheng-2021-10']);
  });

  it('别处的比较只用它自己的条款', () => {
    const [first] = planElsewhere(rulebook, yangcheng.place, yangcheng.units, ['township'], today);
    expect(first?.plan.withoutFigure.map(({ policy }) => policy.id)).toEqual([
      'xinzhou-2022-campaign',
      'xinzhou-2022-campaign',
    ]);
  });
});

describe('topics', () => {
  const inTopic = (topic: string) => bookOf(headcount('c1.1', {}, { topic }));
  const narrower = (book: Rulebook, broader: string): Rulebook => ({
    ...book,
    topics: [...book.topics, { id: 'officers', prefLabel: '执法人员', altLabel: [], broader }],
  });

  it('人员配备之下的主题也算，别的主题不算', () => {
    expect(planOf(narrower(inTopic('officers'), 'staffing')).demands).toHaveLength(1);
    expect(planOf(narrower(inTopic('officers'), 'training')).demands).toEqual([]);
    expect(planOf(inTopic('training')).demands).toEqual([]);
    // A slip in the vocabulary, a topic below itself, does not hang the page.
    expect(planOf(narrower(inTopic('officers'), 'officers')).demands).toEqual([]);
  });
});

it('别的市对市里的要求，县里不拿来比，市里拿来比', () => {
  const each = { fact: 'city-enforcement-officers', per: 'unit', min: 9 } as const;
  const book = rulebookOf(
    [policyOf({ jurisdiction: '140500' })],
    [headcount('c1.1', each, { bearers: ['government'] })],
  );
  const sumsOf = ({ place, units }: RealPlace) =>
    planElsewhere(book, place, units, ['government'], today).map(({ plan }) =>
      plan.demands.map(({ level }) => level),
    );
  expect(sumsOf(mile)).toEqual([]);
  expect(sumsOf(honghe)).toEqual([['government']]);
});

describe('two papers of equal strictness', () => {
  const book = rulebookOf(
    [policyOf({ id: 'first', title: '甲意见' }), policyOf({ id: 'second', title: '乙意见' })],
    [headcount('c1.1', {}, { policy: 'first' }), headcount('c2.1', {}, { policy: 'second' })],
  );

  it('前一个算，后一个说明按前一个', () => {
    const [first, second] = planOf(book).demands;
    expect(first?.addends[0]?.rival).toBeUndefined();
    expect(second?.addends[0]).toMatchObject({
      rival: { id: 'c1.1' },
      because: '同一类人员，按《甲意见》（一）就高计算，不重复计入。',
    });
    expect(levelPhrases(planOf(book))).toEqual(['14 个乡镇（街道）至少 28 名']);
  });
});

it('合计：3—7 名的建议上限只在有的条款里，加上没有上限的', () => {
  const book = bookOf(
    headcount('c1.1', { min: 3, max: 7 }),
    headcount('c1.2', { fact: 'township-professional-staff', min: 1 }),
    headcount('c1.3', { fact: 'township-enforcement-officers', min: 2, max: 2 }),
  );
  const plan = planOf(book);
  expect(totalStaffing(countedAddends(plan.demands))[0]).toMatchObject({
    required: { min: 84, max: 84 },
    advised: { min: 140, max: 140 },
    units: { min: 14, max: 14 },
  });
  expect(plan.demands.map(({ max }) => max)).toEqual([7, undefined, undefined]);
});
