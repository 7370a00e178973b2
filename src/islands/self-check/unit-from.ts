import { findDivision } from '../../jurisdictions/find-division.ts';
import { unitLevels, type UnitLevel } from '../../model/unit-level.ts';
import { identitiesOf } from '../../rules/identity.ts';
import type { Rulebook, Unit } from '../../rules/rulebook.ts';
import { levelNames } from '../../rules/wording.ts';
import type { Fields } from '../calculator/fields.ts';
import { chosenCode, otherUnit } from '../calculator/PlacePicker.tsx';
import type { LoadedDivision } from '../calculator/use-division.ts';

/** Value of the office that is none of the list. */
export const otherOffice = 'other';

/** Level of the unit that is asked about; a township unless another one is chosen. */
export function levelFrom(fields: Fields): UnitLevel {
  return unitLevels.find((level) => level === fields['level']) ?? 'township';
}

/** The unit that the fields name, or undefined while something is still to be chosen. */
export function unitFrom(
  rulebook: Rulebook,
  loaded: LoadedDivision,
  fields: Fields,
): Unit | undefined {
  const level = levelFrom(fields);
  const chosen = chosenCode(level, loaded, fields);
  const { division } = loaded;
  if (chosen === undefined || !division) return undefined;
  const place = chosen === otherUnit ? division : findDivision(division, chosen);
  if (!place) return undefined;
  const { code } = place;
  const typed = (fields['name'] ?? '').trim();
  const { offices, classes, always } = identitiesOf(rulebook, level, code);
  if (offices.length === 0 && classes.length === 0) {
    const name = chosen === otherUnit ? typed || '本单位' : nameOf(level, place.name, typed);
    return { code, level, name };
  }
  const picked = (fields['classes'] ?? '').split('|');
  const own = classes.filter(({ id }) => picked.includes(id)).map(({ id }) => id);
  const office = fields['office'] ?? '';
  const known = offices.find(({ id }) => id === office);
  if (offices.length > 0 && !known && office !== otherOffice) return undefined;
  const bearers = [...always, ...(known ? [known.id] : []), ...own];
  const name =
    level === 'department'
      ? `${place.name}${known?.prefLabel ?? '其他部门'}`
      : nameOf(level, place.name, typed);
  return { code, level, name, bearers };
}

function nameOf(level: UnitLevel, place: string, typed: string): string {
  if (level === 'township' || level === 'county' || level === 'city') return place;
  return typed === '' ? `${place}某${levelNames[level].replace(/（.*/, '')}` : typed;
}
