import type { UnitLevel } from '../model/concept.schema.ts';
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

/**
 * As what a unit is addressed by a paper. A county-level city (弥勒市) speaks of itself as 市: in its
 * own papers the duties of the city are its.
 */
function levelsIn({ jurisdiction }: RulePolicy, { code, level }: Unit): UnitLevel[] {
  return level === 'county' && code === jurisdiction ? ['county', 'city'] : [level];
}

/** Obligations that bind a unit of this level in this place. */
export function obligationsFor(rulebook: Rulebook, unit: Unit): RuleObligation[] {
  const levels = new Map(
    policiesFor(rulebook, unit).map((policy) => [policy.id, levelsIn(policy, unit)]),
  );
  const levelsOfBearer = new Map(rulebook.bearers.map((bearer) => [bearer.id, bearer.levels]));
  return rulebook.obligations.filter(({ policy, bearers }) =>
    levels
      .get(policy)
      ?.some((level) => bearers.some((bearer) => levelsOfBearer.get(bearer)?.includes(level))),
  );
}
