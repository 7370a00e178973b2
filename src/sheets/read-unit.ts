import type { Division } from '../jurisdictions/division.ts';
import { quoteWords } from '../rules/wording.ts';
import type { IdentityColumn } from './columns.ts';
import { tellFormula } from './formula-text.ts';
import type { PlaceIndex } from './place-index.ts';
import { levelChoices, readLevel } from './read-level.ts';
import { readByCode } from './unit-by-code.ts';
import { readByName } from './unit-by-name.ts';
import { fail, type IdentityCells, type IdentityFault, type UnitReading } from './unit-reading.ts';

/**
 * Finds the unit of a row: by its code (6, 9 or 12 digits), else by its name and the county or city
 * it lies in.
 * @param home where the person said the units lie; names are looked up there first
 */
export function readUnit(typed: IdentityCells, places: PlaceIndex, home?: Division): UnitReading {
  const { cells, faults } = withoutFormulas(typed);
  if (faults.some(({ column }) => column === 'code' || column === 'level')) return { faults };
  const levels = cells.level === '' ? [] : readLevel(cells.level);
  if (cells.level !== '' && levels.length === 0)
    return fail('level', `看不懂层级${quoteWords(cells.level)}，可以填：${levelChoices}。`);
  const reading =
    cells.code === '' ? readByName(cells, levels, places, home) : readByCode(cells, levels, places);
  return faults.length === 0 ? reading : { ...reading, faults: [...faults, ...reading.faults] };
}

/** Formulas without a result say nothing: they are told, and the other cells decide. */
function withoutFormulas(cells: IdentityCells): {
  readonly cells: IdentityCells;
  readonly faults: readonly IdentityFault[];
} {
  const faults: IdentityFault[] = [];
  const entries = Object.entries(cells).map(([column, text]: [string, string]) => {
    const message = tellFormula(text);
    if (message === undefined) return [column, text] as const;
    faults.push({ column: column as IdentityColumn, message });
    return [column, ''] as const;
  });
  return { cells: Object.fromEntries(entries) as Record<IdentityColumn, string>, faults };
}
