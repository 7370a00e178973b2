import { describe, expect, test } from 'vitest';
import { courseWords } from '../../../src/rules/training/courses.ts';
import {
  cycleName,
  delayWords,
  describeDemand,
  describePlan,
  dueWords,
  firstNames,
  lengthWords,
  namesOf,
  peopleWords,
  remarkWords,
  spanOfYears,
  stateOf,
  workloadWords,
} from '../../../src/rules/training/describe-plan.ts';
import { findTrainingLevers } from '../../../src/rules/training/levers.ts';
import { trainingNorms, type TrainingNorms } from '../../../src/rules/training/norms.ts';
import type { Officer } from '../../../src/rules/training/officer.ts';
import { planRotation, type PlannedOfficer } from '../../../src/rules/training/plan-rotation.ts';
import { planSeats } from '../../../src/rules/training/plan-seats.ts';
import {
  isBefore,
  monthOfDay,
  orderOf,
  serviceDateName,
} from '../../../src/rules/training/service-date.ts';
import {
  chosenRotation,
  planCycle,
  planLength,
  planTraining,
  type TrainingPlan,
  type TrainingRequest,
} from '../../../src/rules/training/training-plan.ts';
import {
  countsInDays,
  countsInWeeks,
  workloadOf,
  type Length,
} from '../../../src/rules/training/workload.ts';
import { rulebook } from '../../support/real-corpus.ts';

const jincheng = trainingNorms(rulebook, '140500', '2026-11-22');
const mile = trainingNorms(rulebook, '532504', '2026-11-22');
const huludao = trainingNorms(rulebook, '211400', '2026-11-22');

function planOf(request: Partial<TrainingRequest>): TrainingPlan {
  const plan = planTraining({
    norms: jincheng,
    staff: { kind: 'count', count: 7 },
    typed: {},
    firstYear: 2027,
    years: 3,
    now: { year: 2026, month: 11 },
    ...request,
  });
  if (!plan) throw new Error('no cycle');
  return plan;
}
const on = (name: string, year: number): Officer => ({
  name,
  trained: { kind: 'on', date: { year } },
});
const listOf = (...officers: Officer[]) => ({ staff: { kind: 'roster', officers } as const });
const named = (...names: string[]) =>
  names.map((name) => ({ officer: { name } })) as PlannedOfficer[];

/** Norms of 晋城市 with one thing changed in the rotation that is planned. */
function changed(over: Partial<TrainingNorms['rotations'][number]['chosen']>): TrainingNorms {
  const [group] = jincheng.rotations;
  if (!group) throw new Error('no rotation');
  return { ...jincheng, rotations: [{ ...group, chosen: { ...group.chosen, ...over } }] };
}

