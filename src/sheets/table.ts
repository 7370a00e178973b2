/** A sheet as text: what a person sees in the cells, and where. */
export interface Table {
  /** Name of the worksheet; empty where the file is one table (CSV, JSON). */
  readonly name: string;
  /** Rows in order; rows without any text may be missing. */
  readonly rows: readonly TableRow[];
  /** What a column is called; letters (A, B … AA) where absent. JSON has keys instead. */
  readonly columnNames?: readonly string[];
}

export interface TableRow {
  /** Number of the row as the table program shows it, from 1. */
  readonly number: number;
  /** Text of the cells, not trimmed; a short row has no cells at its end. */
  readonly cells: readonly string[];
}

/** Everything that was read from a file. */
export interface SheetFile {
  readonly tables: readonly Table[];
  readonly notes: readonly Note[];
}

/** Something that can be wrong with one cell or row. The row's other cells are still used. */
export interface Problem {
  /** Worksheet, where the file has several that are read. */
  readonly sheet?: string;
  /** Row as the table program shows it; in JSON, the number of the entry from 1. */
  readonly row: number;
  /** Letter of the column; in JSON, the key. Absent when the whole row is meant. */
  readonly column?: string;
  /** Head of the column. */
  readonly label?: string;
  /** As typed. */
  readonly value: string;
  /** What is wrong and how to mend it, in Chinese. */
  readonly message: string;
}

/** Something a person should know that changes no result: a column nobody asks for, a skipped row. */
export interface Note {
  readonly sheet?: string;
  readonly row?: number;
  readonly message: string;
}

/** Name of a column in a table program: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetter(Math.floor(index / 26) - 1) + rest;
}

/** What a column of a table is called. */
export function columnName({ columnNames }: Table, index: number): string {
  return columnNames?.[index] ?? columnLetter(index);
}

/** Trimmed text of a cell; empty where the row ends before it. */
export function cellAt({ cells }: TableRow, index: number | undefined): string {
  return index === undefined ? '' : (cells[index] ?? '').trim();
}

/** Where a problem is, in Chinese: 工作表“阳城县”第 5 行 C 列“应急管理专职监管人员数”. */
export function describeWhere({ sheet, row, column, label }: Problem): string {
  const table = sheet === undefined ? '' : `工作表“${sheet}”`;
  if (column === undefined) return `${table}第 ${row} 行`;
  // A key of JSON is its own head.
  const head = label === undefined || label === column ? '' : `“${label}”`;
  const isLetter = /^[A-Z]{1,3}$/.test(column);
  return isLetter
    ? `${table}第 ${row} 行 ${column} 列${head}`
    : `${table}第 ${row} 行“${column}”${head}`;
}
