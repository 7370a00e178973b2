import type { UnitLevel } from '../model/concept.schema.ts';
import { levelNames } from '../rules/wording.ts';
import type { IdentityColumn } from './columns.ts';
import type { Place } from './place-index.ts';

/** What the identifying cells of a row say; empty text where a column is missing or blank. */
export type IdentityCells = Readonly<Record<IdentityColumn, string>>;

/** Where and what a unit is, without its facts. */
export interface ReadUnit {
  readonly code: string;
  readonly level: UnitLevel;
  readonly name: string;
  /** The division just above, for lists: 弥勒市. */
  readonly parent?: string;
}

/** A fault of an identifying cell. */
export interface IdentityFault {
  readonly column: IdentityColumn;
  readonly message: string;
}

export interface UnitReading {
  /** Absent when the row cannot be assessed. */
  readonly unit?: ReadUnit;
  readonly faults: readonly IdentityFault[];
}

/** Levels of units that the division tree holds. */
export const treeLevels: readonly UnitLevel[] = ['township', 'county', 'city'];

export const fail = (column: IdentityColumn, message: string): UnitReading => ({
  faults: [{ column, message }],
});

/** The unit of a level at a place; without a name it is called by the place. */
export function unitOf(place: Place, level: UnitLevel, { name }: IdentityCells): ReadUnit {
  const { division, above } = place;
  const isItself = division.level === level;
  const parent = isItself ? above[above.length - 1] : division;
  return {
    code: division.code,
    level,
    name: name === '' ? (isItself ? division.name : `${division.name}${levelNames[level]}`) : name,
    ...(parent && { parent: parent.name }),
  };
}
