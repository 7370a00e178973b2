import type { Condition } from '../model/condition.schema.ts';
import { prepareCondition, type ConditionState } from './conditions.ts';
import { prepareMeasure } from './measures/index.ts';
import type { Answers, Questions, Settle } from './measures/measure-rule.ts';
import { judgement, notApplicable, unknown, type Outcome } from './outcome.ts';
import type { RuleObligation } from './rulebook.ts';
import { strengthOf, withDeadline } from './strength.ts';
import { quoteWords } from './wording.ts';

/**
 * Prepares a duty in force for the answers of many units: what follows from the duty and the day
 * alone is worked out here, once.
 */
export function prepareDuty(duty: RuleObligation, questions: Questions, asOf: string): Settle {
  const conditions = [...(duty.when ?? []), ...(duty.measure?.when ?? [])];
  const judged = conditions.filter(({ fact }) => fact === undefined);
  const settle = prepareDemand(duty, judged, questions, asOf);
  const asked = conditions
    .filter((condition) => !judged.includes(condition))
    .map((condition) => askedCondition(condition, questions));
  return asked.length === 0
    ? settle
    : (answers) => outsideConditions(asked, answers) ?? settle(answers);
}

/** What is demanded of those who fulfil the conditions that facts decide. */
function prepareDemand(
  duty: RuleObligation,
  judged: readonly Condition[],
  questions: Questions,
  asOf: string,
): Settle {
  const { measure, action } = duty;
  const words = judged.map(({ text }) => quoteWords(text)).join('');
  const question = words && `是否属于${words}的情形，由本单位判断；属于的，`;
  if (!measure) {
    const because = question ? `${question}应${action}。` : reasonWithoutFigure(duty);
    const outcome = judgement(withDeadline(duty, asOf, because));
    return () => outcome;
  }
  const apply = prepareMeasure(measure, questions);
  const weigh = strengthOf(duty, asOf);
  const settle: Settle = weigh ? (answers) => weigh(apply(answers)) : apply;
  if (question === '') return settle;
  return (answers) => {
    const { because, required } = settle(answers);
    return judgement(question + because, required);
  };
}

/** A condition that a fact decides. */
interface AskedCondition {
  readonly fact: string;
  /** Its text in quotation marks. */
  readonly words: string;
  readonly test: (answers: Answers) => ConditionState;
}

function askedCondition(condition: Condition, questions: Questions): AskedCondition {
  return {
    fact: condition.fact ?? '',
    words: quoteWords(condition.text),
    test: prepareCondition(condition, questions),
  };
}

/** Why a duty does not apply, or is not known to; undefined when its conditions hold. */
function outsideConditions(
  conditions: readonly AskedCondition[],
  answers: Answers,
): Outcome | undefined {
  const open: AskedCondition[] = [];
  for (const condition of conditions) {
    const state = condition.test(answers);
    if (state.state === 'fails') return notApplicable(`${state.reason}。`);
    if (state.state === 'unknown') open.push(condition);
  }
  if (open.length === 0) return undefined;
  const words = open.map((condition) => condition.words).join('');
  const facts = new Set(open.map(({ fact }) => fact));
  return unknown(`${words}时适用`, [...facts].map(answers.labelOf));
}

function reasonWithoutFigure({ open }: RuleObligation): string {
  return open === undefined
    ? '原文未规定数量，是否做到由本单位对照原文判断。'
    : `原文要求${quoteWords(open)}，未规定数量，是否做到由本单位对照原文判断。`;
}
