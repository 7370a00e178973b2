import type { Condition } from '../model/condition.schema.ts';
import { formatFigure } from './outcome.ts';
import { quoteWords } from './wording.ts';
import { booleanOf, numberOf, type Answers, type Questions } from './measures/measure-rule.ts';

/** What the answers say of one condition. */
export type ConditionState =
  | { readonly state: 'holds' }
  | { readonly state: 'fails'; readonly reason: string }
  | { readonly state: 'unknown'; readonly fact: string }
  | { readonly state: 'judgement'; readonly text: string };

/** Holds a condition against the answers; see `prepareCondition`. */
export function evaluateCondition(condition: Condition, answers: Answers): ConditionState {
  return prepareCondition(condition, answers)(answers);
}

/**
 * Prepares a condition for the answers of many units; without a fact it is a matter of judgement. An
 * answer of another type than the condition wants is no answer.
 */
export function prepareCondition(
  { fact, text, atLeast, moreThan, is }: Condition,
  { labelOf }: Questions,
): (answers: Answers) => ConditionState {
  if (fact === undefined) return () => ({ state: 'judgement', text });
  const holds: ConditionState = { state: 'holds' };
  const unknown: ConditionState = { state: 'unknown', fact };
  const told = `不符合条件${quoteWords(text)}（${labelOf(fact)}：`;
  const fails = (shown: string): ConditionState => ({
    state: 'fails',
    reason: `${told}${shown}）`,
  });
  if (atLeast !== undefined || moreThan !== undefined)
    return (answers) => {
      const figure = numberOf(answers, fact);
      if (figure === undefined) return unknown;
      const isReached = atLeast === undefined || figure >= atLeast;
      return isReached && (moreThan === undefined || figure > moreThan)
        ? holds
        : fails(formatFigure(figure));
    };
  // A yes/no condition without `is` means that the condition is there.
  const [wanted, other] = (is ?? true) ? ([true, '否'] as const) : ([false, '是'] as const);
  const failed = fails(other);
  return (answers) => {
    const yes = booleanOf(answers, fact);
    if (yes === undefined) return unknown;
    return yes === wanted ? holds : failed;
  };
}
