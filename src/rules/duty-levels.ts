import type { UnitLevel } from '../model/concept.schema.ts';

/**
 * The levels of units that a duty binds. A county-level city calls itself 市: in its own papers the
 * duties of the city are the county's, and no city stands above the paper.
 * @param jurisdiction six-digit code of the place whose paper it is
 */
export function levelsOfDuty(
  bearers: readonly { readonly levels: readonly UnitLevel[] }[],
  jurisdiction: string,
): readonly UnitLevel[] {
  const isCounty = !jurisdiction.endsWith('00');
  const levels = bearers.flatMap((bearer) => bearer.levels);
  return [...new Set(levels.map((level) => (isCounty && level === 'city' ? 'county' : level)))];
}

const governments: readonly UnitLevel[] = ['city', 'county', 'township'];

/**
 * Whether a duty is written for units of one level, not for governments of every level or for
 * everybody: 各级政府 are counties and cities themselves, while a township weighs what is meant.
 */
export function isWrittenForLevel(
  bearers: readonly { readonly levels: readonly UnitLevel[] }[],
  jurisdiction: string,
  level: UnitLevel,
): boolean {
  const reach = level === 'county' || level === 'city' ? governments : [level];
  return bearers.some((bearer) => {
    const levels = levelsOfDuty([bearer], jurisdiction);
    return levels.includes(level) && levels.every((one) => reach.includes(one));
  });
}
