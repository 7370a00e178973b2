import { describe, expect, test } from 'vitest';
import type { Measure } from '../../../src/model/measure.schema.ts';
import type { Rulebook, RuleObligation, RulePolicy } from '../../../src/rules/rulebook.ts';
import { cycleOf } from '../../../src/rules/training/cycle.ts';
import { trainingElsewhere, trainingNorms } from '../../../src/rules/training/norms.ts';
import { rulebook } from '../../support/real-corpus.ts';

const today = '2026-11-22';
const norms = (place: string, asOf = today) => trainingNorms(rulebook, place, asOf);
const ids = (list: readonly { obligation: RuleObligation }[]) =>
  list.map(({ obligation: { policy, id } }) => `${policy} ${id}`);

describe('what the papers of a place demand', () => {
  test('晋城市: 原则上每3年, 不少于两周', () => {
    const { rotations, courses } = norms('140500');
    expect(rotations).toHaveLength(1);
    const [{ chosen, duration } = {}] = rotations;
    expect(chosen?.obligation).toMatchObject({ policy: 'jincheng-2021-10', id: 'c7.3' });
    expect(chosen?.obligation.quote).toBe('在岗人员原则上每 3 年轮训一次');
    expect(chosen?.cycle).toEqual({ years: 3, perYear: 1, exact: true });
    expect(chosen?.weak).toBe('原则上');
    expect(chosen?.strictest).toBeUndefined();
    expect(duration?.kind === 'stated' && duration.chosen.obligation.id).toBe('c7.4');
    expect(duration?.kind === 'stated' && duration.chosen.measure).toMatchObject({
      min: 2,
      unit: '周',
    });
    expect(courses).toEqual([]);
  });

  test('阳城县 lies in 晋城市 and is bound by the same', () =>
    expect(ids(norms('140522').rotations.map(({ chosen }) => chosen))).toEqual([
      'jincheng-2021-10 c7.3',
    ]));

  test('弥勒市: 每3年, and no paper says how long', () => {
    const [{ chosen, duration } = {}] = norms('532504').rotations;
    expect(chosen?.obligation.id).toBe('c15.5');
    expect(chosen?.weak).toBe('原则上');
    expect(duration).toEqual({ kind: 'unstated' });
  });

  test('葫芦岛市: 每3年, and 网格员集中培训 every year', () => {
    const { rotations, courses } = norms('211400');
    expect(ids(rotations.map(({ chosen }) => chosen))).toEqual(['huludao-2018-15 c19.23']);
    expect(ids(courses)).toEqual(['huludao-2018-15 c6.9']);
    expect(courses[0]?.measure).toMatchObject({ times: 1, every: 'year' });
  });

  test('忻州市: no rotation, two courses a year, out of a news report', () => {
    const { rotations, courses, policies } = norms('140900');
    expect(rotations).toEqual([]);
    expect(ids(courses)).toEqual(['xinzhou-2022-campaign p5.44']);
    expect(courses[0]?.measure).toMatchObject({ times: 2, every: 'year' });
    expect(policies.map(({ official }) => official)).toEqual([false]);
  });

  test('宝丰县: nothing measured', () => {
    const { rotations, courses, durations, others, policies } = norms('410421');
    expect([rotations, courses, durations, others]).toEqual([[], [], [], []]);
    expect(policies.map(({ id }) => id)).toEqual(['baofeng-2020-28']);
  });

  test('a place without papers', () => expect(norms('110101').policies).toEqual([]));

  test('before the paper was issued the rotation does not hold, and it is said since when', () => {
    const { rotations, dormant } = norms('140500', '2021-04-19');
    expect(rotations).toEqual([]);
    expect(ids(dormant)).toEqual(['jincheng-2021-10 c7.3', 'jincheng-2021-10 c7.4']);
    expect(dormant[0]?.because).toContain('自2021年4月20日起适用');
    expect(norms('140500', '2021-04-20').rotations).toHaveLength(1);
  });

  test('宝丰县 can look at what three other places demand', () => {
    const elsewhere = trainingElsewhere(rulebook, '410421', today);
    expect(elsewhere.map(({ policy: { id } }) => id).sort()).toEqual([
      'huludao-2018-15',
      'jincheng-2021-10',
      'mile-2020-3',
    ]);
  });

  test('what binds is not offered as what others demand', () =>
    expect(
      trainingElsewhere(rulebook, '140522', today).map(({ policy: { id } }) => id),
    ).not.toContain('jincheng-2021-10'));
});

