import { readServiceDate } from './read-service-date.ts';
import { rosterColumns, type RosterColumn, type RosterRow } from './roster.ts';

/** Rows out of a text that was copied from a table. */
export interface PastedRoster {
  readonly rows: readonly RosterRow[];
  /** Heads that were found, by which the columns were told apart; absent: by their order. */
  readonly header?: readonly string[];
}

const headers: Readonly<Record<RosterColumn, RegExp>> = {
  // 姓名 before the others: 轮训人员 is a head of names, 最近轮训 of dates.
  name: /姓\s*名|^名字$|人员$|^name$/iu,
  trained: /轮训|培训|受训|^trained$/iu,
  entered: /入职|参加工作|到岗|上岗|在岗|录用|任职|进入|从事|^entered$/iu,
};

/** No date reaches so far; what is later is said where the row is read. */
const noLimit = { year: 9999 };

/**
 * Cuts a pasted text into rows of name, entering and last training. Cells are parted by tabs (as tables
 * copy them), else by commas or semicolons. A head tells the columns in any order; without one they
 * come in this order, after a running number if there is one. Cells are kept as they are.
 */
export function pasteRoster(text: string): PastedRoster {
  const lines = text
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .map(cutCells);
  const [first] = lines;
  if (!first) return { rows: [] };
  const columns = columnsOf(first);
  if (columns) return { rows: lines.slice(1).map((cells) => pick(cells, columns)), header: first };
  const shift = startsWithNumbers(lines) ? 1 : 0;
  const order = { name: shift, entered: shift + 1, trained: shift + 2 };
  return { rows: lines.map((cells) => pick(cells, order)) };
}

function cutCells(line: string): string[] {
  const parted = line.includes('\t') ? line.split('\t') : line.split(/[,，;；]/u);
  return parted.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/u, '$1')
      .replaceAll('""', '"'),
  );
}

/** Where each column stands; undefined where the line is no head. */
function columnsOf(cells: readonly string[]): Record<RosterColumn, number> | undefined {
  if (cells.some((cell) => readServiceDate(cell, noLimit).kind === 'date')) return undefined;
  const at = (column: RosterColumn, taken: readonly number[]) =>
    cells.findIndex((cell, index) => headers[column].test(cell) && !taken.includes(index));
  const name = at('name', []);
  const trained = at('trained', [name]);
  const entered = at('entered', [name, trained]);
  const found = [name, entered, trained].filter((index) => index >= 0).length;
  return found >= 2 || (found === 1 && cells.length === 1) ? { name, entered, trained } : undefined;
}

/** 1, 2, 3 … in front of names: each line begins with a small number that is no year. */
function startsWithNumbers(lines: readonly (readonly string[])[]): boolean {
  return lines.every(([first = '', second = '']) => {
    const isNumber = /^\d{1,4}$/u.test(first) && Number(first) < 1900;
    return isNumber && readServiceDate(second, noLimit).kind === 'error';
  });
}

function pick(cells: readonly string[], columns: Record<RosterColumn, number>): RosterRow {
  const [name, entered, trained] = rosterColumns.map((column) => cells[columns[column]] ?? '');
  return { name: name ?? '', entered: entered ?? '', trained: trained ?? '' };
}
