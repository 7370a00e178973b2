import { provinceKey } from '../jurisdictions/division-code.ts';
import type { Division } from '../jurisdictions/division.ts';
import { findDivision } from '../jurisdictions/find-division.ts';
import { isPartial } from '../rules/rulebook-part.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { quoteWords } from '../rules/wording.ts';
import { columnReader } from './columns.ts';
import { findHeader, refuseHeadless, type Header } from './header.ts';
import { buildPlaceIndex } from './place-index.ts';
import { readRows, type RowContext } from './read-rows.ts';
import { SheetError } from './sheet-error.ts';
import {
  cellAt,
  columnName,
  type Note,
  type Problem,
  type SheetFile,
  type Table,
} from './table.ts';
import { codeDigits } from './unit-by-code.ts';
import type { UnitRow } from './unit-row.ts';

/** What is needed beside the file. */
export interface SheetContext {
  readonly rulebook: Rulebook;
  /** Trees of the provinces that the file needs, see `provincesOf`. */
  readonly trees: readonly Division[];
  /** Where the person said that the units lie: a division code. Rows with names only need it. */
  readonly home?: string | undefined;
}

export interface ParsedUnits {
  readonly rows: readonly UnitRow[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  /** Rows that name no unit that could be told: they are in no result. */
  readonly leftOut: number;
  /** Columns of the facts, by fact, for each worksheet (an empty name where there is one table). */
  readonly columns: ReadonlyMap<string, FactColumns>;
}

/** Where a fact was asked in a table: letter and head of its column. */
export type FactColumns = ReadonlyMap<string, { readonly column: string; readonly label: string }>;

/** Rows beyond this are refused. China has 41,352 units of the level of townships. */
export const mostRows = 50_000;

/** Name of the explaining sheet of our own templates, which holds no data. */
export const guideSheet = '填表说明';

interface ReadableTable {
  readonly table: Table;
  readonly header: Header;
}

/** The tables of a file that have heads. */
function readableTables({ tables }: SheetFile, rulebook: Rulebook): ReadableTable[] {
  const reader = columnReader(rulebook.facts);
  const readable = tables.flatMap((table) => {
    const header = findHeader(table, reader);
    return header ? [{ table, header }] : [];
  });
  return readable.length > 0 ? readable : refuseHeadless(tables, reader);
}

/**
 * Two-digit keys of the provinces whose lists are needed to read a file: those of its codes, of the
 * chosen place, and, where rows have names only, of the places that papers are held for.
 * @throws SheetError where no table of the file has heads
 */
export function provincesOf(file: SheetFile, rulebook: Rulebook, home?: string): string[] {
  const keys = new Set<string>();
  if (home !== undefined && home !== '') keys.add(provinceKey(home));
  let hasNamesOnly = false;
  for (const { table, header } of readableTables(file, rulebook))
    for (const row of table.rows.slice(header.firstRow)) {
      const code = codeDigits(cellAt(row, header.identity.code));
      if (code !== undefined && code.length >= 6) keys.add(provinceKey(code));
      else hasNamesOnly = true;
    }
  const isLost = hasNamesOnly && (home === undefined || home === '');
  // Thousands of papers are held all over the country: names alone would have to be sought everywhere.
  if (isLost && keys.size === 0 && isPartial(rulebook))
    throw new SheetError(
      '表里只有单位名称，没有区划代码：请先在第一步选好地区；或者补上区划代码，再选择文件。',
    );
  if (isLost) for (const { jurisdiction } of rulebook.policies) keys.add(provinceKey(jurisdiction));
  return [...keys].sort();
}

/**
 * Reads the units of a file. A bad cell makes its fact unknown and is reported; the rest of the row
 * and the other rows are still used.
 * @throws SheetError where nothing can be read: no heads, no rows, too many rows
 */
export function parseUnits(file: SheetFile, context: SheetContext): ParsedUnits {
  const tables = readableTables(file, context.rulebook);
  refuseTooMany(tables);
  const named = tables.length > 1;
  const rowContext: RowContext = {
    rulebook: context.rulebook,
    places: buildPlaceIndex(context.trees),
    home: homeOf(context),
    named,
    seen: new Map(),
  };
  const read = tables.map(({ table, header }) => readRows(table, header, rowContext));
  const placed = <T extends object>(items: readonly T[], { name }: Table) =>
    named ? items.map((item) => ({ ...item, sheet: name })) : items;
  const unread = file.tables.filter(
    ({ name, rows }) =>
      name !== guideSheet && rows.length > 0 && !tables.some(({ table }) => table.name === name),
  );
  const rows = read.flatMap((one) => one.rows);
  const problems = tables.flatMap(({ table, header }, at) => [
    ...placed(header.problems, table),
    ...(read[at]?.problems ?? []),
  ]);
  if (rows.length === 0 && problems.length === 0)
    throw new SheetError('表头下面没有数据行，请填好后再选择。');
  return {
    rows,
    problems,
    notes: [
      ...file.notes,
      ...unread.map(({ name }) => ({
        message: `工作表${quoteWords(name)}里没有找到表头，没有读取。`,
      })),
      ...tables.flatMap(({ table, header }, at) => [
        ...placed(header.notes, table),
        ...(read[at]?.notes ?? []),
      ]),
    ],
    leftOut: read.reduce((sum, one) => sum + one.leftOut, 0),
    columns: new Map(
      tables.map(({ table, header }) => [named ? table.name : '', factColumns(table, header)]),
    ),
  };
}

function refuseTooMany(tables: readonly ReadableTable[]): void {
  const count = tables.reduce(
    (sum, { table, header }) => sum + table.rows.length - header.firstRow,
    0,
  );
  if (count > mostRows)
    throw new SheetError(`表格有 ${count} 行，一次最多读取 ${mostRows} 行；请拆成几份分别选择。`);
}

function homeOf({ trees, home }: SheetContext): Division | undefined {
  if (home === undefined || home === '') return undefined;
  for (const tree of trees) {
    const found = findDivision(tree, home);
    if (found) return found;
  }
  return undefined;
}

function factColumns(table: Table, { facts, heads }: Header): FactColumns {
  return new Map(
    facts.map(({ at, fact }) => [
      fact.id,
      { column: columnName(table, at), label: (heads[at] ?? '').trim() },
    ]),
  );
}
