import { compareWithFloor, unknown } from '../outcome.ts';
import { periodName } from '../wording.ts';
import { numberOf, settleBy, type MeasureRule } from './measure-rule.ts';

/** 每年不少于20万元. */
export const moneyRule: MeasureRule<'money'> = {
  prepare: ({ fact, min, unit, every }, { labelOf }) => {
    const demand = `${every === undefined ? '' : periodName(every)}不少于 ${min} ${unit}`;
    return settleBy(numberOf, fact, unknown(demand, [labelOf(fact)]), (given) =>
      compareWithFloor(given, min, unit, demand),
    );
  },
  strictness: ({ fact, per, min, unit, every = 'once' }) => ({
    scale: `money ${fact} ${per} ${unit} ${every}`,
    value: min,
  }),
  greatestGap: ({ min, unit }) => ({ amount: min, unit }),
};
