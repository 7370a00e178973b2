// Behind the library's door, and pinned to its exact version: what it exports compresses large sheets
// in a worker made from a blob, which a strict Content-Security-Policy (worker-src 'self') stops
// without a word. This entry compresses in place.
import { generateXlsxFileSync } from '../../node_modules/write-excel-file/modules/export/writeXlsxFileUniversal.js';
import { finishWorkbook } from './finish-workbook.ts';
import { toXmlText } from './xml-text.ts';

/** A cell: text is always written as text, so that nothing typed can become a formula. */
export type SheetCell = string | number | undefined;

export interface SheetContent {
  /** Name of the sheet, 31 characters at most. */
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Widths of the columns, in characters of which a Chinese one takes two. */
  readonly widths: readonly number[];
  /** Rows at the top that stay in sight; they are bold. */
  readonly headRows?: number;
  /** Columns at the left that stay in sight. */
  readonly headColumns?: number;
  /** Wide tables are printed across the page. */
  readonly landscape?: boolean;
  /**
   * A form that is printed and written on: its first row is a title over all columns, the rest is ruled, and
   * no row is lower than so many points.
   */
  readonly ruled?: number;
  /** Rows are as high as their longest text: programs that do not measure it would cut it. */
  readonly tall?: true;
}

/** Excel takes no more characters in a cell. */
const longestText = 32_767;

/** Excel reads _x0041_ as A. */
const escaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

function toText(value: string): string {
  const text = toXmlText(value.slice(0, longestText)).replace(escaped, '_x005F_');
  // The library looks texts up in a plain object: “constructor” would be found before it is there.
  return text in Object.prototype ? `${text}\u200B` : text;
}

function toCell(value: SheetCell, isHead: boolean) {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number' && Number.isFinite(value))
    return { type: Number, value, alignVertical: 'top' };
  return {
    type: String,
    value: toText(String(value)),
    wrap: true,
    alignVertical: 'top',
    ...(isHead && { fontWeight: 'bold', backgroundColor: '#F0EDE6' }),
  };
}

/** Points of a line of text. */
const lineHeight = 15;

/** Points that the longest text of a row takes. */
function heightOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  const lines = widths.map((width, column) =>
    String(cells[column] ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * 1.05) / width)), 0),
  );
  return Math.min(400, Math.max(...lines) * lineHeight + 4);
}

/** Width in the unit of the columns: a Chinese character takes two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\x20-\x7e]/.test(character) ? 1 : 2;
  return width;
}

/** Rows of a form: every cell has its rule, and the row the height of its longest text. */
function toRuledRow(
  cells: readonly SheetCell[],
  at: number,
  { widths, headRows = 0, ruled = 0 }: SheetContent,
) {
  if (at === 0)
    return widths.map((_, column) =>
      column > 0
        ? null
        : {
            type: String,
            value: toText(String(cells[0] ?? '')),
            fontWeight: 'bold',
            fontSize: 16,
            align: 'center',
            alignVertical: 'center',
            wrap: true,
            columnSpan: widths.length,
            height: 36,
          },
    );
  const height = Math.max(ruled, heightOf(cells, widths));
  return widths.map((_, column) => ({
    ...(toCell(cells[column], at < headRows) ?? { type: String, value: '' }),
    borderStyle: 'thin',
    alignVertical: 'center',
    ...(typeof cells[column] === 'number' && { align: 'center' }),
    height,
  }));
}

function toPlainRow(
  cells: readonly SheetCell[],
  at: number,
  {
    widths,
    headRows,
    tall,
  }: Pick<SheetContent, 'widths'> & { headRows: number; tall?: true | undefined },
) {
  const row = cells.map((cell) => toCell(cell, at < headRows));
  if (!tall || cells.length === 0) return row;
  const height = heightOf(cells, widths);
  // The height of a row stands in its cells; an empty one would lose it.
  return row.map((cell) => ({ ...(cell ?? { type: String, value: '' }), height }));
}

/** Builds an .xlsx file, in the browser and in Node alike. */
export async function writeWorkbook(sheets: readonly SheetContent[]): Promise<Blob> {
  const packed = await generateXlsxFileSync(
    sheets.map(
      ({ name, rows, widths, headRows = 0, headColumns = 0, landscape, ruled, tall }, index) => ({
        sheet: name,
        data: rows.map((cells, at) => {
          const sheet = sheets[index];
          return ruled !== undefined && sheet
            ? toRuledRow(cells, at, sheet)
            : toPlainRow(cells, at, { widths, headRows, tall });
        }),
        columns: widths.map((width) => ({ width })),
        ...(headRows > 0 && { stickyRowsCount: headRows }),
        ...(headColumns > 0 && { stickyColumnsCount: headColumns }),
        ...(landscape && { orientation: 'landscape' }),
      }),
    ),
    {},
    undefined,
    () => Promise.reject(new Error('no pictures are written')),
  );
  return finishWorkbook(
    packed,
    sheets.map(({ name, headRows = 0, landscape, ruled }) => ({
      name,
      headRows,
      fitsWidth: landscape === true || ruled !== undefined,
    })),
  );
}
