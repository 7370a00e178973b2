import type { Fact, Facts } from '../model/fact.schema.ts';
import type { Finding } from '../model/finding.schema.ts';
import { areAnswers, keepAnswers } from './answer-fault.ts';
import { requireDay } from './day.ts';
import { outsideForce } from './force.ts';
import type { Answers, Questions, Settle } from './measures/measure-rule.ts';
import type { Outcome } from './outcome.ts';
import { prepare, type PreparedRulebook } from './prepare.ts';
import { prepareDuty } from './prepare-duty.ts';
import { factsOf } from './questions.ts';
import type { Rulebook, RuleObligation, Unit } from './rulebook.ts';
import { findComparable, markStrictest, type ComparableDuties } from './strictest.ts';

/**
 * Holds every obligation that binds a unit against its facts.
 * @param facts answers by fact id; an absent answer is unknown, never zero
 * @param asOf the day for which the question is asked, yyyy-mm-dd
 * @returns one finding for each obligation, in the order of the papers
 * @throws RangeError when `asOf` is no day
 */
export function assess(rulebook: Rulebook, unit: Unit, facts: Facts, asOf: string): Finding[] {
  const prepared = prepare(rulebook);
  const plan = planFor(prepared, prepared.dutiesOf(unit), asOf);
  const { unanswered, asked, questions, comparable } = plan;
  const findings = [...unanswered];
  // Nearly always they are; then nothing need be copied.
  const answers = areAnswers(plan.facts, facts)
    ? { facts, ...questions }
    : answersOf(prepared, facts);
  for (const { at, duty, settle, open } of asked) {
    const outcome = settle(answers);
    if (outcome !== open) findings[at] = findingOf(duty, outcome);
  }
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
  requireDay(asOf);
  const answers = answersOf(prepared, facts);
  return findingOf(duty, prepareAsOf(prepared, duty, answers, asOf)(answers));
}

/** The answers of a unit, with the questions they answer; what is no answer is left open. */
export function answersOf(prepared: PreparedRulebook, facts: Facts): Answers {
  return { facts: keepAnswers(prepared.facts, facts), ...questionsOf(prepared) };
}

function questionsOf({ facts }: PreparedRulebook): Questions {
  return {
    labelOf: (fact) => facts.get(fact)?.label ?? fact,
    unitOf: (fact) => facts.get(fact)?.unit,
  };
}

/** A duty whose finding hangs on answers. */
interface AskedDuty {
  /** Its place in the list of duties. */
  readonly at: number;
  readonly duty: RuleObligation;
  readonly settle: Settle;
  /** What comes out without an answer. */
  readonly open: Outcome;
}

/** What is found of every unit that is bound alike, and what only its answers can tell. */
interface Plan {
  readonly asOf: string;
  /** One finding for each duty, of a unit that has answered nothing; shared by all of them. */
  readonly unanswered: readonly Finding[];
  readonly asked: readonly AskedDuty[];
  /** The facts that are asked for. */
  readonly facts: readonly Fact[];
  readonly questions: Questions;
  readonly comparable: readonly ComparableDuties[];
}

/** The last plan of each list of duties: a day is asked for many units, seldom many days for one. */
const plans = new WeakMap<readonly RuleObligation[], Plan>();

function planFor(
  prepared: PreparedRulebook,
  duties: readonly RuleObligation[],
  asOf: string,
): Plan {
  const known = plans.get(duties);
  if (known?.asOf === asOf) return known;
  requireDay(asOf);
  const questions = questionsOf(prepared);
  const steps = duties.map((duty, at): AskedDuty => {
    const settle = prepareAsOf(prepared, duty, questions, asOf);
    return { at, duty, settle, open: settle({ facts: {}, ...questions }) };
  });
  const facts = new Set(duties.flatMap((duty) => [...factsOf(duty)]));
  const plan = {
    asOf,
    questions,
    unanswered: steps.map(({ duty, open }) => findingOf(duty, open)),
    asked: steps.filter(({ duty }) => factsOf(duty).size > 0),
    facts: [...facts].flatMap((fact) => prepared.facts.get(fact) ?? []),
    comparable: findComparable(duties),
  };
  plans.set(duties, plan);
  return plan;
}

/** Prepares a duty for a day on which it may not be in force. */
function prepareAsOf(
  { policies }: PreparedRulebook,
  duty: RuleObligation,
  questions: Questions,
  asOf: string,
): Settle {
  const policy = policies.get(duty.policy);
  const outside = policy && outsideForce(duty, policy, asOf);
  return outside ? () => outside : prepareDuty(duty, questions, asOf);
}

function findingOf({ policy, id }: RuleObligation, outcome: Outcome): Finding {
  return { policy, obligation: id, ...outcome };
}
