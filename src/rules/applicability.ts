import type { Rulebook, RuleObligation, RulePolicy, Unit } from './rulebook.ts';

/**
 * Whether a division lies in a jurisdiction: the significant digits of its code begin the code.
 * @param jurisdiction six-digit GB/T 2260 code, e.g. 140500 (晋城市)
 * @param code code of a division of any level, e.g. 140525105
 */
export function isWithin(jurisdiction: string, code: string): boolean {
  return code.startsWith(jurisdiction.replace(/(?:00)+$/, ''));
}

/** Policies in whose jurisdiction the unit lies, in the order of the rulebook. */
export function policiesFor(rulebook: Rulebook, unit: Pick<Unit, 'code'>): RulePolicy[] {
  return rulebook.policies.filter((policy) => isWithin(policy.jurisdiction, unit.code));
}

/** Obligations that bind a unit of this level in this place. */
export function obligationsFor(rulebook: Rulebook, unit: Unit): RuleObligation[] {
  const policies = new Set(policiesFor(rulebook, unit).map((policy) => policy.id));
  const bearers = new Set(
    rulebook.bearers
      .filter((bearer) => bearer.levels.includes(unit.level))
      .map((bearer) => bearer.id),
  );
  return rulebook.obligations.filter(
    (obligation) =>
      policies.has(obligation.policy) && obligation.bearers.some((bearer) => bearers.has(bearer)),
  );
}
