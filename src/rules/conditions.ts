import type { Condition } from '../model/condition.schema.ts';
import { formatFigure } from './outcome.ts';
import { quoteWords } from './wording.ts';
import { booleanOf, numberOf, type Answers } from './measures/measure-rule.ts';

/** What the answers say of one condition. */
export type ConditionState =
  | { readonly state: 'holds' }
  | { readonly state: 'fails'; readonly reason: string }
  | { readonly state: 'unknown'; readonly fact: string }
  | { readonly state: 'judgement'; readonly text: string };

/**
 * Holds a condition against the answers; without a fact it is a matter of judgement. An answer of
 * another type than the condition wants is no answer.
 */
export function evaluateCondition(condition: Condition, answers: Answers): ConditionState {
  const { fact, text, atLeast, moreThan, is } = condition;
  if (fact === undefined) return { state: 'judgement', text };
  const fails = (shown: string): ConditionState => ({
    state: 'fails',
    reason: `不符合条件${quoteWords(text)}（${answers.labelOf(fact)}：${shown}）`,
  });
  const figure = numberOf(answers, fact);
  const limited = atLeast !== undefined || moreThan !== undefined;
  if (limited && figure !== undefined) {
    const holds =
      (atLeast === undefined || figure >= atLeast) && (moreThan === undefined || figure > moreThan);
    return holds ? { state: 'holds' } : fails(formatFigure(figure));
  }
  // A yes/no condition without `is` means that the condition is there.
  const yes = booleanOf(answers, fact);
  if (!limited && yes !== undefined)
    return yes === (is ?? true) ? { state: 'holds' } : fails(yes ? '是' : '否');
  return { state: 'unknown', fact };
}
