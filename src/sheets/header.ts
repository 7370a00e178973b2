import type { Fact } from '../model/fact.schema.ts';
import { quoteWords } from '../rules/wording.ts';
import { isSame, type ColumnReader, type ColumnRole, type IdentityColumn } from './columns.ts';
import { foldText } from './fold-text.ts';
import { SheetError } from './sheet-error.ts';
import { cellAt, columnName, type Note, type Problem, type Table, type TableRow } from './table.ts';

/** Where the data of a table begins and what its columns hold. */
export interface Header {
  /** Rows from this position on are data. */
  readonly firstRow: number;
  /** Number of the row in the file. */
  readonly row: number;
  /** Heads as typed, by position of the column. */
  readonly heads: readonly string[];
  readonly identity: Readonly<Partial<Record<IdentityColumn, number>>>;
  readonly facts: readonly { readonly at: number; readonly fact: Fact }[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
}

/** Name of the sheet of problems in our own results (see exports/assessment-workbook.ts). */
export const resultSheet = '填报问题';

/** Titles, units of issue and dates may stand above the heads, but not a whole page of them. */
const furthestHeader = 30;

/**
 * Finds the row of heads: the first with a column for the code or the name and one for a fact. Heads
 * may be spread over two rows (groups above, names below).
 * @returns undefined where the table has no such row
 */
export function findHeader(table: Table, reader: ColumnReader): Header | undefined {
  const { columnNames } = table;
  if (columnNames) return buildHeader(table, 0, { number: 0, cells: [] }, columnNames, reader);
  const rows = table.rows.slice(0, furthestHeader);
  for (const [at, row] of rows.entries()) {
    const own = readHeads(row.cells, reader);
    if (isHeader(own)) return buildHeader(table, at + 1, row, row.cells, reader);
    const below = rows[at + 1];
    // Two rows are joined only where the lower one is no header by itself and no data.
    if (!below || isHeader(readHeads(below.cells, reader))) continue;
    const joined = joinHeads(row.cells, below.cells);
    if (own.size > 0 && isHeader(readHeads(joined, reader)))
      return buildHeader(table, at + 2, below, joined, reader);
  }
  return undefined;
}

function joinHeads(upper: readonly string[], lower: readonly string[]): string[] {
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) =>
    (lower[at] ?? '').trim() === '' ? (upper[at] ?? '') : (lower[at] ?? ''),
  );
}

type Heads = ReadonlyMap<number, ColumnRole>;

function readHeads(cells: readonly string[], reader: ColumnReader): Heads {
  const heads = new Map<number, ColumnRole>();
  cells.forEach((cell, at) => {
    const role = cell.trim() === '' ? undefined : reader.roleOf(cell);
    if (role) heads.set(at, role);
  });
  return heads;
}

function isHeader(heads: Heads): boolean {
  const roles = [...heads.values()];
  return roles.some(namesUnit) && roles.some(({ kind }) => kind === 'fact');
}

function namesUnit(role: ColumnRole): boolean {
  return role.kind === 'identity' && ['code', 'name', 'county', 'city'].includes(role.id);
}

function buildHeader(
  table: Table,
  firstRow: number,
  row: TableRow,
  heads: readonly string[],
  reader: ColumnReader,
): Header {
  const problems: Problem[] = [];
  const unknown: string[] = [];
  const roles = readHeads(heads, reader);
  const identity: Partial<Record<IdentityColumn, number>> = {};
  const facts: { at: number; fact: Fact }[] = [];
  const tell = (at: number, message: string) =>
    problems.push({
      row: row.number,
      column: columnName(table, at),
      value: (heads[at] ?? '').trim(),
      message,
    });
  heads.forEach((head, at) => {
    const role = roles.get(at);
    if (!role) {
      const text = head.trim();
      if (text === '') return;
      const like = reader.suggest(text);
      if (like === undefined) unknown.push(`${columnName(table, at)} 列${quoteWords(text)}`);
      else
        tell(
          at,
          `表头${quoteWords(text)}未识别，这一列没有采用；是不是${quoteWords(like)}？请改成这个名称。`,
        );
      return;
    }
    const twins = [...roles].filter(([, other]) => isSame(role, other)).map(([other]) => other);
    if (twins.length > 1) {
      const columns = twins.map((twin) => columnName(table, twin)).join('、');
      tell(at, `${columns} 列填的是同一项，不知以哪一列为准，都没有采用；请删去多余的列。`);
    } else if (role.kind === 'identity') identity[role.id] = at;
    else facts.push({ at, fact: role.fact });
  });
  const notes: Note[] =
    unknown.length === 0
      ? []
      : [{ row: row.number, message: `${unknown.join('、')}未识别，已忽略，不影响结果。` }];
  return { firstRow, row: row.number, heads, identity, facts, problems, notes };
}

/** Whether a row of data repeats the heads, as sheets that were pasted together do. */
export function repeatsHeads({ heads }: Header, row: TableRow): boolean {
  const filled = row.cells.filter((cell) => cell.trim() !== '').length;
  if (filled < 2) return false;
  const same = heads.filter(
    (head, at) => head.trim() !== '' && foldText(head) === foldText(cellAt(row, at)),
  ).length;
  return same >= 2 && same * 2 > filled;
}

/**
 * Why a file has no header, told by what its likeliest row does have.
 * @throws SheetError always
 */
export function refuseHeadless(tables: readonly Table[], reader: ColumnReader): never {
  const rows = tables.flatMap((table) =>
    table.rows.slice(0, furthestHeader).map((row) => ({ table, row })),
  );
  if (rows.every(({ row }) => row.cells.every((cell) => cell.trim() === '')))
    throw new SheetError('表格里没有内容，请填好后再选择。');
  if (tables.some(({ name }) => name === resultSheet))
    throw new SheetError('这是本站导出的结果，不是填报表；请选择填好的填报表。');
  let best: { row: TableRow; heads: Heads } | undefined;
  for (const { row } of rows) {
    const heads = readHeads(row.cells, reader);
    if (heads.size > (best?.heads.size ?? 0)) best = { row, heads };
  }
  const advice = '表头可以从本页下载的填报表中复制。';
  if (!best)
    throw new SheetError(
      `没有找到表头：前 ${furthestHeader} 行里没有“区划代码”“乡镇（街道）”等列名。${advice}`,
    );
  const { row, heads } = best;
  const at = `第 ${row.number} 行`;
  if (![...heads.values()].some(namesUnit))
    throw new SheetError(
      `${at}的表头里没有“区划代码”列，也没有“乡镇（街道）”或“单位名称”列，不知道每行是哪个单位。${advice}`,
    );
  const others = row.cells.filter((cell, index) => cell.trim() !== '' && !heads.has(index));
  const like = others.flatMap((head) => {
    const found = reader.suggest(head);
    return found === undefined ? [] : [`${quoteWords(head.trim())}是不是${quoteWords(found)}？`];
  });
  throw new SheetError(
    `${at}的表头里没有一列是可以对照的填报项。${like.slice(0, 3).join('')}${advice}`,
  );
}
