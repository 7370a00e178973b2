import { compareWithCeiling, compareWithFloor, formatFigure, unknown } from '../outcome.ts';
import { boundScale, numberOf, type MeasureRule } from './measure-rule.ts';

/**
 * 不少于2名, 至少配备3—5名, 15至30名. The lower end of a range is the minimum, the upper end is
 * advice: above it the duty is met, with a remark. An upper bound alone (不超过5名) is a bound.
 */
export const headcountRule: MeasureRule<'headcount'> = {
  apply: (measure, answers) => {
    const { min, max, unit, fact } = measure;
    const given = numberOf(answers, fact);
    if (min === undefined) {
      const demand = `不超过 ${max} ${unit}`;
      return given === undefined
        ? unknown(demand, [answers.labelOf(fact)])
        : compareWithCeiling(given, max ?? 0, unit, demand);
    }
    const demand =
      max === undefined || max === min
        ? `不少于 ${min} ${unit}`
        : `${min}—${max} ${unit}（不少于 ${min} ${unit}）`;
    if (given === undefined) return unknown(demand, [answers.labelOf(fact)]);
    const outcome = compareWithFloor(given, min, unit, demand);
    if (outcome.status !== 'met' || max === undefined || given <= max) return outcome;
    return {
      ...outcome,
      because: `要求${demand}，填报 ${formatFigure(given)} ${unit}，已达到，并超过 ${max} ${unit}的上限参考数。`,
    };
  },
  // 名 and 人 count the same people.
  strictness: ({ fact, per, min, max }) => boundScale(`headcount ${fact} ${per}`, min, max),
  greatestGap: ({ min, unit }) => (min === undefined ? undefined : { amount: min, unit }),
};
