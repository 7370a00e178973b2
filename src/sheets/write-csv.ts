import Papa from 'papaparse';
import { needsMark } from './formula-text.ts';

/**
 * Writes rows as CSV for Excel and WPS: UTF-8 with a mark, CRLF. A text that would be run as a formula
 * gets an apostrophe in front, which `readCsv` takes back.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${writeCsvRows(rows)}`;
}

/** More rows, to stand below those of {@link writeCsv}. */
export function writeCsvRows(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((cells) => cells.map((cell) => (needsMark(cell) ? `'${cell}` : cell)));
  return `${Papa.unparse(safe, { newline: '\r\n' })}\r\n`;
}
