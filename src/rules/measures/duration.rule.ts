import { compareWithCeiling, compareWithFloor, unknown } from '../outcome.ts';
import { boundsName } from '../wording.ts';
import { numberOf, type MeasureRule } from './measure-rule.ts';

/** 轮训时间不少于两周. */
export const durationRule: MeasureRule<'duration'> = (measure, answers) => {
  const { fact, min, max, unit } = measure;
  const demand = boundsName(min, max, ` ${unit}`);
  const given = numberOf(answers, fact);
  if (given === undefined) return unknown(demand, [answers.labelOf(fact)]);
  return max !== undefined && (min === undefined || given > max)
    ? compareWithCeiling(given, max, unit, demand)
    : compareWithFloor(given, min ?? 0, unit, demand);
};
