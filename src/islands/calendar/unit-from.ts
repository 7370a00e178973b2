import type { UnitLevel } from '../../model/unit-level.ts';
import { findDivision } from '../../jurisdictions/find-division.ts';
import type { Unit } from '../../rules/rulebook.ts';
import { levelNames } from '../../rules/wording.ts';
import type { Fields } from '../calculator/fields.ts';
import { chosenCode, otherUnit } from '../calculator/PlacePicker.tsx';
import type { LoadedDivision } from '../calculator/use-division.ts';

/** Whose calendar: the committees and governments of a city or county, or another kind of unit. */
export type CalendarKind = 'government' | Exclude<UnitLevel, 'city' | 'county'>;

export const calendarKinds: readonly CalendarKind[] = [
  'government',
  'township',
  'department',
  'park',
  'school',
  'enterprise',
  'village',
];

export function kindName(kind: CalendarKind): string {
  return kind === 'government' ? '市、县党委和政府' : levelNames[kind];
}

/** The kind that the fields name. Links of other pages may say city or county: a government is. */
export function kindFrom(fields: Fields): CalendarKind {
  return calendarKinds.find((kind) => kind === fields['level']) ?? 'government';
}

/** The unit that the fields name, or undefined while something is still to be chosen. */
export function unitFrom(loaded: LoadedDivision, fields: Fields): Unit | undefined {
  const kind = kindFrom(fields);
  const chosen = chosenCode(kind, loaded, fields);
  const { division } = loaded;
  if (chosen === undefined || !division) return undefined;
  const typed = (fields['name'] ?? '').trim();
  if (chosen === otherUnit)
    return { code: division.code, level: 'township', name: typed || '本单位' };
  const place = findDivision(division, chosen);
  if (!place) return undefined;
  const { code, name } = place;
  if (kind === 'government')
    return { code, level: place.level === 'city' ? 'city' : 'county', name };
  if (kind === 'township') return { code, level: kind, name };
  return { code, level: kind, name: typed || `${name}各${levelNames[kind].replace(/（.*/, '')}` };
}
