import { compareWithCeiling, compareWithFloor, unknown } from '../outcome.ts';
import { boundsName } from '../wording.ts';
import { boundScale, numberOf, settleBy, type MeasureRule } from './measure-rule.ts';

/** 轮训时间不少于两周. */
export const durationRule: MeasureRule<'duration'> = {
  prepare: ({ fact, min, max, unit }, { labelOf }) => {
    const demand = boundsName(min, max, ` ${unit}`);
    return settleBy(numberOf, fact, unknown(demand, [labelOf(fact)]), (given) =>
      max !== undefined && (min === undefined || given > max)
        ? compareWithCeiling(given, max, unit, demand)
        : compareWithFloor(given, min ?? 0, unit, demand),
    );
  },
  strictness: ({ fact, min, max, unit }) => boundScale(`duration ${fact} ${unit}`, min, max),
  greatestGap: ({ min, unit }) => (min === undefined ? undefined : { amount: min, unit }),
};
