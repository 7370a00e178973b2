import type { Measure } from '../../../src/model/measure.schema.ts';
import type { Rulebook, RuleObligation } from '../../../src/rules/rulebook.ts';
import { dutyOf, policyOf, rulebookOf } from '../../support/made-up-rulebook.ts';
import { frequency } from './sample.ts';

const duty = (
  id: string,
  action: string,
  measure: Measure | undefined,
  over: Partial<RuleObligation> = {},
) =>
  dutyOf({
    ...{ id, action, quote: action, topic: 'meeting', bearers: ['county-government'] },
    ...(measure && { measure }),
    ...over,
  });
const within = (span: string, after?: string): Measure => ({
  ...{ kind: 'timeLimit', fact: 'accident-closed', within: span },
  ...(after !== undefined && { after }),
});
const each = (every: string): Measure => ({ ...frequency(1, every), per: 'person' });
const funds = (every?: string): Measure => ({
  ...{ kind: 'money', fact: 'enforcement-funds', per: 'county', min: 20, unit: '万元' },
  ...(every !== undefined && { every }),
});

/** A paper of every kind of timing, as far as no paper that is held has them. */
export const sampleBook: Rulebook = rulebookOf(
  [policyOf({ jurisdiction: '530000', from: '2020-06-12' })],
  [
    duty('c1.1', '每季度开会', frequency(1, 'quarter'), { wording: '至少', from: '2027-02-01' }),
    duty('c1.2', '每半年检查不少于2次', frequency(2, 'half-year'), {
      ...{ to: '2027-09-30', modality: 'permission', implicit: true },
    }),
    duty('c1.3', '每周碰头', frequency(1, 'week')),
    duty('c1.4', '每年安排经费', funds('year')),
    duty('c1.5', '每两年安排经费', funds('2 years')),
    duty('c2.1', '每三年培训', frequency(2, '3 years'), { modality: 'target' }),
    duty('c2.2', '每人每6个月训练', each('6 months'), { wording: '原则上' }),
    duty('c2.3', '每10个工作日报告', frequency(1, '10 workdays')),
    duty('c2.4', '每15天巡查', frequency(1, '15 days')),
    duty('c3.1', '接报后5个工作日内核实', within('5 workdays', '接报')),
    duty('c3.2', '三个月内整改', within('3 months')),
    duty('c3.3', '接报后1小时内上报', within('1 hour', '接报')),
    duty('c3.4', '事故结案后一年内评估', within('1 year', '事故结案'), {
      when: [{ text: '事故结案后' }, { text: '较大以上的' }],
    }),
    duty('c3.5', '检查后一周内反馈', within('1 week', '检查'), { to: '2027-07-08' }),
    duty('c3.6', '已经届满的时限', within('1 month', '检查'), { to: '2025-12-31' }),
    duty('c4.1', '到2027年底建成', undefined, { by: '2027-12-31', wording: '力争' }),
    duty('c4.2', '到2027年底演练2次', { ...frequency(2), by: '2027-12-31' }),
    duty('c4.3', '到2028年底建成', undefined, { by: '2028-12-31' }),
    duty('c5.1', '每天巡查', frequency(1, 'day')),
    duty('c5.2', '每个工作日报告', frequency(1, 'workday')),
    duty('c5.3', '每小时报告', frequency(1, 'hour')),
    duty('c5.4', '每4小时报告', frequency(1, '4 hours')),
    duty('c5.5', '每年检查不超过2次', { ...frequency(2, 'year'), atMost: true }),
    duty('c5.6', '演练2次', frequency(2), { to: '2028-06-30' }),
    duty('c5.7', '定期研究', undefined, { open: '定期' }),
    duty('c5.8', '2028年起每年报告', frequency(1, 'year'), { from: '2028-01-01' }),
    duty('c5.9', '2026年以前每年报告', frequency(1, 'year'), { to: '2026-12-31' }),
    duty('c5.10', '以前演练2次', frequency(2), { to: '2026-12-31' }),
  ],
);
