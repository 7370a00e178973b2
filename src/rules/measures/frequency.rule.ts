import { compareWithCeiling, compareWithFloor, unknown } from '../outcome.ts';
import { booleanOf, numberOf, type MeasureRule } from './measure-rule.ts';
import { periodName } from '../wording.ts';

/** 每季度至少一次. Without a period the text states none, and none is supplied. */
export const frequencyRule: MeasureRule<'frequency'> = (measure, answers) => {
  const { fact, times, every, atMost } = measure;
  const period = every === undefined ? '' : periodName(every);
  const demand = `${period}${atMost ? '不超过' : '至少'} ${times} 次`;
  const done = booleanOf(answers, fact);
  const given = numberOf(answers, fact) ?? (done === undefined ? undefined : done ? times : 0);
  if (given === undefined) return unknown(demand, [answers.labelOf(fact)]);
  const compare = atMost ? compareWithCeiling : compareWithFloor;
  return compare(given, times, '次', demand);
};
