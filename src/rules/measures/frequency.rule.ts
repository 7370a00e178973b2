import { monthsOf, parsePeriod } from '../../model/period.ts';
import { compareWithCeiling, compareWithFloor, unknown } from '../outcome.ts';
import { booleanOf, boundScale, numberOf, type MeasureRule } from './measure-rule.ts';
import { periodName } from '../wording.ts';

/** 每季度至少一次. Without a period the text states none, and none is supplied. */
export const frequencyRule: MeasureRule<'frequency'> = {
  apply: ({ fact, times, every, atMost }, answers) => {
    const period = every === undefined ? '' : periodName(every);
    const demand = `${period}${atMost ? '不超过' : '至少'} ${times} 次`;
    const done = booleanOf(answers, fact);
    const given = numberOf(answers, fact) ?? (done === undefined ? undefined : done ? times : 0);
    if (given === undefined) return unknown(demand, [answers.labelOf(fact)]);
    const compare = atMost ? compareWithCeiling : compareWithFloor;
    return compare(given, times, '次', demand);
  },
  strictness: ({ fact, times, every, atMost }) => {
    // Times a year, so that 每季度一次 and 每年两次 can be compared; without a period neither can.
    if (every === undefined) return undefined;
    const rate = (times * 12) / monthsOf(parsePeriod(every));
    return boundScale(`frequency ${fact}`, atMost ? undefined : rate, atMost ? rate : undefined);
  },
  greatestGap: ({ times, atMost }) => (atMost ? undefined : { amount: times, unit: '次' }),
};
