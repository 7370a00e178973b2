import { describe, expect, test } from 'vitest';
import { questionContext } from '../../../src/courses/questions/context.ts';
import { generateQuestions } from '../../../src/courses/questions/generate.ts';
import type { Question } from '../../../src/courses/questions/question.ts';
import type { RuleObligation } from '../../../src/rules/rulebook.ts';
import { dutyOf, policyOf, rulebookOf } from '../../support/made-up-rulebook.ts';

/** Four cities that do not bind each other; the first is asked. */
const cities = ['532504', '140500', '211400', '410421'].map((jurisdiction, at) =>
  policyOf({ id: `city-${at}`, title: `示例意见之${at}`, jurisdiction }),
);

/** One duty for each city, in its own words. */
function ask(duties: readonly Partial<RuleObligation>[]): Question[] {
  const all = duties.map((duty, at) =>
    dutyOf({ policy: `city-${at}`, url: `/policies/city-${at}/#c1`, ...duty }),
  );
  const context = questionContext(rulebookOf(cities, all));
  return generateQuestions(context, all.slice(0, 1), '1');
}
const optionsOf = (questions: readonly Question[], kind: string) =>
  questions.flatMap((question) =>
    question.kind === kind && 'options' in question
      ? [question.options.map(({ text }) => text).sort()]
      : [],
  );
const formsOf = (questions: readonly Question[], kind: string) =>
  questions.filter((question) => question.kind === kind).map(({ form }) => form);

const people = (min: number, quote: string, max?: number): Partial<RuleObligation> => ({
  quote,
  action: quote,
  measure: {
    kind: 'headcount',
    fact: 'full-time-supervisors',
    per: 'township',
    min,
    unit: '名',
    ...(max !== undefined && { max }),
  },
});
const every = (period: string, quote: string): Partial<RuleObligation> => ({
  quote,
  action: quote,
  topic: 'meeting',
  measure: { kind: 'frequency', fact: 'government-meetings', times: 1, every: period },
});

describe('figures of other places', () => {
  test('3—5 is at least 3, and no wrong answer to 3', () => {
    const questions = ask([
      people(3, '配备专职人员不少于3名'),
      people(3, '至少配备3—5名专职人员', 5),
      people(2, '专职人员不少于2名'),
      people(4, '专职人员不少于四名'),
    ]);
    expect(optionsOf(questions, 'count')).toEqual([['2', '3', '4']]);
  });

  test('每季度 and 每3个月, 每年 and 每12个月 are one', () => {
    const questions = ask([
      every('quarter', '每季度至少召开一次会议'),
      every('3 months', '每3个月至少召开一次会议'),
      every('year', '每年至少召开一次会议'),
      every('12 months', '每12个月至少召开一次会议'),
    ]);
    // With one wrong answer there is no choice: it is asked as a blank and as a statement.
    expect(optionsOf(questions, 'period')).toEqual([]);
    expect(formsOf(questions, 'period')).toEqual(['fill-in', 'true-false']);
  });

  test('14天 and 10个工作日 are too near to 两周 to be wrong', () => {
    const lasting = (min: number, unit: string, quote: string): Partial<RuleObligation> => ({
      quote,
      action: quote,
      topic: 'training',
      measure: { kind: 'duration', fact: 'training-duration', min, unit },
    });
    const questions = ask([
      lasting(2, '周', '轮训时间不少于两周'),
      lasting(14, '天', '轮训时间不少于14天'),
      lasting(10, '个工作日', '轮训时间不少于10个工作日'),
      lasting(5, '天', '轮训时间不少于5天'),
    ]);
    expect(formsOf(questions, 'duration')).toEqual(['fill-in', 'true-false']);
    const statement = questions.find(
      ({ kind, form }) => kind === 'duration' && form === 'true-false',
    );
    expect(statement?.form === 'true-false' && (statement.changed?.said ?? '5天')).toBe('5天');
  });

  test('200000元 is 20万元', () => {
    const money = (min: number, unit: string, quote: string): Partial<RuleObligation> => ({
      quote,
      action: quote,
      topic: 'funding',
      measure: { kind: 'money', fact: 'enforcement-funds', per: 'department', min, unit },
    });
    const questions = ask([
      money(20, '万元', '每年不少于20万元'),
      money(200_000, '元', '每年不少于200000元'),
      money(15, '万元', '每年不少于15万元'),
      money(300_000, '元', '每年不少于300000元'),
    ]);
    expect(optionsOf(questions, 'money')).toEqual([['15万元', '20万元', '300000元']]);
  });

  test('what another paper of the same place demands is no wrong answer', () => {
    const province = policyOf({ id: 'province', title: '省示例意见', jurisdiction: '530000' });
    const own = dutyOf({ policy: 'city-0', ...people(2, '专职人员不少于2名') });
    const others = [
      dutyOf({ policy: 'province', ...people(3, '专职人员不少于3名') }),
      dutyOf({ policy: 'city-1', ...people(3, '专职人员不少于3名') }),
      dutyOf({ policy: 'city-2', ...people(4, '专职人员不少于4名') }),
      dutyOf({ policy: 'city-3', ...people(5, '专职人员不少于5名') }),
    ];
    const context = questionContext(rulebookOf([...cities, province], [own, ...others]));
    expect(optionsOf(generateQuestions(context, [own], '1'), 'count')).toEqual([['2', '4', '5']]);
  });

  test('alone, a figure is asked as a blank: nothing is invented', () => {
    const questions = ask([people(2, '专职人员不少于2名')]);
    expect(formsOf(questions, 'count')).toEqual(['fill-in']);
  });

  test('a figure that stands twice in the sentence is not asked', () => {
    const questions = ask([people(2, '村配备2名专职人员,社区配备2名专职人员')]);
    expect(formsOf(questions, 'count')).toEqual([]);
  });
});

