import { describe, expect, test } from 'vitest';
import { coursesPerYear, courseWords } from '../../../src/rules/training/courses.ts';
import {
  cycleName,
  delayWords,
  describePlan,
  dueWords,
  peopleWords,
  stateOf,
  workloadWords,
} from '../../../src/rules/training/describe-plan.ts';
import { findTrainingLevers } from '../../../src/rules/training/levers.ts';
import { trainingNorms } from '../../../src/rules/training/norms.ts';
import type { Officer } from '../../../src/rules/training/officer.ts';
import {
  planTraining,
  type TrainingPlan,
  type TrainingRequest,
} from '../../../src/rules/training/training-plan.ts';
import { rulebook } from '../../support/real-corpus.ts';

const today = '2026-11-22';
const jincheng = trainingNorms(rulebook, '140500', today);
const mile = trainingNorms(rulebook, '532504', today);
const baofeng = trainingNorms(rulebook, '410421', today);

function planOf(request: Partial<TrainingRequest>): TrainingPlan {
  const plan = planTraining({
    norms: jincheng,
    staff: { kind: 'count', count: 7 },
    typed: {},
    firstYear: 2026,
    years: 3,
    now: { year: 2026, month: 11 },
    ...request,
  });
  if (!plan) throw new Error('no cycle');
  return plan;
}

describe('晋城市: seven people, every three years, two weeks each', () => {
  const plan = planOf({});
  test('3, 2 and 2 people; 6, 4 and 4 person-weeks; 14 in all', () => {
    expect(plan.years.map(({ seats }) => seats)).toEqual([3, 2, 2]);
    expect(plan.years.map(({ workload }) => workload.amount)).toEqual([6, 4, 4]);
    expect(plan.round).toEqual({ seats: 7, workload: { amount: 14, unit: '周' } });
    expect(plan.years.map(({ people }) => peopleWords(people))).toEqual([
      '第 1—3 人',
      '第 4—5 人',
      '第 6—7 人',
    ]);
  });

  test('in one line, with the weak word of the clause and what is open', () =>
    expect(describePlan('晋城市', plan)).toBe(
      '晋城市：7 人每 3 年轮训一次（原文用语为“原则上”），2026—2028年每年 2—3 人，一轮 7 人次、至少 14 人·周，人·天待填。',
    ));

  test('with five days a week: at least 70 person-days', () => {
    const withDays = planOf({ typed: { daysPerWeek: 5 } });
    expect(withDays.round.workload).toEqual({ amount: 14, unit: '周', days: 70 });
    expect(workloadWords(withDays.round.workload, withDays.length)).toBe(
      '至少 14 人·周、至少 70 人·天',
    );
    // Who is late nobody knows from a number of people.
    expect(stateOf(withDays)).toBe('unknown');
  });

  test('three weeks, typed: 21 person-weeks, no longer 至少', () => {
    const longer = planOf({ typed: { length: 3 } });
    expect(longer.round.workload.amount).toBe(21);
    expect(describePlan('晋城市', longer)).toContain('、21 人·周，');
  });

  test('one week, typed, is shorter than the clause demands', () => {
    const shorter = planOf({ typed: { length: 1 } });
    expect(shorter.length?.tooShort).toBe(true);
    expect(stateOf(shorter)).toBe('not-met');
  });

  test('every two years, typed, is stricter; every four is too seldom', () => {
    const often = planOf({ typed: { cycleYears: 2 } });
    expect(often.years.map(({ seats }) => seats)).toEqual([4, 3, 4]);
    expect(often.cycle.tooSeldom).toBe(false);
    const seldom = planOf({ typed: { cycleYears: 4 } });
    expect(seldom.cycle.tooSeldom).toBe(true);
    expect(describePlan('晋城市', seldom)).toContain('自行填写，少于原文的每 3 年轮训一次');
    expect(stateOf(seldom)).toBe('not-met');
  });

  test('two people a year are too few for seven', () => {
    const capped = planOf({ typed: { cap: 2 } });
    expect(capped.round.seats).toBe(6);
    expect(describePlan('晋城市', capped)).toContain(
      '按每年最多 2 人，有 1 人不能按期轮训，每年 3 人才够',
    );
    expect(findTrainingLevers(capped, 0)[0]).toBe(
      '每年名额由 2 人增加到 3 人，1 人可由不能按期转为按期。',
    );
  });

  test('four a year are more than needed', () =>
    expect(findTrainingLevers(planOf({ typed: { cap: 4 } }), 0)).toContain(
      '每年名额减到 3 人，仍然人人按期。',
    ));
});

