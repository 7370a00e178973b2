import { prepare } from './prepare.ts';
import type { Rulebook, RuleObligation, Unit } from './rulebook.ts';
import { levelNames } from './wording.ts';

/** A duty of the same papers that does not bind the unit, and why. */
export interface ExcludedDuty {
  readonly obligation: RuleObligation;
  readonly because: string;
}

/**
 * The duties of the papers of a place that bind somebody else: with the findings of `assess` they
 * are all that these papers hold, so nothing drops out unseen.
 */
export function excludedFor(rulebook: Rulebook, unit: Unit): ExcludedDuty[] {
  const { policiesOf, dutiesOf, bearers } = prepare(rulebook);
  const binding = new Set(dutiesOf(unit));
  const papers = new Set(policiesOf(unit.code).map(({ id }) => id));
  const namesOf = (ids: readonly string[]) =>
    ids.map((id) => bearers.get(id)?.prefLabel ?? id).join('、');
  const isNot = unit.bearers ? namesOf(unit.bearers) : levelNames[unit.level];
  return rulebook.obligations.flatMap((obligation) => {
    if (!papers.has(obligation.policy) || binding.has(obligation)) return [];
    const because = `主体是${namesOf(obligation.bearers)}，不是所填的${isNot}。`;
    return [{ obligation, because }];
  });
}
