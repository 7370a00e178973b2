import { compareWithCeiling, unknown } from '../outcome.ts';
import {
  exactMonths,
  nearDays,
  parsePeriod,
  type Period,
  type PeriodUnit,
} from '../../model/period.ts';
import { joinWords, spanName } from '../wording.ts';
import { numberOf, settleBy, type MeasureRule } from './measure-rule.ts';

/** Units in which an answer may be asked; months where the fact names none of them. */
const answerUnits: Readonly<Record<string, PeriodUnit>> = {
  年: 'year',
  季度: 'quarter',
  个月: 'month',
  月: 'month',
  周: 'week',
  个工作日: 'workday',
  工作日: 'workday',
  天: 'day',
  日: 'day',
  小时: 'hour',
};
/** How many of `unit` a period is; exact between months and years, near between days and months. */
function lengthIn(unit: PeriodUnit, period: Period): number {
  const [from, to] = [exactMonths[period.unit], exactMonths[unit]];
  return from !== undefined && to !== undefined
    ? (period.count * from) / to
    : (period.count * nearDays[period.unit]) / nearDays[unit];
}

/**
 * 事故结案后一年内, 文件下发后1个月内. The fact says after how long it was done, in the unit in
 * which it is asked.
 */
export const timeLimitRule: MeasureRule<'timeLimit'> = {
  prepare: ({ fact, within, after }, { labelOf, unitOf }) => {
    const demand = `${after === undefined ? '' : `${after}后 `}${spanName(within)}内`;
    const asked = unitOf(fact) ?? '';
    const unit = answerUnits[asked] === undefined ? '个月' : asked;
    const limit = lengthIn(answerUnits[unit] ?? 'month', parsePeriod(within));
    return settleBy(numberOf, fact, unknown(demand, [labelOf(fact)]), (given) => {
      const outcome = compareWithCeiling(given, limit, unit, demand);
      if (outcome.status !== 'not-met') return outcome;
      // How late it is; a limit in days asked in months leaves thirds.
      const gap = Math.max(Math.round((given - limit) * 100) / 100, 0.01);
      const because = `${joinWords('要求', demand)}，填报 ${outcome.given}，超过期限 ${gap} ${unit}。`;
      return { ...outcome, gap, unit, because };
    });
  },
  strictness: ({ fact, within, after = '' }) => ({
    scale: `timeLimit ${fact} ${after}`,
    value: -lengthIn('day', parsePeriod(within)),
  }),
};
