import type { Facts } from '../model/fact.schema.ts';
import type { Finding } from '../model/finding.schema.ts';
import { keepAnswers } from './answer-fault.ts';
import { evaluateCondition } from './conditions.ts';
import { requireDay } from './day.ts';
import { outsideForce } from './force.ts';
import { applyMeasure } from './measures/index.ts';
import type { Answers } from './measures/measure-rule.ts';
import { judgement, notApplicable, unknown, type Outcome } from './outcome.ts';
import { prepare, type PreparedRulebook } from './prepare.ts';
import type { Rulebook, RuleObligation, Unit } from './rulebook.ts';
import { withDeadline, withStrength } from './strength.ts';
import { findComparable, markStrictest, type ComparableDuties } from './strictest.ts';
import { quoteWords } from './wording.ts';

/**
 * Holds every obligation that binds a unit against its facts.
 * @param facts answers by fact id; an absent answer is unknown, never zero
 * @param asOf the day for which the question is asked, yyyy-mm-dd
 * @returns one finding for each obligation, in the order of the papers
 * @throws RangeError when `asOf` is no day
 */
export function assess(rulebook: Rulebook, unit: Unit, facts: Facts, asOf: string): Finding[] {
  const prepared = prepare(rulebook);
  const { steps, comparable } = planFor(prepared, prepared.dutiesOf(unit), asOf);
  const answers = answersOf(prepared, facts);
  const findings = steps.map((step) => ('status' in step ? step : settle(step, answers, asOf)));
  return comparable.length === 0 ? findings : markStrictest(findings, comparable);
}

/**
 * Holds one duty against the facts, as `assess` does with each. Whom the duty binds is not asked.
 * @param asOf yyyy-mm-dd
 * @throws RangeError when `asOf` is no day
 */
export function assessDuty(
  rulebook: Rulebook,
  duty: RuleObligation,
  facts: Facts,
  asOf: string,
): Finding {
  const prepared = prepare(rulebook);
  const policy = prepared.policies.get(duty.policy);
  requireDay(asOf);
  const early = policy && outsideForce(duty, policy, asOf);
  return findingOf(duty, early ?? outcomeOf(duty, answersOf(prepared, facts), asOf));
}

/** The answers of a unit, with the questions they answer; what is no answer is left open. */
export function answersOf({ facts: known }: PreparedRulebook, facts: Facts): Answers {
  return {
    facts: keepAnswers(known, facts),
    labelOf: (fact) => known.get(fact)?.label ?? fact,
    unitOf: (fact) => known.get(fact)?.unit,
  };
}

/** What is to be done for every unit that is bound alike: findings that no answer changes are there. */
interface Plan {
  readonly asOf: string;
  readonly steps: readonly (Finding | RuleObligation)[];
  readonly comparable: readonly ComparableDuties[];
}

/** The last plan of each list of duties: a day is asked for many units, seldom many days for one. */
const plans = new WeakMap<readonly RuleObligation[], Plan>();

function planFor(
  { policies }: PreparedRulebook,
  duties: readonly RuleObligation[],
  asOf: string,
): Plan {
  const known = plans.get(duties);
  if (known?.asOf === asOf) return known;
  requireDay(asOf);
  const steps = duties.map((duty): Finding | RuleObligation => {
    const policy = policies.get(duty.policy);
    const outcome = (policy && outsideForce(duty, policy, asOf)) ?? outcomeWithoutFacts(duty, asOf);
    return outcome ? findingOf(duty, outcome) : duty;
  });
  const plan = { asOf, steps, comparable: findComparable(duties) };
  plans.set(duties, plan);
  return plan;
}

function findingOf({ policy, id }: RuleObligation, outcome: Outcome): Finding {
  return { policy, obligation: id, ...outcome };
}

/** The outcome of a duty that asks for no fact; undefined when the answers decide. */
function outcomeWithoutFacts(duty: RuleObligation, asOf: string): Outcome | undefined {
  const { measure, when = [] } = duty;
  if (measure || when.some(({ fact }) => fact !== undefined)) return undefined;
  return outcomeOf(duty, { facts: {}, labelOf: (id) => id, unitOf: () => undefined }, asOf);
}

function settle(duty: RuleObligation, answers: Answers, asOf: string): Finding {
  return findingOf(duty, outcomeOf(duty, answers, asOf));
}

/** The outcome of a duty in force. */
function outcomeOf(obligation: RuleObligation, answers: Answers, asOf: string): Outcome {
  const { measure } = obligation;
  const conditions = [...(obligation.when ?? []), ...(measure?.when ?? [])];
  const states = conditions.map((condition) => evaluateCondition(condition, answers));
  for (const state of states)
    if (state.state === 'fails') return notApplicable(`${state.reason}。`);
  const open = states.flatMap((state) => (state.state === 'unknown' ? [state.fact] : []));
  if (open.length > 0) {
    const texts = conditions.filter((_, at) => states[at]?.state === 'unknown');
    const missing = [...new Set(open)].map(answers.labelOf);
    return unknown(`${texts.map(({ text }) => quoteWords(text)).join('')}时适用`, missing);
  }
  const outcome = measure
    ? withStrength(obligation, asOf, applyMeasure(measure, answers))
    : undefined;
  const judged = states.flatMap((state) => (state.state === 'judgement' ? [state.text] : []));
  if (judged.length > 0) {
    const question = `是否属于${judged.map(quoteWords).join('')}的情形，由本单位判断；属于的`;
    return outcome
      ? judgement(`${question}，${outcome.because}`, outcome.required)
      : judgement(withDeadline(obligation, asOf, `${question}，应${obligation.action}。`));
  }
  return outcome ?? judgement(withDeadline(obligation, asOf, reasonWithoutFigure(obligation)));
}

function reasonWithoutFigure({ open }: RuleObligation): string {
  return open === undefined
    ? '原文未规定数量，是否做到由本单位对照原文判断。'
    : `原文要求${quoteWords(open)}，未规定数量，是否做到由本单位对照原文判断。`;
}
