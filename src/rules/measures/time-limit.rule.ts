import { formatFigure, unknown } from '../outcome.ts';
import { parsePeriod, type PeriodUnit } from '../../model/period.schema.ts';
import { spanName } from '../wording.ts';
import { numberOf, type MeasureRule } from './measure-rule.ts';

/** In which unit the answer is asked: months for anything from a month up. */
const monthsIn: Readonly<Record<PeriodUnit, number>> = {
  day: 1 / 30,
  week: 7 / 30,
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/**
 * 事故结案后一年内, 文件下发后1个月内. The fact says after how many months it was done; a fact
 * counted in years says so by its unit.
 */
export const timeLimitRule: MeasureRule<'timeLimit'> = (measure, answers) => {
  const { fact, within, after } = measure;
  const demand = `${after === undefined ? '' : `${after}后 `}${spanName(within)}内`;
  const given = numberOf(answers, fact);
  if (given === undefined) return unknown(demand, [answers.labelOf(fact)]);
  const { count, unit } = parsePeriod(within);
  const inYears = answers.unitOf(fact) === '年';
  const limit = count * monthsIn[unit] * (inYears ? 1 / 12 : 1);
  const shown = `${formatFigure(given)} ${inYears ? '年' : '个月'}`;
  return given <= limit
    ? {
        status: 'met',
        required: demand,
        given: shown,
        because: `要求${demand}，填报 ${shown}，符合。`,
      }
    : {
        status: 'not-met',
        required: demand,
        given: shown,
        gap: Math.round((given - limit) * 100) / 100,
        unit: inYears ? '年' : '个月',
        because: `要求${demand}，填报 ${shown}，超过期限。`,
      };
};