describe('bodies', () => {
  const named = (bearers: string[], bearerNamed: string): Partial<RuleObligation> => ({
    bearers,
    bearerNamed,
    quote: `${bearerNamed}要建立专职应急管理机构`,
    action: `建立机构${bearerNamed}`,
    topic: 'organisation',
  });

  test('the class that holds the bound body is no wrong answer, nor are its parts', () => {
    const questions = ask([
      named(['township'], '各乡镇'),
      named(['government'], '各级政府'),
      named(['all-units'], '各单位'),
      named(['township'], '街道办事处'),
    ]);
    expect(formsOf(questions, 'bearer')).toEqual([]);
  });

  test('a body with the same duty here is no wrong answer', () => {
    const own = dutyOf({ policy: 'city-0', ...named(['finance'], '财政部门') });
    const also = dutyOf({
      policy: 'city-0',
      ...named(['finance'], '财政部门'),
      id: 'c1.2',
      bearers: ['education'],
      bearerNamed: '教育部门',
    });
    const other = (at: number, bearer: string, name: string) =>
      dutyOf({ policy: `city-${at}`, ...named([bearer], name), action: `另一件事${at}` });
    const rivals = [
      other(1, 'education', '教育部门'),
      other(2, 'health', '卫生健康部门'),
      other(3, 'water', '水利部门'),
    ];
    const context = questionContext(rulebookOf(cities, [own, also, ...rivals]));
    expect(optionsOf(generateQuestions(context, [own], '1'), 'bearer')).toEqual([
      ['卫生健康部门', '水利部门', '财政部门'],
    ]);
  });
});

describe('news reports', () => {
  test('are named as what they are', () => {
    const report = policyOf({ id: 'city-0', title: '某市开展行动', official: false });
    const duty = dutyOf({ policy: 'city-0', ...people(2, '专职人员不少于2名') });
    const context = questionContext(rulebookOf([report], [duty]));
    for (const { stem } of generateQuestions(context, [duty], '1'))
      expect(stem).toContain('新闻报道《某市开展行动》（非文件原文）');
  });
});