describe('how often, and who says so', () => {
  test.each([
    [{ years: 3, perYear: 1 }, '每 3 年轮训一次'],
    [{ years: 1, perYear: 1 }, '每年轮训一次'],
    [{ years: 1, perYear: 2 }, '每年轮训 2 次'],
  ])('%o', (cycle, words) => expect(cycleName({ ...cycle, exact: true })).toBe(words));

  const demand = (norms: TrainingNorms, typed = {}) => describeDemand('某市', { norms, typed });

  test('按整年安排的、鼓励的，都说明', () => {
    const cycle = { years: 1, perYear: 1, exact: false };
    expect(demand(changed({ cycle, advisory: true }))).toBe(
      '某市：每年轮训一次（原文用语为“原则上”，属鼓励或许可性规定，按整年安排，比原文略严），每次不少于 2 周；人数待填。',
    );
  });

  test('没有弱化的词，就不加括号', () => {
    const [group] = jincheng.rotations;
    if (!group) throw new Error('no rotation');
    const { weak: _weak, ...chosen } = group.chosen;
    const norms = { ...jincheng, rotations: [{ ...group, chosen }] };
    expect(demand(norms)).toBe('某市：每 3 年轮训一次，每次不少于 2 周；人数待填。');
  });

  test.each([
    [{ cycleYears: 2 }, '每 2 年轮训一次（自行填写），每次不少于 2 周'],
    [{ cycleYears: 3 }, '每 3 年轮训一次（自行填写），每次不少于 2 周'],
    [
      { cycleYears: 4, length: 3 },
      '每 4 年轮训一次（自行填写，少于原文的每 3 年轮训一次），每次 3 周（自行填写）',
    ],
    [{ length: 2 }, '每 3 年轮训一次（原文用语为“原则上”），每次 2 周（自行填写）'],
    [
      { length: 1.5 },
      '每 3 年轮训一次（原文用语为“原则上”），每次 1.5 周（自行填写，少于原文的不少于 2 周）',
    ],
  ])('%o', (typed, words) => expect(demand(jincheng, typed)).toBe(`某市：${words}；人数待填。`));

  test('原文几年一轮不能按整年排的，自己填的不说“略严”', () => {
    const norms = changed({ cycle: { years: 1, perYear: 1, exact: false }, advisory: true });
    expect(demand(norms, { cycleYears: 1 })).toContain('每年轮训一次（自行填写），');
  });

  test('照原文的每年两次，填每年一轮就少了', () => {
    const norms = changed({ cycle: { years: 1, perYear: 2, exact: true } });
    expect(planCycle({ norms, typed: { cycleYears: 1 } })?.tooSeldom).toBe(true);
  });

  test('几种轮训里选一种，选不到的按第一种', () => {
    const [group] = jincheng.rotations;
    if (!group) throw new Error('no rotation');
    const other = { ...group, fact: 'renewal' };
    const norms = { ...jincheng, rotations: [group, other] };
    expect(chosenRotation(norms, 'renewal')).toBe(other);
    expect(chosenRotation(norms, 'nothing')).toBe(group);
    expect(chosenRotation(norms, undefined)).toBe(group);
  });

  test('时长是谁说的', () => {
    const stated = planLength({ norms: jincheng, typed: {} });
    expect(stated).toMatchObject({ amount: 2, unit: '周', least: true, typed: false });
    expect(stated?.norm?.obligation.id).toBe('c7.4');
    const typed = planLength({ norms: jincheng, typed: { length: 2 } });
    expect(typed).toMatchObject({ least: false, typed: true, tooShort: false });
    expect(typed?.norm?.obligation.id).toBe('c7.4');
    expect(planLength({ norms: mile, typed: {} })).toBeUndefined();
    expect(planLength({ norms: mile, typed: { length: 1 } })).toEqual({
      ...{ amount: 1, unit: '周', least: false, typed: true, tooShort: false },
    });
    expect(planCycle({ norms: jincheng, typed: {} })).toMatchObject({
      ...{ years: 3, perYear: 1, typed: false, tooSeldom: false },
      norm: { obligation: { id: 'c7.3' } },
    });
    expect(planCycle({ norms: jincheng, typed: { cycleYears: 2 } })).toMatchObject({
      ...{ years: 2, perYear: 1, exact: true, typed: true, tooSeldom: false },
      norm: { obligation: { id: 'c7.3' } },
    });
  });
});

describe('time', () => {
  const length = (amount: number, unit: string): Length => ({ amount, unit, least: false });

  test.each([...['周', '个周', '星期', '个星期', '个教学周']])('%s 是周', (unit) => {
    expect(countsInWeeks(unit)).toBe(true);
    expect(workloadOf(7, length(2, unit), 5)).toEqual({ amount: 14, unit, days: 70 });
  });

  test.each(['天', '日', '个工作日', '工作日'])('%s 是天', (unit) => {
    expect(countsInDays(unit)).toBe(true);
    expect(workloadOf(7, length(2, unit), 5)).toEqual({ amount: 14, unit, days: 14 });
  });

  test('学时既不是周也不是天', () => {
    const workload = workloadOf(7, length(24, '学时'), 5);
    expect(workload).toEqual({ amount: 168, unit: '学时' });
    expect('days' in workload).toBe(false);
    expect(workloadWords(workload, undefined)).toBe('168 人·学时');
    const [group] = jincheng.rotations;
    if (group?.duration.kind !== 'stated') throw new Error('no duration');
    const { chosen } = group.duration;
    const duration = {
      kind: 'stated' as const,
      chosen: { ...chosen, measure: { ...chosen.measure, min: 24, unit: '学时' } },
    };
    const plan = planOf({ norms: { ...jincheng, rotations: [{ ...group, duration }] } });
    expect(findTrainingLevers(plan, 0).join('')).not.toContain('每周培训几天');
  });

  test.each([
    [{ amount: 14, unit: '周', days: 70 }, '14 人·周、70 人·天'],
    [{ amount: 14, unit: '周' }, '14 人·周，人·天待填'],
    [{ amount: 14, unit: '天', days: 14 }, '14 人·天'],
    [{}, '人·周、人·天待填'],
  ])('%o', (workload, words) => expect(workloadWords(workload, undefined)).toBe(words));

  test('时长的各种说法', () => expect(lengthWords(undefined)).toBe('每次时长待填'));

  test('哪几年', () => {
    expect(spanOfYears(planOf({ years: 1 }))).toBe('2027年');
    expect(spanOfYears(planOf({ years: 2 }))).toBe('2027—2028年');
  });

  test('课程：一年的不说共几次，上限说不超过', () => {
    const [course] = huludao.courses;
    if (!course) throw new Error('no course');
    expect(courseWords(course, '2027年', 1)).toBe('2027年至少 1 次；参加人数和每次时长待填。');
    const most = { ...course, measure: { ...course.measure, atMost: true as const } };
    expect(courseWords(most, '2027—2028年', 2)).toBe(
      '2027—2028年每年不超过 1 次，共不超过 2 次；参加人数和每次时长待填。',
    );
    const { every: _every, ...measure } = course.measure;
    expect(courseWords({ ...course, measure }, '2027年', 1)).toBe('参加人数和每次时长待填。');
  });

  test('月份', () => {
    expect(monthOfDay('2026-11-22')).toEqual({ year: 2026, month: 11 });
    expect(serviceDateName({ year: 2023, month: 5 })).toBe('2023年5月');
    expect(isBefore({ year: 2026 }, { year: 2026, month: 5 })).toBe(false);
    expect(isBefore({ year: 2026, month: 4 }, { year: 2026 })).toBe(false);
    expect(isBefore({ year: 2026, month: 4 }, { year: 2026, month: 5 })).toBe(true);
    expect(isBefore({ year: 2026, month: 5 }, { year: 2026, month: 5 })).toBe(false);
    expect(isBefore({ year: 2025, month: 9 }, { year: 2026, month: 1 })).toBe(true);
    // A year without its month stands at its end, before the next January.
    expect(orderOf({ year: 2025 })).toBeGreaterThan(orderOf({ year: 2025, month: 11 }));
    expect(orderOf({ year: 2025 })).toBeLessThan(orderOf({ year: 2026, month: 1 }));
    expect(orderOf({ year: 2026, month: 1 })).toBeLessThan(orderOf({ year: 2026, month: 2 }));
  });
});