describe('where a paper is silent', () => {
  test('弥勒市 says how often and not how long: seats, and 待填', () => {
    const plan = planOf({ norms: mile });
    expect(plan.length).toBeUndefined();
    expect(plan.round).toEqual({ seats: 7, workload: {} });
    expect(describePlan('弥勒市', plan)).toContain('一轮 7 人次，人·周、人·天待填。');
    expect(stateOf(plan)).toBe('unknown');
    expect(findTrainingLevers(plan, 0)).toContain('填上每次轮训多长，可算出人·周。');
  });

  test('弥勒市 with two weeks typed, labelled as typed', () => {
    const plan = planOf({ norms: mile, typed: { length: 2, daysPerWeek: 5 } });
    expect(plan.round.workload).toEqual({ amount: 14, unit: '周', days: 70 });
    expect(plan.length).toMatchObject({ typed: true, tooShort: false });
    expect(plan.length?.norm).toBeUndefined();
  });

  test('宝丰县 says neither: no plan', () =>
    expect(
      planTraining({
        norms: baofeng,
        staff: { kind: 'count', count: 7 },
        typed: {},
        firstYear: 2026,
        years: 3,
        now: { year: 2026 },
      }),
    ).toBeUndefined());

  test('宝丰县 with three years typed: a plan that says the place demands none', () =>
    expect(describePlan('宝丰县', planOf({ norms: baofeng, typed: { cycleYears: 3 } }))).toContain(
      '自行填写，当地文件没有规定',
    ));
});

describe('a list of officers', () => {
  const officers: Officer[] = [
    { name: '赵', trained: { kind: 'on', date: { year: 2021 } } }, // overdue since 2024
    { name: '钱', trained: { kind: 'on', date: { year: 2023, month: 12 } } }, // due December 2026
    { name: '孙', trained: { kind: 'unknown' } },
    { name: '李', trained: { kind: 'never' }, entered: { year: 2026 } },
  ];
  const staff = { kind: 'roster', officers } as const;

  test('says who is overdue and how many are to be verified', () => {
    const plan = planOf({ staff });
    // 赵 and 钱 must be trained in 2026; 孙 and 李 share 2027 and 2028.
    expect(plan.years.map(({ people }) => peopleWords(people))).toEqual(['赵、钱', '孙', '李']);
    expect(describePlan('晋城市', plan)).toBe(
      '晋城市：4 人每 3 年轮训一次（原文用语为“原则上”），2026—2028年每年 1—2 人，一轮 4 人次、至少 8 人·周，人·天待填。已逾期 1 人（赵）；待核实 1 人。',
    );
    expect(plan.officers.map(dueWords)).toEqual([
      '2024年已到期',
      '2026年12月到期',
      '最近轮训时间不明',
      '2028年底前首次轮训（自入职起算）',
    ]);
    expect(stateOf(plan)).toBe('not-met');
  });

  test('all known and in time: in order', () => {
    const known = officers.filter(({ name }) => name === '钱' || name === '李');
    expect(stateOf(planOf({ staff: { kind: 'roster', officers: known } }))).toBe('met');
  });

  test('one seat a year: who is late, until when, and what would do', () => {
    const plan = planOf({ staff, typed: { cap: 1 } });
    expect(plan.notInTime.map((late) => [late.officer.name, delayWords(late)])).toEqual([
      ['钱', '没有名额'],
    ]);
    expect(describePlan('晋城市', plan)).toContain(
      '按每年最多 1 人，有 1 人（钱）不能按期轮训，每年 2 人才够',
    );
  });

  test('what is pressing is named when it needs more than an even share', () => {
    const levers = findTrainingLevers(
      planOf({
        staff: {
          kind: 'roster',
          officers: [1, 2, 3].map((at) => ({
            name: `张${at}`,
            trained: { kind: 'on', date: { year: 2020 } },
          })),
        },
      }),
      2,
    );
    expect(levers[0]).toBe('改好名单里看不懂的 2 行，才会计入。');
    expect(levers[1]).toBe(
      '2026年底前必须轮训的有 3 人（张1、张2、张3），所以每年最多要 3 人；没有积压时每年 1 人就够。',
    );
  });

  test('an even share is not explained', () => {
    const even = ['甲', '乙', '丙'].map((name): Officer => ({
      name,
      trained: { kind: 'unknown' },
    }));
    const levers = findTrainingLevers(planOf({ staff: { kind: 'roster', officers: even } }), 0);
    expect(levers.join('')).not.toContain('没有积压');
  });

  test('nobody', () => {
    const plan = planOf({ staff: { kind: 'roster', officers: [] } });
    expect(plan.round.seats).toBe(0);
    expect(plan.enough).toBe(0);
  });
});

