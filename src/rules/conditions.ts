import type { Condition } from '../model/condition.schema.ts';
import type { Answers } from './measures/measure-rule.ts';

/** What the answers say of one condition. */
export type ConditionState =
  | { readonly state: 'holds' }
  | { readonly state: 'fails'; readonly reason: string }
  | { readonly state: 'unknown'; readonly fact: string }
  | { readonly state: 'judgement'; readonly text: string };

/** Holds a condition against the answers; without a fact it is a matter of judgement. */
export function evaluateCondition(condition: Condition, answers: Answers): ConditionState {
  const { fact, text, atLeast, moreThan, is } = condition;
  if (fact === undefined) return { state: 'judgement', text };
  const value = answers.facts[fact];
  if (value === undefined) return { state: 'unknown', fact };
  const fails = (): ConditionState => ({
    state: 'fails',
    reason: `不符合条件“${text}”（${answers.labelOf(fact)}：${describeValue(value)}）`,
  });
  if (typeof value === 'number') {
    if (atLeast !== undefined && value < atLeast) return fails();
    if (moreThan !== undefined && value <= moreThan) return fails();
    return { state: 'holds' };
  }
  // A yes/no condition without `is` means that the condition is there.
  return value === (is ?? true) ? { state: 'holds' } : fails();
}

function describeValue(value: number | boolean | readonly string[]): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'number' ? String(value) : value.join('、');
}
