import { isWrittenFor } from '../rules/address.ts';
import { prepare } from '../rules/prepare.ts';
import { questionsFor, type Question } from '../rules/questions.ts';
import type { Rulebook, RuleObligation, Unit } from '../rules/rulebook.ts';

const asked = new WeakMap<readonly RuleObligation[], ReadonlyMap<string, Question>>();

/** The facts that are asked of a unit, by id. Units that are bound alike share one answer. */
export function askedOf(rulebook: Rulebook, unit: Unit): ReadonlyMap<string, Question> {
  const duties = prepare(rulebook).dutiesOf(unit);
  const known = asked.get(duties);
  if (known) return known;
  const fresh = new Map(
    questionsFor(rulebook, unit).map((question) => [question.fact.id, question]),
  );
  asked.set(duties, fresh);
  return fresh;
}

/** Of these, the facts that measured duties written for such units need: the columns of a template. */
export function scoredFactsOf(rulebook: Rulebook, unit: Unit): Question[] {
  const isOwn = isWrittenFor(rulebook, unit);
  return [...askedOf(rulebook, unit).values()].flatMap((question) => {
    const obligations = question.obligations.filter((duty) => duty.measure && isOwn(duty));
    return obligations.length > 0 ? [{ ...question, obligations }] : [];
  });
}
