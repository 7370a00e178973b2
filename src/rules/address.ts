import type { UnitLevel } from '../model/concept.schema.ts';
import { levelsIn, prepare } from './prepare.ts';
import type { Rulebook, RuleObligation, Unit } from './rulebook.ts';

/** 各级政府 and 各级党委 are the counties and cities themselves; a township weighs what is meant. */
const governments: readonly UnitLevel[] = ['city', 'county', 'township'];

/**
 * Tells duties that are written for units of this level from those for everybody at large (各单位)
 * and, for a township, for governments and committees of every level, which it weighs for itself.
 * @returns a test of obligations that bind the unit
 */
export function isWrittenFor(
  rulebook: Rulebook,
  unit: Pick<Unit, 'level' | 'code'>,
): (obligation: RuleObligation) => boolean {
  const { policies, bearers, facts } = prepare(rulebook);
  const reach = unit.level === 'county' || unit.level === 'city' ? governments : [unit.level];
  return ({ policy: id, bearers: bound, measure }) => {
    const policy = policies.get(id);
    const levels = policy ? levelsIn(policy, unit) : [unit.level];
    const own = bound.some((bearer) => {
      const of = bearers.get(bearer)?.levels ?? [];
      return (
        of.some((level) => levels.includes(level)) && of.every((level) => reach.includes(level))
      );
    });
    if (!own || measure === undefined) return own;
    return facts.get(measure.fact)?.levels.some((level) => levels.includes(level)) ?? false;
  };
}