describe('people', () => {
  test('名字多了就截', () => {
    expect(namesOf(named('赵', '钱'), 2)).toBe('赵、钱');
    expect(namesOf(named('赵', '钱', '孙'), 2)).toBe('赵、钱等 3 人');
    expect(firstNames(named('赵', '钱', '孙'), 2)).toBe('赵、钱等');
    expect(firstNames(named('赵', '钱'), 2)).toBe('赵、钱');
  });

  test.each([
    [{ kind: 'nobody' }, '无'],
    [{ kind: 'numbers', from: 1, to: 3 }, '第 1—3 人'],
    [{ kind: 'numbers', from: 3, to: 3 }, '第 3 人'],
    [{ kind: 'names', officers: named('赵', '钱') }, '赵、钱'],
  ] as const)('%o', (people, words) => expect(peopleWords(people)).toBe(words));

  const planned = (over: Partial<PlannedOfficer>) =>
    ({
      ...{ officer: { name: '赵', trained: { kind: 'unknown' } }, latest: 2028, next: 2027 },
      ...{ standing: { kind: 'due', due: { year: 2028 }, from: 'trained' }, years: [2027] },
      ...over,
    }) as PlannedOfficer;
  const due = { year: 2026, month: 12 };

  test.each([
    [{ kind: 'to-verify', missing: 'trained' }, '最近轮训时间不明'],
    [{ kind: 'to-verify', missing: 'entered' }, '入职时间不明'],
    [{ kind: 'overdue', due, from: 'trained' }, '2026年12月已到期'],
    [{ kind: 'overdue', due, from: 'entered' }, '2026年12月已到期（自入职起算，未轮训过）'],
    [{ kind: 'due-before-plan', due, from: 'trained' }, '2026年12月到期，早于计划第一年'],
    [{ kind: 'due', due, from: 'trained' }, '2026年12月到期'],
    [{ kind: 'due', due, from: 'entered' }, '2028年底前首次轮训（自入职起算）'],
  ] as const)('%o', (standing, words) => expect(dueWords(planned({ standing }))).toBe(words));

  const { next: _next, ...unseated } = planned({});
  test.each([
    ['排不上', unseated, '没有名额'],
    ['排得晚', planned({ next: 2029 }), '2029年才有名额，晚于2028年'],
    ['正好', planned({ next: 2028 }), undefined],
  ])('%s', (_, one, words) => expect(delayWords(one)).toBe(words));

  const years = [2026, 2027].map((year) => ({ year })) as unknown as TrainingPlan['years'];
  test.each([
    ['没有什么要说', planned({}), ''],
    ['在所列年份之后', planned({ next: 2028 }), '2028年轮训'],
    ['在所列的最后一年', planned({ next: 2027, latest: 2027 }), ''],
    ['晚了的只说晚', planned({ next: 2029 }), '2029年才有名额，晚于2028年'],
    [
      '逾期又排不上',
      { ...unseated, standing: { kind: 'overdue', due, from: 'trained' } } as PlannedOfficer,
      '已逾期；没有名额',
    ],
    ['待核实', planned({ standing: { kind: 'to-verify', missing: 'trained' } }), '待核实'],
    [
      '计划开始前到期',
      planned({ standing: { kind: 'due-before-plan', due, from: 'trained' } }),
      '计划开始前到期',
    ],
  ])('%s', (_, one, words) => expect(remarkWords(one, { years })).toBe(words));

  test('没有年份可列的，不说轮训在后', () =>
    expect(remarkWords(planned({ next: 2028 }), { years: [] })).toBe('2028年轮训'));
});

