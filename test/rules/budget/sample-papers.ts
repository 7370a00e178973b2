import type { Condition } from '../../../src/model/condition.schema.ts';
import type { Fact } from '../../../src/model/fact.schema.ts';
import type { MeasureOf } from '../../../src/model/measure.schema.ts';
import type { Rulebook, RuleObligation } from '../../../src/rules/rulebook.ts';
import { duty, money, paper, rulebookOf } from './sample.ts';

const enterprises = (text: string, bound: Partial<Condition>): Condition => ({
  text,
  fact: 'enterprises',
  ...bound,
});
const kit = (over: Partial<MeasureOf<'kit'>>): MeasureOf<'kit'> => ({
  kind: 'kit',
  fact: 'kit',
  items: ['对讲机'],
  per: 'department',
  count: 2,
  ...over,
});
const drills = (over: Partial<MeasureOf<'frequency'>>): MeasureOf<'frequency'> => ({
  kind: 'frequency',
  fact: 'drills',
  times: 1,
  ...over,
});
const purchase = (id: string, action: string, over: Partial<RuleObligation> = {}) =>
  duty({ id, clause: 'c2', action, topic: 'drill', ...over });

const papers = rulebookOf(
  [
    duty({
      ...{ id: 'c1.1', action: '发放岗位津贴' },
      measure: money({ fact: 'allowance', per: 'person', min: 500, unit: '元', every: 'month' }),
    }),
    duty({
      ...{ id: 'c1.2', action: '每所学校安排演练经费' },
      measure: money({ per: 'school', min: 2, every: 'half-year' }),
    }),
    duty({
      ...{ id: 'c1.3', action: '两个部门安排经费', bearers: ['emergency', 'finance'] },
      measure: money({ per: 'department' }),
    }),
    duty({
      ...{ id: 'c1.4', action: '重点部门安排经费', bearers: ['key', 'emergency'] },
      measure: money({ fact: 'key-funds', per: 'department' }),
    }),
    duty({
      ...{ id: 'c1.5', action: '鼓励安排奖励资金', modality: 'recommendation', wording: '鼓励' },
      measure: money({ fact: 'rewards', min: 5 }),
    }),
    duty({
      ...{ id: 'c1.6', action: '可以安排补助', modality: 'permission', to: '2028-06-30' },
      measure: money({ fact: 'grants', every: '2 years' }),
    }),
    duty({ id: 'c1.7', action: '安排外汇', measure: money({ unit: '美元' }) }),
    duty({
      ...{ id: 'c1.8', action: '配备通信装备', when: [{ text: '山区的' }] },
      bearers: ['key'],
      measure: kit({ items: ['对讲机', '电池'], when: [{ text: '任务重的' }] }),
    }),
    duty({ id: 'c1.10', action: '安排防汛经费', measure: money(), when: [{ text: '沿江的' }] }),
    duty({
      ...{ id: 'c1.11', action: '安排大企业监管经费' },
      measure: money({ fact: 'large', when: [enterprises('企业 100 家以上', { atLeast: 100 })] }),
    }),
    purchase('c2.1', '每周开展检查', { measure: drills({ every: 'week', per: 'school' }) }),
    purchase('c2.2', '每人每年训练一次', { measure: drills({ every: 'year', per: 'person' }) }),
    purchase('c2.3', '训练不少于3天', {
      clause: 'c9',
      measure: { kind: 'duration', fact: 'days', min: 3, unit: '天' },
    }),
    purchase('c2.4', '训练不超过5天', {
      measure: { kind: 'duration', fact: 'days', max: 5, unit: '天' },
    }),
    purchase('c2.5', '可以购买服务', { modality: 'permission' }),
    purchase('c2.6', '鼓励举办演练', {
      modality: 'recommendation',
      measure: drills({ every: 'quarter', fact: 'shows' }),
    }),
    duty({
      ...{ id: 'c3.1', action: '按标准核定公用经费' },
      measure: { kind: 'standard', fact: 'allowance', standard: '公用经费标准' },
    }),
    purchase('c3.2', '按标准配备车辆', {
      measure: { kind: 'standard', fact: 'drills', standard: '车辆标准' },
    }),
    duty({
      ...{ id: 'c3.3', action: '按标准配备人员', topic: 'staffing' },
      measure: { kind: 'standard', fact: 'drills', standard: '人员标准' },
    }),
    duty({
      ...{ id: 'c4.1', action: '专项资金同步增长' },
      measure: { kind: 'growth', fact: 'special', keepsPaceWith: 'staff' },
      when: [enterprises('企业 50 家以上', { atLeast: 50 })],
    }),
  ],
  [paper('a', { from: '2020-01-01' })],
);

/** Units of the facts that the duties above count; 车辆 and 人员 are no money. */
const units = {
  ...{ 'key-funds': '万元', rewards: '万元', grants: '万元', large: '万元', special: '万元' },
  ...{ kit: '台（套）', days: '天', shows: '次' },
};

/** A budget of all kinds of duties, as far as no paper that is held has them. */
export const sampleBook: Rulebook = {
  ...papers,
  facts: [
    ...papers.facts,
    ...Object.entries(units).map(([id, unit]): Fact => ({
      ...{ id, unit, label: id, question: id, type: 'number', knownBy: '财务' },
      levels: ['city', 'department'],
    })),
  ],
};
