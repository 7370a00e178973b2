import type { Rulebook, RuleObligation, Unit } from './rulebook.ts';

/**
 * Tells duties that are written for units of this level from those for governments, committees or
 * everybody at large (各级政府, 各单位), which a township weighs for itself.
 * @returns a test of obligations that bind the unit
 */
export function isWrittenFor(
  { bearers, facts }: Pick<Rulebook, 'bearers' | 'facts'>,
  { level }: Pick<Unit, 'level'>,
): (obligation: RuleObligation) => boolean {
  const own = new Set(
    bearers.filter(({ levels }) => levels.length === 1 && levels[0] === level).map(({ id }) => id),
  );
  const levelOfFact = new Map(facts.map((fact) => [fact.id, fact.level]));
  return ({ bearers: bound, measure }) =>
    bound.some((bearer) => own.has(bearer)) &&
    (measure === undefined || levelOfFact.get(measure.fact) === level);
}
