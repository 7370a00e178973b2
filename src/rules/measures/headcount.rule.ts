import { compareWithCeiling, compareWithFloor, formatFigure, unknown } from '../outcome.ts';
import { countedUnit, joinWords } from '../wording.ts';
import { boundScale, numberOf, settleBy, type MeasureRule } from './measure-rule.ts';

/**
 * 不少于2名, 至少配备3—5名, 15至30名. The lower end of a range is the minimum, the upper end is
 * advice: above it the duty is met, with a remark. An upper bound alone (不超过5名) is a bound.
 */
export const headcountRule: MeasureRule<'headcount'> = {
  prepare: ({ min, max, unit: written, fact }, { labelOf }) => {
    const unit = countedUnit(written);
    if (min === undefined) {
      const demand = `不超过 ${max} ${unit}`;
      return settleBy(numberOf, fact, unknown(demand, [labelOf(fact)]), (given) =>
        compareWithCeiling(given, max ?? 0, unit, demand),
      );
    }
    const demand =
      max === undefined || max === min
        ? `不少于 ${min} ${unit}`
        : `${min}—${max} ${unit}（不少于 ${min} ${unit}）`;
    return settleBy(numberOf, fact, unknown(demand, [labelOf(fact)]), (given) => {
      const outcome = compareWithFloor(given, min, unit, demand);
      if (outcome.status !== 'met' || max === undefined || given <= max) return outcome;
      return {
        ...outcome,
        because: `${joinWords('要求', demand)}，填报 ${formatFigure(given)} ${unit}，已达到，并超过 ${max} ${unit}的上限参考数。`,
      };
    });
  },
  // 名 and 人 count the same people.
  strictness: ({ fact, per, min, max }) => boundScale(`headcount ${fact} ${per}`, min, max),
  greatestGap: ({ min, unit }) =>
    min === undefined ? undefined : { amount: min, unit: countedUnit(unit) },
};
