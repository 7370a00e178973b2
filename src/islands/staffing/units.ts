import type { Division } from '../../jurisdictions/division.ts';
import { isEstablishedTownship } from '../../jurisdictions/established-township.ts';
import { groupTownships } from '../../jurisdictions/group-townships.ts';
import { TYPE_LABELS } from '../../jurisdictions/type-labels.ts';
import type { StaffingGovernment, StaffingPlace, StaffingTownship } from '../../rules/staffing.ts';

/** A township-level unit of the place, and whether it counts as long as nobody says otherwise. */
export interface TownshipCandidate extends StaffingTownship {
  /** A 乡镇 or 街道; farms, zones and the like are for the user to add. */
  readonly established: boolean;
}

/** What the division tree has of a place. */
export interface PlaceUnits {
  readonly governments: readonly StaffingGovernment[];
  /** By county; in each, the established ones first. */
  readonly townships: readonly TownshipCandidate[];
  /** Counties that are none but zones that statistics treat alike. */
  readonly zones: readonly string[];
}

/** A division that can be planned for: a city, or a county with offices of its own. */
export function placeOf({ code, name, level }: Division): StaffingPlace | undefined {
  return level === 'city' || level === 'county' ? { code, name, level } : undefined;
}

/** The governments and townships of a city or county, from the division tree. */
export function unitsOf(place: StaffingPlace, division: Division): PlaceUnits {
  const counties = division.level === 'city' ? division.children : [];
  const below = counties.filter(({ level }) => level === 'county');
  return {
    governments: [
      place,
      ...below.map(({ code, name }): StaffingGovernment => ({ code, name, level: 'county' })),
    ],
    townships: groupTownships(division).flatMap(({ division: above, townships }) => {
      const candidates = townships.map((unit): TownshipCandidate => {
        const established = isEstablishedTownship(unit);
        return {
          id: unit.code,
          name: established ? unit.name : `${unit.name}（${TYPE_LABELS[unit.type]}）`,
          government: above.code,
          villages: unit.villages,
          established,
        };
      });
      return [
        ...candidates.filter(({ established }) => established),
        ...candidates.filter(({ established }) => !established),
      ];
    }),
    zones: below
      .filter(({ type }) => type === 'zone' || type === 'placeholder' || type === 'other')
      .map(({ code }) => code),
  };
}