const frequency = (every: string, times = 1, fact = 'officers-training-rotation'): Measure => ({
  kind: 'frequency',
  fact,
  times,
  every,
  per: 'person',
});
const duration = (min: number, unit = '周', fact = 'training-duration'): Measure => ({
  kind: 'duration',
  fact,
  min,
  unit,
});

/** 示例 papers: of a province, a city and a county in it. */
const papers = {
  province: { id: 'province', title: '示例省意见', jurisdiction: '610000' },
  city: { id: 'city', title: '示例市意见', jurisdiction: '610100' },
  county: { id: 'county', title: '示例县意见', jurisdiction: '610122' },
} as const;
type Paper = keyof typeof papers;

function bookOf(
  ...duties: (Partial<RuleObligation> & { policy: Paper; measure?: Measure })[]
): Rulebook {
  return {
    ...rulebook,
    policies: Object.values(papers).map((paper): RulePolicy => ({
      ...paper,
      official: true,
      status: 'in-force',
      from: '2020-01-01',
    })),
    obligations: duties.map((duty, at) => ({
      id: `c1.${at + 1}`,
      clause: 'c1',
      bearers: ['enforcement-officer'],
      implicit: true,
      modality: 'obligation',
      topic: 'training',
      action: '轮训',
      quote: '轮训',
      label: '一',
      reference: '一',
      url: '/policies/sample/#c1',
      ...duty,
    })),
  };
}
const inCounty = (...duties: Parameters<typeof bookOf>) =>
  trainingNorms(bookOf(...duties), '610122', today);

