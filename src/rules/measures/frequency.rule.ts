import { monthsOf, parsePeriod } from '../../model/period.ts';
import { compareWithCeiling, compareWithFloor, unknown, type Outcome } from '../outcome.ts';
import {
  booleanOf,
  boundScale,
  numberOf,
  settleBy,
  type Answers,
  type MeasureRule,
  type Settle,
} from './measure-rule.ts';
import { joinWords, periodName } from '../wording.ts';

/**
 * 每季度至少一次. Without a period the text states none, and none is supplied. What is asked as yes or
 * no (每年在部门预算中统筹安排) is no matter of times: none is named.
 */
export const frequencyRule: MeasureRule<'frequency'> = {
  prepare: ({ fact, times, every, atMost }, { labelOf, unitOf }) => {
    const period = every === undefined ? '' : periodName(every);
    if (unitOf(fact) === undefined) return prepareYesNo(fact, `${period}做到`, labelOf(fact));
    const open = every === undefined ? '（原文未规定期限）' : '';
    const demand = `${period}${atMost ? '不超过' : '至少'} ${times} 次${open}`;
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
  greatestGap: ({ fact, times, atMost }, { unitOf }) =>
    atMost || unitOf(fact) === undefined ? undefined : { amount: times, unit: '次' },
};

function prepareYesNo(fact: string, demand: string, label: string): Settle {
  const open = unknown(demand, [label]);
  const told = `${joinWords('要求', demand)}，填报“`;
  const met: Outcome = {
    status: 'met',
    required: demand,
    given: '是',
    because: `${told}是”，已做到。`,
  };
  const because = `${told}否”，没有做到。`;
  const missed: Outcome = { status: 'not-met', required: demand, given: '否', because };
  return (answers) => {
    const done = booleanOf(answers, fact);
    return done === undefined ? open : done ? met : missed;
  };
}
