import type { Division } from '../jurisdictions/division.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { assessUnits, type Assessment } from './assess-units.ts';
import { decodeText } from './decode-text.ts';
import { detectKind } from './file-kind.ts';
import { parseUnits, provincesOf, type ParsedUnits } from './parse-units.ts';
import type { Note, Problem, SheetFile } from './table.ts';

/** What is needed to read a file of units. */
export interface ReadOptions {
  readonly rulebook: Rulebook;
  readonly asOf: string;
  /** Where the units lie, for rows that have names only: a division code. */
  readonly home?: string | undefined;
  /** Loads the list of a province by its two digits; undefined where there is no such province. */
  readonly loadProvince: (key: string) => Promise<Division | undefined>;
}

/** The same code reads a file in the browser and on the command line. */
export interface UnitsRead {
  readonly assessment: Assessment;
  readonly notes: readonly Note[];
}

/** A file whose cells have been read; places and facts have not. */
export interface OpenedFile {
  readonly file: SheetFile;
  /** Of JSON: entries and keys that are not of the shape. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the cells of a file, whatever its name says: .xlsx, separated text, JSON.
 * @throws SheetError with what it is instead and how to mend it
 */
export async function openFile(bytes: Uint8Array, rulebook: Rulebook): Promise<OpenedFile> {
  if (detectKind(bytes) === 'zip') {
    const { readXlsx } = await import('./read-xlsx.ts');
    return { file: await readXlsx(bytes), problems: [] };
  }
  const text = decodeText(bytes).replace(/^\uFEFF/, '');
  if (/^\s*[[{]/.test(text)) {
    const { parseJson } = await import('./parse-json.ts');
    return parseJson(text, rulebook);
  }
  const { readCsv } = await import('./read-csv.ts');
  return { file: readCsv(text), problems: [] };
}

/** Reads the units of an opened file and assesses them. */
export async function assessFile(
  { file, problems }: OpenedFile,
  { rulebook, asOf, home, loadProvince }: ReadOptions,
): Promise<UnitsRead> {
  const keys = provincesOf(file, rulebook, home);
  // A province that does not exist makes the rows in it wrong, not the file.
  const loaded = await Promise.all(keys.map(loadProvince));
  const trees = loaded.filter((tree) => tree !== undefined);
  const parsed = withProblems(parseUnits(file, { rulebook, trees, home }), problems);
  return { assessment: assessUnits(rulebook, parsed, asOf), notes: parsed.notes };
}

/**
 * Codes of the counties and cities in which the units of a file lie. A rulebook without papers is
 * enough: places are told by the vocabulary and the list of divisions.
 */
export async function placesOfFile(
  { file }: OpenedFile,
  { rulebook, home, loadProvince }: Omit<ReadOptions, 'asOf'>,
): Promise<string[]> {
  const loaded = await Promise.all(provincesOf(file, rulebook, home).map(loadProvince));
  const trees = loaded.filter((tree) => tree !== undefined);
  const { rows } = parseUnits(file, { rulebook, trees, home });
  return [...new Set(rows.map(({ unit }) => unit.code.slice(0, 6)))].sort();
}

/** Opens, reads and assesses a file. */
export async function readUnits(bytes: Uint8Array, options: ReadOptions): Promise<UnitsRead> {
  return assessFile(await openFile(bytes, options.rulebook), options);
}

/** Adds what was wrong before units were looked for: it counts for their rows as well. */
function withProblems(parsed: ParsedUnits, problems: readonly Problem[]): ParsedUnits {
  if (problems.length === 0) return parsed;
  const faults = new Map<number, number>();
  for (const { row } of problems) faults.set(row, (faults.get(row) ?? 0) + 1);
  return {
    ...parsed,
    rows: parsed.rows.map((row) => ({ ...row, faults: row.faults + (faults.get(row.row) ?? 0) })),
    problems: [...problems, ...parsed.problems].sort((a, b) => a.row - b.row),
    // What is no entry at all has no key that could be named.
    leftOut: parsed.leftOut + problems.filter(({ column }) => column === undefined).length,
  };
}
