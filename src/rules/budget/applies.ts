import type { Condition } from '../../model/condition.schema.ts';
import { evaluateCondition } from '../conditions.ts';
import { outsideForce } from '../force.ts';
import type { Answers } from '../measures/measure-rule.ts';
import type { RuleObligation, RulePolicy } from '../rulebook.ts';
import { quoteWords } from '../wording.ts';
import type { Ask, LineInput } from './ask.ts';

/** Whether a duty holds for the place on the day asked for. The questions stay: answers change. */
export type Applies =
  /** While something is `open` it may hold: the amount lies between nothing and the whole. */
  | { readonly state: 'holds'; readonly open: readonly string[]; readonly asks: readonly Ask[] }
  | { readonly state: 'fails'; readonly because: string; readonly asks: readonly Ask[] };

/**
 * Whether a duty holds: in force on that day, and under its conditions. What a fact decides the
 * facts decide; what the clause leaves to judgement the user says.
 * @param answers with the labels of the facts
 * @param factAsk the field that asks for a fact
 */
export function appliesTo(
  {
    obligation,
    policy,
    dutyId,
    input,
    asOf,
  }: {
    readonly obligation: RuleObligation;
    readonly policy: RulePolicy;
    readonly dutyId: string;
    readonly input: LineInput;
    readonly asOf: string;
  },
  answers: Answers,
  factAsk: (fact: string) => Ask | undefined,
): Applies {
  const outside = outsideForce(obligation, policy, asOf);
  if (outside) return { state: 'fails', because: outside.because, asks: [] };
  const open: string[] = [];
  const asks: Ask[] = [];
  const judged: string[] = [];
  for (const condition of conditionsOf(obligation)) {
    const found = evaluateCondition(condition, answers);
    const ask = condition.fact === undefined ? undefined : factAsk(condition.fact);
    if (ask) asks.push(ask);
    if (found.state === 'fails') return { state: 'fails', because: `${found.reason}。`, asks };
    if (found.state === 'unknown') open.push(answers.labelOf(found.fact));
    if (found.state === 'judgement') judged.push(found.text);
  }
  if (judged.length > 0) {
    const text = judged.map(quoteWords).join('');
    const label = `是否属于${text}的情形`;
    asks.push({ form: 'applies', of: dutyId, key: 'applies', label });
    if (input.applies === false)
      return { state: 'fails', because: `填报为不属于${text}的情形。`, asks };
    if (input.applies === undefined) open.push(label);
  }
  return { state: 'holds', open, asks };
}

export function conditionsOf({ when = [], measure }: RuleObligation): readonly Condition[] {
  return [...when, ...(measure?.when ?? [])];
}

/**
 * Whether a duty still holds in a year of the budget.
 * @param asOf the first year may have begun before it
 */
export function holdsIn(
  year: number,
  obligation: RuleObligation,
  policy: RulePolicy,
  asOf: string,
): boolean {
  const firstDay = `${year}-01-01`;
  return outsideForce(obligation, policy, firstDay < asOf ? asOf : firstDay) === undefined;
}