describe('any paper, without a line of code', () => {
  test('每2年: planned every two years', () =>
    expect(
      inCounty({ policy: 'county', measure: frequency('2 years') }).rotations[0]?.chosen.cycle,
    ).toEqual({ years: 2, perYear: 1, exact: true }));

  test('of 每3年 (province), 每2年 (city) and 每5年 (county) the city is the strictest: 就高', () => {
    const [group] = inCounty(
      { policy: 'province', measure: frequency('3 years') },
      { policy: 'city', measure: frequency('2 years') },
      { policy: 'county', measure: frequency('5 years') },
    ).rotations;
    expect(group?.chosen.policy.id).toBe('city');
    expect(group?.chosen.strictest).toBe(true);
    expect(group?.norms.map(({ strictest }) => strictest)).toEqual([undefined, true, undefined]);
  });

  test('two papers that demand the same have no strictest one', () => {
    const [group] = inCounty(
      { policy: 'province', measure: frequency('3 years') },
      { policy: 'city', measure: frequency('36 months') },
    ).rotations;
    expect(group?.norms.map(({ strictest }) => strictest)).toEqual([undefined, undefined]);
  });

  test('what is merely encouraged is no rival of a duty', () => {
    const [group] = inCounty(
      { policy: 'province', measure: frequency('3 years') },
      { policy: 'city', measure: frequency('year'), modality: 'recommendation' },
    ).rotations;
    expect(group?.chosen.policy.id).toBe('province');
    expect(group?.norms.map(({ advisory }) => advisory)).toEqual([false, true]);
  });

  test('what binds some under a condition does not set the cycle of all', () => {
    const [group] = inCounty(
      { policy: 'province', measure: frequency('3 years') },
      { policy: 'city', measure: frequency('year'), when: [{ text: '危险化学品重点县的' }] },
    ).rotations;
    expect(group?.chosen.policy.id).toBe('province');
    expect(group?.norms[1]?.conditions).toEqual(['危险化学品重点县的']);
  });

  test('two kinds of rotation are two plans, the more frequent first', () => {
    const { rotations } = inCounty(
      { policy: 'county', measure: frequency('5 years', 1, 'certificate-renewal') },
      { policy: 'county', measure: frequency('3 years') },
    );
    expect(rotations.map(({ fact }) => fact)).toEqual([
      'officers-training-rotation',
      'certificate-renewal',
    ]);
  });

  test('the longest of several durations of one kind: 就高', () => {
    const [group] = inCounty(
      { policy: 'province', measure: frequency('3 years') },
      { policy: 'province', measure: duration(2) },
      { policy: 'city', measure: duration(3) },
    ).rotations;
    expect(group?.duration.kind === 'stated' && group.duration.chosen.measure.min).toBe(3);
    expect(group?.duration.kind === 'stated' && group.duration.chosen.strictest).toBe(true);
  });

  test('of a paper the duration in the clause of the rotation counts, not that of another training', () => {
    const [group] = inCounty(
      { policy: 'county', clause: 'c1', measure: frequency('3 years') },
      { policy: 'county', clause: 'c1', measure: duration(10, '天') },
      { policy: 'county', clause: 'c9', measure: duration(1, '个月', 'initial-training') },
    ).rotations;
    expect(group?.duration.kind === 'stated' && group.duration.chosen.measure.unit).toBe('天');
  });

  test('two durations that cannot be compared are left to the place', () => {
    const [group] = inCounty(
      { policy: 'province', measure: frequency('3 years') },
      { policy: 'city', measure: duration(2) },
      { policy: 'county', measure: duration(10, '天') },
    ).rotations;
    expect(group?.duration.kind).toBe('several');
  });

  test('a frequency without a period, and an upper bound, set no cycle', () => {
    const { rotations, courses } = inCounty(
      { policy: 'county', measure: { kind: 'frequency', fact: 'a', times: 1, per: 'person' } },
      { policy: 'county', measure: { ...frequency('year'), atMost: true } as Measure },
    );
    expect(rotations).toEqual([]);
    expect(courses).toHaveLength(2);
  });

  test('what is measured in some other way is kept, and what is not measured at all', () => {
    const most: Measure = { kind: 'duration', fact: 'a', max: 5, unit: '天' };
    const items: Measure = { kind: 'checklist', fact: 'a', items: ['课程', '师资'], count: 2 };
    const found = inCounty(
      { policy: 'county', measure: most },
      { policy: 'county', measure: items, modality: 'permission', wording: '可' },
      { policy: 'county' },
      { policy: 'county', topic: 'drill', measure: frequency('3 years') },
    );
    expect(
      found.others.map(({ measure, advisory, weak }) => [measure.kind, advisory, weak]),
    ).toEqual([
      ['duration', false, undefined],
      ['checklist', true, '可'],
    ]);
    expect(ids(found.unmeasured)).toEqual(['county c1.3']);
    expect(found.unmeasured[0]?.policy.id).toBe('county');
    expect([found.rotations, found.durations, found.courses]).toEqual([[], [], []]);
  });

  test('an unmeasured duty that is over is not told, a measured one is', () => {
    const over = { policy: 'county', to: '2024-12-31' } as const;
    const found = inCounty({ ...over }, { ...over, measure: frequency('3 years') });
    expect(found.unmeasured).toEqual([]);
    expect(ids(found.dormant)).toEqual(['county c1.2']);
  });

  describe('how long one rotation lasts', () => {
    const rotation = { policy: 'county', clause: 'c1', measure: frequency('3 years') } as const;
    const lasts = (...durations: Parameters<typeof bookOf>) => {
      const [group] = inCounty(rotation, ...durations).rotations;
      return group?.duration.kind === 'stated'
        ? group.duration.chosen.measure.min
        : group?.duration.kind;
    };

    test('其他条的时长，本条没有写时才算', () => {
      expect(lasts({ policy: 'county', clause: 'c2', measure: duration(2) })).toBe(2);
      expect(
        lasts(
          { policy: 'county', clause: 'c1', measure: duration(1) },
          { policy: 'county', clause: 'c2', measure: duration(2) },
        ),
      ).toBe(1);
    });

    test('有条件的不算，鼓励的让给义务', () => {
      const when = [{ text: '新进的' }];
      expect(lasts({ policy: 'county', clause: 'c1', measure: duration(4), when })).toBe(
        'unstated',
      );
      const advice = { policy: 'city', modality: 'permission', measure: duration(4) } as const;
      expect(lasts(advice, { policy: 'province', measure: duration(2) })).toBe(2);
      expect(lasts(advice)).toBe(4);
    });

    test('同一单位、不是同一件事的，不能比', () =>
      expect(
        lasts(
          { policy: 'city', measure: duration(2) },
          { policy: 'province', measure: duration(3, '周', 'initial-training') },
        ),
      ).toBe('several'));

    test('同一件事取最长的', () =>
      expect(
        lasts(
          { policy: 'city', measure: duration(3) },
          { policy: 'province', measure: duration(2) },
        ),
      ).toBe(3));

    test('另一个有轮训的文件，各算各的时长', () => {
      const [group] = inCounty(
        rotation,
        { policy: 'city', clause: 'c1', measure: frequency('5 years', 1, 'certificate-renewal') },
        { policy: 'city', clause: 'c1', measure: duration(9) },
        { policy: 'county', clause: 'c1', measure: duration(2) },
      ).rotations;
      // A paper that rotates others is no paper that speaks of nothing but the duration; it is weighed all the same.
      expect(group?.duration.kind === 'stated' && group.duration.chosen.measure.min).toBe(9);
    });
  });

  test('of two duties the more frequent sets the cycle, of two pieces of advice too', () => {
    const cycleOfTwo = (modality: 'obligation' | 'recommendation') =>
      inCounty(
        { policy: 'province', measure: frequency('5 years'), modality },
        { policy: 'city', measure: frequency('2 years'), modality },
      ).rotations[0]?.chosen.cycle.years;
    expect(cycleOfTwo('obligation')).toBe(2);
    expect(cycleOfTwo('recommendation')).toBe(2);
  });

  test('a repealed paper demands nothing', () => {
    const book = bookOf({ policy: 'county', measure: frequency('3 years') });
    const repealed: Rulebook = {
      ...book,
      policies: book.policies.map((policy) => ({ ...policy, status: 'repealed' })),
    };
    const found = trainingNorms(repealed, '610122', today);
    expect(found.rotations).toEqual([]);
    expect(found.dormant[0]?.because).toContain('已废止');
  });
});

describe('the cycle in whole years', () => {
  test.each([
    ['year', 1, 1, 1, true],
    ['2 years', 1, 2, 1, true],
    ['5 years', 1, 5, 1, true],
    ['24 months', 1, 2, 1, true],
    ['half-year', 1, 1, 2, true],
    ['quarter', 1, 1, 4, true],
    ['year', 2, 1, 2, true],
    ['4 years', 2, 2, 1, true],
    // Stricter than said, because plans are made by the year.
    ['18 months', 1, 1, 1, false],
    ['3 years', 2, 1, 1, false],
    ['2 years', 3, 1, 2, false],
  ])('%s, %i times: every %i years, %i a year', (every, times, years, perYear, exact) =>
    expect(cycleOf({ kind: 'frequency', fact: 'a', times, every, per: 'person' })).toEqual({
      years,
      perYear,
      exact,
    }),
  );
});
