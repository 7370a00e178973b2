import { compareWithFloor, unknown } from '../outcome.ts';
import { periodName } from '../wording.ts';
import { numberOf, type MeasureRule } from './measure-rule.ts';

/** 每年不少于20万元. */
export const moneyRule: MeasureRule<'money'> = {
  apply: ({ fact, min, unit, every }, answers) => {
    const demand = `${every === undefined ? '' : periodName(every)}不少于 ${min} ${unit}`;
    const given = numberOf(answers, fact);
    return given === undefined
      ? unknown(demand, [answers.labelOf(fact)])
      : compareWithFloor(given, min, unit, demand);
  },
  strictness: ({ fact, per, min, unit, every = 'once' }) => ({
    scale: `money ${fact} ${per} ${unit} ${every}`,
    value: min,
  }),
  greatestGap: ({ min, unit }) => ({ amount: min, unit }),
};
