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
