import { findDivision } from '../../src/jurisdictions/find-division.ts';
import { loadProvince } from '../../src/jurisdictions/load-province.ts';
import { chosenUnits } from '../../src/islands/staffing/state.ts';
import { placeOf, unitsOf } from '../../src/islands/staffing/units.ts';
import type { StaffingPlace, StaffingUnits } from '../../src/rules/staffing.ts';

/** A place of the real division tree with its units, as the page offers them before any choice. */
export interface RealPlace {
  readonly place: StaffingPlace;
  readonly units: StaffingUnits;
  /** Id of the township of that name. */
  readonly township: (name: string) => string;
}

export async function realPlace(code: string): Promise<RealPlace> {
  const division = findDivision(await loadProvince(code), code);
  const place = division && placeOf(division);
  if (!division || !place) throw new Error(`${code} is no city or county`);
  const found = unitsOf(place, division);
  return {
    place,
    units: chosenUnits({}, code, found),
    township: (name) => {
      const named = found.townships.filter((unit) => unit.name === name);
      if (named.length !== 1 || !named[0]) throw new Error(`${name}: ${named.length} townships`);
      return named[0].id;
    },
  };
}