test('a clause in days is counted in days, whatever a week has', () => {
  const [group] = jincheng.rotations;
  if (group?.duration.kind !== 'stated') throw new Error('no duration');
  const { chosen } = group.duration;
  const inDays = {
    ...jincheng,
    rotations: [
      {
        ...group,
        duration: {
          kind: 'stated' as const,
          chosen: { ...chosen, measure: { ...chosen.measure, min: 10, unit: '天' } },
        },
      },
    ],
  };
  const plan = planOf({ norms: inDays, typed: { daysPerWeek: 6 } });
  expect(plan.round.workload).toEqual({ amount: 70, unit: '天', days: 70 });
  expect(workloadWords(plan.round.workload, plan.length)).toBe('至少 70 人·天');
});

test('每半年一次: two trainings for everybody in every year', () => {
  const [group] = jincheng.rotations;
  if (!group) throw new Error('no rotation');
  const cycle = { years: 1, perYear: 2, exact: true };
  const norms = { ...jincheng, rotations: [{ ...group, chosen: { ...group.chosen, cycle } }] };
  const plan = planOf({ norms });
  expect(plan.years.map(({ headcount, seats }) => [headcount, seats])).toEqual([
    [7, 14],
    [7, 14],
    [7, 14],
  ]);
  expect(cycleName(cycle)).toBe('每年轮训 2 次');
});

describe('courses beside the rotation', () => {
  const courseOf = (place: string) => {
    const [course] = trainingNorms(rulebook, place, today).courses;
    if (!course) throw new Error('no course');
    return course;
  };

  test('葫芦岛市: one a year is three in three years; 忻州市: two are six', () => {
    expect(courseWords(courseOf('211400'), '2026—2028年', 3)).toBe(
      '2026—2028年每年至少 1 次，共至少 3 次；参加人数和每次时长待填。',
    );
    expect(courseWords(courseOf('140900'), '2026—2028年', 3)).toContain(
      '每年至少 2 次，共至少 6 次',
    );
  });

  test('every other year is no number a year: only the clause can be shown', () => {
    const course = courseOf('211400');
    const seldom = { ...course, measure: { ...course.measure, every: '2 years' } };
    expect(coursesPerYear(seldom)).toBeUndefined();
    expect(courseWords(seldom, '2026年', 1)).toBe('参加人数和每次时长待填。');
  });
});