describe('whether all is in order', () => {
  const known = listOf(on('赵', 2025), on('钱', 2026));
  const typed = { daysPerWeek: 5 };
  test.each([
    ['都知道、都按期', planOf({ ...known, typed }), 0, 'met'],
    ['有一行看不懂', planOf({ ...known, typed }), 1, 'unknown'],
    ['只有人数', planOf({ typed }), 0, 'unknown'],
    ['时长待填', planOf({ ...known, norms: mile }), 0, 'unknown'],
    [
      '有人待核实',
      planOf(listOf(on('赵', 2025), { name: '钱', trained: { kind: 'unknown' } })),
      0,
      'unknown',
    ],
    ['有人逾期', planOf(listOf(on('赵', 2020))), 0, 'not-met'],
    [
      '名额不够',
      planOf({ ...listOf(on('赵', 2024), on('钱', 2024)), typed: { cap: 1 } }),
      0,
      'not-met',
    ],
    ['填得太短', planOf({ ...known, typed: { length: 1 } }), 0, 'not-met'],
    ['填得太少', planOf({ ...known, typed: { cycleYears: 4 } }), 0, 'not-met'],
  ])('%s', (_, plan, unread, state) => expect(stateOf(plan, unread)).toBe(state));

  test('看不懂的行数写在一句话里', () => {
    expect(describePlan('某市', planOf(known), 2)).toMatch(/名单中 2 行看不懂，未计入。$/);
    expect(describePlan('某市', planOf(known))).not.toContain('看不懂');
  });

  test('三个人的名字写全，四个人的写三个', () => {
    const overdue = (...names: string[]) =>
      describePlan('某市', planOf(listOf(...names.map((name) => on(name, 2020)))));
    expect(overdue('赵', '钱', '孙')).toContain('已逾期 3 人（赵、钱、孙）');
    expect(overdue('赵', '钱', '孙', '李')).toContain('已逾期 4 人（赵、钱、孙等）');
  });
});

