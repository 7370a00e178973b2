import { compareWithCeiling, compareWithFloor, unknown } from '../outcome.ts';
import { boundsName } from '../wording.ts';
import { boundScale, numberOf, type MeasureRule } from './measure-rule.ts';

/** 轮训时间不少于两周. */
export const durationRule: MeasureRule<'duration'> = {
  apply: ({ fact, min, max, unit }, answers) => {
    const demand = boundsName(min, max, ` ${unit}`);
    const given = numberOf(answers, fact);
    if (given === undefined) return unknown(demand, [answers.labelOf(fact)]);
    return max !== undefined && (min === undefined || given > max)
      ? compareWithCeiling(given, max, unit, demand)
      : compareWithFloor(given, min ?? 0, unit, demand);
  },
  strictness: ({ fact, min, max, unit }) => boundScale(`duration ${fact} ${unit}`, min, max),
  greatestGap: ({ min, unit }) => (min === undefined ? undefined : { amount: min, unit }),
};
