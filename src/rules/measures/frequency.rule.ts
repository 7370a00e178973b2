import { monthsOf, parsePeriod } from '../../model/period.ts';
import { compareWithCeiling, compareWithFloor, unknown } from '../outcome.ts';
import {
  booleanOf,
  boundScale,
  numberOf,
  settleBy,
  type Answers,
  type MeasureRule,
} from './measure-rule.ts';
import { periodName } from '../wording.ts';

/** 每季度至少一次. Without a period the text states none, and none is supplied. */
export const frequencyRule: MeasureRule<'frequency'> = {
  prepare: ({ fact, times, every, atMost }, { labelOf }) => {
    const period = every === undefined ? '' : periodName(every);
    const demand = `${period}${atMost ? '不超过' : '至少'} ${times} 次`;
    const compare = atMost ? compareWithCeiling : compareWithFloor;
    const timesOf = (answers: Answers) => {
      const done = booleanOf(answers, fact);
      return numberOf(answers, fact) ?? (done === undefined ? undefined : done ? times : 0);
    };
    return settleBy(timesOf, fact, unknown(demand, [labelOf(fact)]), (given) =>
      compare(given, times, '次', demand),
    );
  },
  strictness: ({ fact, times, every, atMost }) => {
    // Times a year, so that 每季度一次 and 每年两次 can be compared; without a period neither can.
    if (every === undefined) return undefined;
    const rate = (times * 12) / monthsOf(parsePeriod(every));
    return boundScale(`frequency ${fact}`, atMost ? undefined : rate, atMost ? rate : undefined);
  },
  greatestGap: ({ times, atMost }) => (atMost ? undefined : { amount: times, unit: '次' }),
};