describe('what would change the result', () => {
  const levers = (request: Partial<TrainingRequest>, unread = 0) =>
    findTrainingLevers(planOf(request), unread);
  const list = '按名单填写每个人最近哪年训过，可查出已逾期的人，并安排到人。';
  const days = '填上每周培训几天，可算出人·天。';
  const longer = '原文规定的是最短时长，实际更长的请填写，人·周按实际计算。';
  const unknown = (name: string): Officer => ({ name, trained: { kind: 'unknown' } });
  const never = (name: string): Officer => ({ name, trained: { kind: 'never' } });

  test('只有人数：按名单填写；没有人就不必', () => {
    expect(levers({})).toEqual([days, longer, list]);
    expect(levers({ staff: { kind: 'count', count: 0 } })).toEqual([days, longer]);
    expect(levers(listOf(on('赵', 2025)))).toEqual([days, longer]);
  });

  test('每周几天、多长填了的，不再说', () => {
    expect(levers({ typed: { daysPerWeek: 5 } })).toEqual([longer, list]);
    expect(levers({ typed: { length: 3, daysPerWeek: 5 } })).toEqual([list]);
    expect(levers({ norms: mile })).toEqual(['填上每次轮训多长，可算出人·周。', list]);
  });

  test('名额正好的，不增不减', () => {
    expect(levers({ typed: { cap: 3 } })).toEqual([days, longer, list]);
    expect(levers({ typed: { cap: 4 } })[0]).toBe('每年名额减到 3 人，仍然人人按期。');
    expect(levers({ typed: { cap: 2 } })[0]).toBe(
      '每年名额由 2 人增加到 3 人，1 人可由不能按期转为按期。',
    );
  });

  test('时间不明的点名，各说各的', () => {
    const found = levers(listOf(unknown('赵'), never('钱'), on('孙', 2025)));
    expect(found.slice(0, 2)).toEqual([
      '查清最近轮训时间的：赵。时间不明的不算逾期，在不误别人期限的前提下尽量靠前；查清后，近年已训的可以后移，早已到期的要提前到第一年。',
      '查清入职时间的：钱。没有轮训过的从入职起算，入职时间不明就算不出期限。',
    ]);
    expect(levers(listOf(never('钱')))[0]).toMatch(/^查清入职时间的：钱。/);
    expect(levers(listOf(unknown('赵')))[1]).toBe(days);
  });

  test('照原文的，清空自己填的', () => {
    const back = '按原文每 3 年轮训一次安排的，清空“几年一轮”即可。';
    expect(levers({ typed: { cycleYears: 4 } })).toContain(back);
    expect(levers({ typed: { cycleYears: 2 } })).not.toContain(back);
  });

  test('第二年底前的积压：两年里要训四个人，每年两个', () => {
    // 赵、钱、孙、李 due 2028, 周 due 2029: even would be 2 of 5, and 2 are enough.
    const five = [on('赵', 2025), on('钱', 2025), on('孙', 2025), on('李', 2025), on('周', 2026)];
    expect(levers(listOf(...five))[0]).toBe(days);
    // With two more due in 2028 it is six by then: three a year, an even share of seven is three.
    const seven = [...five, on('吴', 2025), on('郑', 2025)];
    expect(levers(listOf(...seven))[0]).toBe(days);
    // Of six, five by 2028: three a year, though an even share is two.
    const six = [...five, on('吴', 2025)];
    expect(levers(listOf(...six))[0]).toBe(
      '2028年底前必须轮训的有 5 人（赵、钱、孙、李、吴），所以每年最多要 3 人；没有积压时每年 2 人就够。',
    );
  });

  test('积压的人多，写五个名字', () => {
    const officers = [...'赵钱孙李周吴'].map((name) => on(name, 2020));
    expect(levers(listOf(...officers))[0]).toBe(
      '2027年底前必须轮训的有 6 人（赵、钱、孙、李、周等），所以每年最多要 6 人；没有积压时每年 2 人就够。',
    );
  });
});

describe('the plan in figures', () => {
  test('没有人的年份是“无”，合计是各年之和', () => {
    const plan = planOf({ staff: { kind: 'count', count: 1 } });
    expect(plan.years.map(({ people }) => people)).toEqual([
      { kind: 'numbers', from: 1, to: 1 },
      { kind: 'nobody' },
      { kind: 'nobody' },
    ]);
    expect(planOf({ years: 6 }).total).toEqual({ seats: 14, workload: { amount: 28, unit: '周' } });
    const listed = planOf(listOf(on('赵', 2025)));
    expect(listed.years.map(({ people }) => people.kind)).toEqual(['names', 'nobody', 'nobody']);
  });

  test('一轮的人次不算没有名额的，算排得晚的', () => {
    const late = planOf({ ...listOf(on('赵', 2024), on('钱', 2024)), typed: { cap: 1 } });
    expect([late.lacking, late.round.seats]).toEqual([1, 2]);
    const none = planOf({ ...listOf(on('赵', 2024), on('钱', 2024)), typed: { cap: 0 } });
    expect([none.lacking, none.round.seats]).toEqual([2, 0]);
  });

  test('填了什么记什么，没有填的不记', () => {
    const plain = planOf({});
    expect(['daysPerWeek' in plain, 'cap' in plain]).toEqual([false, false]);
    expect(planOf({ typed: { daysPerWeek: 5, cap: 3 } })).toMatchObject({ daysPerWeek: 5, cap: 3 });
  });

  test.each([
    [{ count: 1.5 }, 'count must be a whole number from 0, not 1.5'],
    [{ count: -1 }, 'count must be a whole number from 0, not -1'],
    [{ cycleYears: 0 }, 'cycleYears must be a whole number from 1, not 0'],
    [{ years: 0 }, 'years must be a whole number from 1, not 0'],
    [{ cap: -1 }, 'cap must be a whole number from 0, not -1'],
  ])('%o is no plan', (over, message) =>
    expect(() =>
      planSeats({ count: 7, cycleYears: 3, firstYear: 2027, years: 3, ...over }),
    ).toThrow(message),
  );

  test('first year', () =>
    expect(() => planRotation({ officers: [], cycleYears: 3, firstYear: 0.5, years: 1 })).toThrow(
      'firstYear must be a whole number from 1, not 0.5',
    ));
});
