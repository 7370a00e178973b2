import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitLevels } from '../../src/model/concept.schema.ts';
import type { Fact, Facts, FactValue } from '../../src/model/fact.schema.ts';
import { findingSchema, type Finding } from '../../src/model/finding.schema.ts';
import { loadProvince } from '../../src/jurisdictions/load-province.ts';
import { townshipsOf } from '../../src/jurisdictions/townships-of.ts';
import { assess } from '../../src/rules/assess.ts';
import { questionsFor } from '../../src/rules/questions.ts';
import type { Rulebook, RuleObligation, Unit } from '../../src/rules/rulebook.ts';
import { rulebook } from '../support/real-corpus.ts';

const today = '2026-11-22';

/** The township of a name, looked up in the division tree. */
async function township(county: string, name: string): Promise<Unit> {
  const found = townshipsOf(await loadProvince(county), county).filter((one) => one.name === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${county} ${name}: ${found.length}`);
  return { code: found[0].code, level: 'township', name };
}

const wushan = await township('532504', '五山乡');
const fengcheng = await township('140522', '凤城镇');
const xinkou = await township('140902', '忻口镇');
const dengta = await township('110101', '东华门街道');

function findingOf(unit: Unit, facts: Facts, policy: string, id: string, asOf = today): Finding {
  const found = assess(rulebook, unit, facts, asOf).filter(
    (finding) => finding.policy === policy && finding.obligation === id,
  );
  if (found.length !== 1 || !found[0]) throw new Error(`${policy} ${id}: ${found.length} findings`);
  return found[0];
}

/** A rulebook of one duty, for what no paper of the corpus says. */
function ruleOf(duty: Partial<RuleObligation>, policy: Partial<Rulebook['policies'][0]> = {}) {
  const own: Rulebook = {
    ...rulebook,
    policies: [
      {
        id: 'sample',
        title: '示例意见',
        jurisdiction: '530000',
        official: true,
        status: 'in-force',
        from: '2020-06-12',
        ...policy,
      },
    ],
    obligations: [
      {
        id: 'c1.1',
        clause: 'c1',
        bearers: ['township'],
        bearerNamed: '乡镇',
        modality: 'obligation',
        topic: 'staffing',
        action: '配备人员',
        quote: '配备人员',
        policy: 'sample',
        label: '（一）',
        reference: '（一）',
        url: '/policies/sample/#c1',
        ...duty,
      },
    ],
  };
  return (facts: Facts = {}, asOf = today) => {
    const [finding, ...more] = assess(own, wushan, facts, asOf);
    expect(more).toEqual([]);
    if (!finding) throw new Error('no finding');
    return finding;
  };
}

describe('弥勒市五山乡', () => {
  const supervisors = (facts: Facts, asOf?: string) =>
    findingOf(wushan, facts, 'mile-2020-3', 'c12.10', asOf);

  it('is 532504202', () => {
    expect(wushan.code).toBe('532504202');
  });

  it('with 1 supervisor lacks 1', () => {
    expect(supervisors({ 'full-time-supervisors': 1 })).toEqual({
      policy: 'mile-2020-3',
      obligation: 'c12.10',
      status: 'not-met',
      required: '不少于 2 名',
      given: '1 名',
      gap: 1,
      unit: '名',
      because: '要求不少于 2 名，填报 1 名，缺 1 名。',
    });
  });

  it('with 2 supervisors meets the duty', () => {
    expect(supervisors({ 'full-time-supervisors': 2 })).toMatchObject({
      status: 'met',
      because: '要求不少于 2 名，填报 2 名，已达到。',
    });
  });

  it('without an answer is unknown, not zero', () => {
    expect(supervisors({})).toMatchObject({
      status: 'unknown',
      missing: ['应急管理专职监管人员数'],
      because: '要求不少于 2 名；“应急管理专职监管人员数”待填，暂不能判断。',
    });
    expect(supervisors({ 'full-time-supervisors': 0 }).status).toBe('not-met');
  });

  it.each([
    ['2020-06-11', 'not-applicable'],
    ['2020-06-12', 'not-met'],
  ])('is bound from the day of issue: %s %s', (asOf, status) => {
    expect(supervisors({ 'full-time-supervisors': 1 }, asOf).status).toBe(status);
  });

  it('before the day of issue is told the day', () => {
    expect(supervisors({ 'full-time-supervisors': 1 }, '2020-06-11').because).toBe(
      '自2020年6月12日起适用，2020年6月11日尚未开始。',
    );
  });

  it('has more duties where the workload is heavy', () => {
    const heavy = (facts: Facts) => findingOf(wushan, facts, 'mile-2020-3', 'c12.11');
    expect(heavy({})).toMatchObject({
      status: 'unknown',
      missing: ['监管任务重'],
      because: '要求“监管任务重的”时适用；“监管任务重”待填，暂不能判断。',
    });
    expect(heavy({ 'supervision-workload-heavy': false })).toMatchObject({
      status: 'not-applicable',
      because: '不符合条件“监管任务重的”（监管任务重：否）。',
    });
    expect(heavy({ 'supervision-workload-heavy': true }).status).toBe('judgement');
  });

  it('is bound by no paper of another place', () => {
    const papers = assess(rulebook, wushan, {}, today).map(({ policy }) => policy);
    expect(new Set(papers)).toEqual(new Set(['mile-2020-3']));
  });

  it('is not bound by what binds only the city or a department', () => {
    const ids = assess(rulebook, wushan, {}, today).map(({ obligation }) => obligation);
    expect(ids).not.toContain('c12.3');
    expect(ids).not.toContain('c12.6');
  });
});

describe('晋城市阳城县凤城镇', () => {
  it.each([
    [2, 'not-met', 1, '要求 3—5 名（不少于 3 名），填报 2 名，缺 1 名。'],
    [3, 'met', undefined, '要求 3—5 名（不少于 3 名），填报 3 名，已达到。'],
    [5, 'met', undefined, '要求 3—5 名（不少于 3 名），填报 5 名，已达到。'],
    [
      6,
      'met',
      undefined,
      '要求 3—5 名（不少于 3 名），填报 6 名，已达到，并超过 5 名的上限参考数。',
    ],
  ])('with %i professionals is %s', (given, status, gap, because) => {
    const facts = { 'township-professional-staff': given };
    const finding = findingOf(fengcheng, facts, 'jincheng-2021-10', 'c5.5');
    expect(finding).toMatchObject({ status, because });
    expect(finding.gap).toBe(gap);
  });
});

describe('忻州市忻府区忻口镇', () => {
  it('lacks one of three officers', () => {
    const facts = { 'township-enforcement-officers': 2 };
    expect(findingOf(xinkou, facts, 'xinzhou-2022-campaign', 'p5.40')).toMatchObject({
      status: 'not-met',
      gap: 1,
      because: '要求不少于 3 人，填报 2 人，缺 1 人。',
    });
  });

  it('is told which of the 八有 is missing', () => {
    const seven = '有场所 有牌子 有印章 有制度 有经费 有装备 有工作档案'.split(' ');
    const facts = { 'township-eight-haves': seven };
    expect(findingOf(xinkou, facts, 'xinzhou-2022-campaign', 'p5.41')).toMatchObject({
      status: 'not-met',
      gap: 1,
      missing: ['有统一服装'],
      because:
        '要求做到全部 8 项：有场所、有牌子、有印章、有制度、有经费、有装备、有统一服装、有工作档案；填报 7 项，缺 1 项：有统一服装。',
    });
  });

  it('has duties of the campaign till its last day, standing duties after it', () => {
    const statusOf = (id: string, asOf: string) =>
      findingOf(xinkou, { 'township-enforcement-officers': 2 }, 'xinzhou-2022-campaign', id, asOf)
        .status;
    expect(statusOf('p3.3', '2022-11-30')).not.toBe('not-applicable');
    expect(statusOf('p3.3', '2022-12-01')).toBe('not-applicable');
    expect(statusOf('p5.40', '2022-12-01')).toBe('not-met');
  });

  it('is shown what an uncertain condition would demand', () => {
    const facts = { 'major-hazard-five-in-place': ['整改措施', '责任', '资金', '时限'] };
    const finding = findingOf(xinkou, facts, 'xinzhou-2022-campaign', 'p5.18');
    expect(finding).toMatchObject({
      status: 'judgement',
      because:
        '是否属于“重大事故隐患”的情形，由本单位判断；属于的，要求做到全部 5 项：整改措施、责任、资金、时限、预案；填报 4 项，缺 1 项：预案。',
    });
  });
});

describe('a place without a paper', () => {
  it('has no findings and no questions', () => {
    expect(assess(rulebook, dengta, { 'full-time-supervisors': 1 }, today)).toEqual([]);
    expect(questionsFor(rulebook, dengta)).toEqual([]);
  });
});

describe('strength of a clause', () => {
  const city: Unit = { code: '532504', level: 'city', name: '弥勒市' };
  const jincheng: Unit = { code: '140500', level: 'city', name: '晋城市' };
  const department: Unit = { code: '211400', level: 'department', name: '应急管理局' };

  it('says 一般', () => {
    const facts = { 'city-enforcement-officers': 14 };
    expect(findingOf(city, facts, 'mile-2020-3', 'c12.3')).toMatchObject({
      status: 'not-met',
      gap: 1,
      weak: '一般应',
      because:
        '要求 15—30 名（不少于 15 名），填报 14 名，缺 1 名。（原文用语为“一般应”，属原则性要求。）',
    });
    const leaders = { 'leadership-members': 6, 'leaders-with-emergency-background': 1 };
    expect(findingOf(jincheng, leaders, 'jincheng-2021-10', 'c3.3')).toMatchObject({
      status: 'not-met',
      weak: '一般',
    });
  });

  it('says 原则上', () => {
    const facts = { 'officers-training-rotation': 0 };
    expect(findingOf(department, facts, 'huludao-2018-15', 'c19.23')).toMatchObject({
      status: 'not-met',
      weak: '原则上',
      because: '要求每 3 年至少 1 次，填报 0 次，缺 1 次。（原文用语为“原则上”，属原则性要求。）',
    });
  });

  it('does not say so of a duty that is met, nor of 不少于', () => {
    expect(
      findingOf(city, { 'city-enforcement-officers': 15 }, 'mile-2020-3', 'c12.3'),
    ).not.toHaveProperty('weak');
    expect(
      findingOf(wushan, { 'full-time-supervisors': 1 }, 'mile-2020-3', 'c12.10'),
    ).not.toHaveProperty('weak');
  });

  it.each([
    ['2020-12-31', 'not-applicable', /^期限为2020年12月31日，当天到期；目前：.*缺 1 人。$/],
    ['2021-01-01', 'not-met', /缺 1 人。（原文列为目标；期限为2020年12月31日，已过。）$/],
  ])('has a deadline: %s %s', (asOf, status, because) => {
    const facts = { 'staff-in-post': 7, 'professional-supervisors': 5 };
    const finding = findingOf(department, facts, 'huludao-2018-15', 'c19.20', asOf);
    expect(finding.status).toBe(status);
    expect(finding.because).toMatch(because);
  });

  it('counts what is reached before the deadline as reached', () => {
    const facts = { 'staff-in-post': 7, 'professional-supervisors': 6 };
    expect(findingOf(department, facts, 'huludao-2018-15', 'c19.20', '2019-01-01').status).toBe(
      'met',
    );
  });

  it.each(['recommendation', 'permission'] as const)('never fails a %s', (modality) => {
    const finding = ruleOf({
      modality,
      measure: { kind: 'headcount', fact: 'employees', per: 'township', min: 2, unit: '名' },
    });
    expect(finding({ employees: 1 })).toEqual({
      policy: 'sample',
      obligation: 'c1.1',
      status: 'judgement',
      required: '不少于 2 名',
      because: '属鼓励或许可性规定，不作不达标处理；要求不少于 2 名，填报 1 名，缺 1 名。',
    });
    expect(finding({ employees: 2 }).status).toBe('met');
    expect(finding().status).toBe('unknown');
  });
});

describe('conditions', () => {
  const measure = {
    kind: 'headcount',
    fact: 'full-time-supervisors',
    per: 'township',
    min: 2,
    unit: '名',
  } as const;
  const large = { text: '从业人员300人以上', fact: 'employees', atLeast: 300 };
  const heavy = { text: '监管任务重', fact: 'supervision-workload-heavy' };

  it('hold on the measure as on the duty', () => {
    for (const finding of [
      ruleOf({ when: [large], measure }),
      ruleOf({ measure: { ...measure, when: [large] } }),
    ]) {
      expect(finding({ employees: 299, 'full-time-supervisors': 0 }).status).toBe('not-applicable');
      expect(finding({ employees: 300, 'full-time-supervisors': 0 }).status).toBe('not-met');
      expect(finding({ 'full-time-supervisors': 0 })).toMatchObject({
        status: 'unknown',
        missing: ['从业人员数'],
      });
    }
  });

  it('that fail decide, whatever else is open', () => {
    const finding = ruleOf({ when: [{ text: '必要时' }, heavy, large], measure });
    expect(finding({ employees: 1 }).because).toBe(
      '不符合条件“从业人员300人以上”（从业人员数：1）。',
    );
  });

  it('that are unknown come before those to be judged, and all are named', () => {
    const finding = ruleOf({ when: [{ text: '必要时' }, heavy, large], measure });
    expect(finding({})).toMatchObject({
      status: 'unknown',
      missing: ['监管任务重', '从业人员数'],
      because:
        '要求“监管任务重”“从业人员300人以上”时适用；“监管任务重”“从业人员数”待填，暂不能判断。',
    });
  });

  it('of a duty without a figure are judged and answered together', () => {
    const finding = ruleOf({ when: [{ text: '必要时' }, heavy] });
    expect(finding().status).toBe('unknown');
    expect(finding({ 'supervision-workload-heavy': false }).status).toBe('not-applicable');
    expect(finding({ 'supervision-workload-heavy': true }).because).toBe(
      '是否属于“必要时”的情形，由本单位判断；属于的，应配备人员。',
    );
  });

  it('of a fact that the vocabulary does not have are told by its id', () => {
    const finding = ruleOf({ when: [{ text: '某情形', fact: 'no-such-fact', is: true }] });
    expect(finding().missing).toEqual(['no-such-fact']);
    expect(finding({ 'no-such-fact': true }).status).toBe('judgement');
  });

  it('to be judged are all named', () => {
    const finding = ruleOf({ when: [{ text: '“三合一”场所' }, { text: '必要时' }] });
    expect(finding().because).toBe(
      '是否属于“‘三合一’场所”“必要时”的情形，由本单位判断；属于的，应配备人员。',
    );
  });
});

describe('force', () => {
  const measure = {
    kind: 'headcount',
    fact: 'full-time-supervisors',
    per: 'township',
    min: 2,
    unit: '名',
  } as const;
  const facts = { 'full-time-supervisors': 1 };

  it('of a duty may begin and end on its own days', () => {
    const finding = ruleOf({ measure, from: '2021-01-01', to: '2021-12-31' });
    expect(finding(facts, '2020-12-31').status).toBe('not-applicable');
    expect(finding(facts, '2021-01-01').status).toBe('not-met');
    expect(finding(facts, '2021-12-31').status).toBe('not-met');
    expect(finding(facts, '2022-01-01').because).toBe('适用期至2021年12月31日，现已届满。');
  });

  it('of a repealed paper is over, from the day after its last day', () => {
    const without = ruleOf({ measure }, { status: 'repealed' });
    expect(without(facts)).toMatchObject({
      status: 'not-applicable',
      because: '《示例意见》已废止。',
    });
    const dated = ruleOf({ measure }, { status: 'repealed', to: '2023-05-31' });
    expect(dated(facts, '2023-05-31').status).toBe('not-met');
    expect(dated(facts, '2023-06-01').status).toBe('not-applicable');
  });

  it('of a paper whose standing is not known is taken as given', () => {
    expect(ruleOf({ measure }, { status: 'unknown' })(facts).status).toBe('not-met');
  });

  it('with no date known is taken as given', () => {
    const undated: Rulebook = {
      ...rulebook,
      policies: rulebook.policies.map(({ from: _from, ...policy }) => policy),
    };
    const status = assess(undated, wushan, facts, '1990-01-01').find(
      ({ obligation }) => obligation === 'c12.10',
    )?.status;
    expect(status).toBe('not-met');
  });
});

describe('a duty without a figure', () => {
  it('is left to judgement and quotes its open norm', () => {
    expect(ruleOf({ open: '与任务相适应' })()).toMatchObject({
      status: 'judgement',
      because: '原文要求“与任务相适应”，未规定数量，是否做到由本单位对照原文判断。',
    });
    expect(ruleOf({})().because).toBe('原文未规定数量，是否做到由本单位对照原文判断。');
  });
});

/** Every kind of unit in every place that has a paper, and one township of each. */
const units: readonly Unit[] = [
  ...new Set(rulebook.policies.map(({ jurisdiction }) => jurisdiction)),
].flatMap((code) =>
  unitLevels.map((level) => ({
    code: level === 'township' ? `${code}100` : code,
    level,
    name: `${code} ${level}`,
  })),
);

/** An answer such as a person may give to a fact. */
function answerTo(fact: Fact, items: readonly string[]): fc.Arbitrary<FactValue> {
  switch (fact.type) {
    case 'boolean':
      return fc.boolean();
    case 'items':
      return fc.subarray([...items]);
    case 'integer':
      return fc.nat(40);
    case 'number':
      return fc.oneof(fc.nat(40), fc.double({ min: 0, max: 40, noNaN: true }));
  }
}

const situation = fc.constantFrom(...units).chain((unit) => {
  const answers = Object.fromEntries(
    questionsFor(rulebook, unit).map(({ fact, items }) => [
      fact.id,
      fc.option(answerTo(fact, items), { nil: undefined, freq: 4 }),
    ]),
  );
  const asOf = fc.constantFrom('2017-01-01', '2019-01-01', '2020-12-31', '2022-06-01', today);
  return fc.record({ unit: fc.constant(unit), facts: fc.record(answers), asOf });
});

const rank = { 'not-met': 0, met: 1 } as const;

/** Worked out apart from the rules: facts that a duty mentions. */
function factsOf({ measure, when = [] }: RuleObligation): string[] {
  const conditions = [...when, ...(measure?.when ?? [])].flatMap(({ fact }) => fact ?? []);
  const of = measure?.kind === 'share' ? [measure.of] : [];
  const pace = measure?.kind === 'growth' ? [measure.keepsPaceWith] : [];
  return [...conditions, ...of, ...pace, ...(measure ? [measure.fact] : [])];
}

describe('every finding', () => {
  it('there are some for every place', () => {
    const counts = units.map((unit) => assess(rulebook, unit, {}, today).length);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(20);
  });

  it('of every level of every place without answers says why and what is missing', () => {
    for (const unit of units)
      for (const finding of assess(rulebook, unit, {}, today)) {
        const name = `${unit.name} ${finding.policy} ${finding.obligation}`;
        findingSchema.parse(finding);
        expect(finding.because, name).toMatch(/\p{Script=Han}.*[。）]$/u);
        expect(finding.because, name).not.toMatch(/undefined|NaN|null|\[object/);
        expect(['unknown', 'judgement', 'not-applicable'], name).toContain(finding.status);
        if (finding.status !== 'unknown') continue;
        expect(finding.missing?.length, name).toBeGreaterThan(0);
        for (const label of finding.missing ?? [])
          expect(finding.because, name).toContain(label.replace('“', '‘').replace('”', '’'));
      }
  });

  it('is of the published shape, with a reason, no NaN and no gap of nothing', () => {
    fc.assert(
      fc.property(situation, ({ unit, facts, asOf }) => {
        for (const finding of assess(rulebook, unit, facts, asOf)) {
          findingSchema.parse(finding);
          expect(JSON.stringify(finding)).not.toMatch(/undefined|NaN|Infinity|null|\de[+-]?\d/);
          if (finding.gap !== undefined) {
            expect(finding.gap).toBeGreaterThan(0);
            expect(finding.status).toBe('not-met');
          }
        }
      }),
    );
  });

  it('that says met or not met rests on answers to all that its duty mentions', () => {
    fc.assert(
      fc.property(situation, ({ unit, facts, asOf }) => {
        for (const finding of assess(rulebook, unit, facts, asOf)) {
          if (finding.status !== 'met' && finding.status !== 'not-met') continue;
          const duty = rulebook.obligations.find(
            ({ policy, id }) => policy === finding.policy && id === finding.obligation,
          );
          const mentioned = duty ? factsOf(duty) : [];
          expect(mentioned.length).toBeGreaterThan(0);
          for (const fact of mentioned) expect(facts[fact], fact).toBeDefined();
        }
      }),
    );
  });

  it('is the same in whatever order the answers are given', () => {
    fc.assert(
      fc.property(situation, ({ unit, facts, asOf }) => {
        const turned = Object.fromEntries(Object.entries(facts).reverse());
        expect(assess(rulebook, unit, turned, asOf)).toEqual(assess(rulebook, unit, facts, asOf));
      }),
    );
  });

  it('of a headcount is never worse for one person more', () => {
    const counts = new Set(
      rulebook.obligations.flatMap(({ measure }) =>
        measure?.kind === 'headcount' ? measure.fact : [],
      ),
    );
    fc.assert(
      fc.property(
        situation,
        fc.constantFrom(...counts),
        fc.nat(40),
        ({ unit, asOf, facts }, fact, count) => {
          const fewer = assess(rulebook, unit, { ...facts, [fact]: count }, asOf);
          const more = assess(rulebook, unit, { ...facts, [fact]: count + 1 }, asOf);
          for (const [index, before] of fewer.entries()) {
            const after = more[index];
            if (before.status !== 'met' && before.status !== 'not-met') continue;
            if (after?.status !== 'met' && after?.status !== 'not-met')
              throw new Error(`${before.obligation}: ${before.status}, then ${after?.status}`);
            expect(rank[after.status]).toBeGreaterThanOrEqual(rank[before.status]);
            expect(after.gap ?? 0).toBeLessThanOrEqual(before.gap ?? 0);
          }
        },
      ),
    );
  });

  it('does not change the answers it is given', () => {
    const facts = Object.freeze({ 'township-eight-haves': Object.freeze(['有牌子']) });
    expect(() => assess(rulebook, xinkou, facts, today)).not.toThrow();
  });
});

it('answers of the wrong kind count as not given', () => {
  const wrong: FactValue[] = [Number.NaN, Number.POSITIVE_INFINITY, 'two' as never, null as never];
  for (const value of wrong) {
    const finding = findingOf(wushan, { 'full-time-supervisors': value }, 'mile-2020-3', 'c12.10');
    expect(finding.status).toBe('unknown');
  }
});
