import { isEmptyRow, rosterColumns, type RosterRow } from '../../rules/training/roster.ts';

const emptyRow: RosterRow = { name: '', entered: '', trained: '' };

/** Rows of the list out of one field: a line for each, its cells parted by tabs. */
export function splitRoster(text: string): RosterRow[] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const [name = '', entered = '', trained = ''] = line.split('\t');
    return { name, entered, trained };
  });
}

/** The rows as one field. Empty rows at the end are dropped; those between keep the numbers right. */
export function joinRoster(rows: readonly RosterRow[]): string {
  let end = rows.length;
  while (end > 0 && isEmptyRow(rows[end - 1] ?? emptyRow)) end -= 1;
  return rows
    .slice(0, end)
    .map((row) =>
      rosterColumns.map((column) => row[column].replaceAll(/[\t\r\n]+/g, ' ')).join('\t'),
    )
    .join('\n');
}

/** Rows after one is changed; a row past the end is a new one. */
export function changeRow(
  rows: readonly RosterRow[],
  at: number,
  part: Partial<RosterRow>,
): RosterRow[] {
  const next = [...rows];
  next[at] = { ...emptyRow, ...rows[at], ...part };
  return next;
}

/** Rows with others put in; empty rows at that place make room. */
export function insertRows(
  rows: readonly RosterRow[],
  at: number,
  pasted: readonly RosterRow[],
): RosterRow[] {
  const after = rows.slice(at);
  const replaced = after[0] && isEmptyRow(after[0]) ? after.slice(1) : after;
  return [...rows.slice(0, at), ...pasted, ...replaced];
}
