import Papa from 'papaparse';
import { needsMark } from './formula-text.ts';
import { SheetError } from './sheet-error.ts';
import type { Note, SheetFile, TableRow } from './table.ts';

/** Separators that table programs write; the full-width ones come from people who type by hand. */
const separators = [',', '\t', ';', '|'];
const wideSeparators = ['，', '；'];

interface Parsed {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  /** Records in which the quotation marks do not match, from 0. */
  readonly broken: readonly number[];
}

/**
 * Reads separated text.
 * @param text decoded, with or without a byte order mark
 * @throws SheetError for a page or a document that is only called .csv or .xls
 */
export function readCsv(text: string): SheetFile {
  const body = text.replace(/^\uFEFF/, '');
  refuseMarkup(body);
  // Excel's own first line, sep=; is no row to those who see the sheet.
  const [declared = '', separator] = /^sep=(.)\r?\n/i.exec(body) ?? [];
  const content = body.slice(declared.length);
  if (content.trim() === '') throw new SheetError('文件里没有内容，请填好后再选择。');
  const parsed = parse(content, separator);
  const rows = parsed.rows.map((cells, index): TableRow => ({ number: index + 1, cells }));
  const notes = parsed.broken.slice(0, 5).map((index): Note => ({
    row: index + 1,
    message: `第 ${index + 1} 行附近有不成对的英文引号（"），这一份文件的引号已按普通文字读取，请核对。`,
  }));
  return { tables: [{ name: '', rows }], notes };
}

function parse(content: string, declared: string | undefined): Parsed {
  if (declared !== undefined) return parseWith(content, declared);
  const found = separators
    .map((separator) => parseWith(content, separator))
    .reduce((best, other) => (fits(other) > fits(best) ? other : best));
  if (fits(found) > 0) return found;
  return wideSeparators
    .map((separator) => parseWith(content, separator))
    .reduce((best, other) => (fits(other) > fits(best) ? other : best), found);
}

/**
 * How well a separator explains the text: the number of columns that most of its rows share, the
 * commonest first. One column only explains nothing.
 */
function fits({ rows }: Parsed): number {
  const widths = new Map<number, number>();
  for (const { length } of rows.slice(0, 200))
    if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  return Math.max(0, ...[...widths].map(([width, times]) => times * 1000 + width));
}

function parseWith(content: string, delimiter: string): Parsed {
  const { data, errors } = Papa.parse<string[]>(content, { delimiter });
  const broken = errors.flatMap(({ type, row }) => (type === 'Quotes' ? [row ?? 0] : []));
  // A mark that is never closed swallows all rows behind it: then the marks are mere characters.
  const rows =
    broken.length > 0
      ? Papa.parse<string[]>(content, { delimiter, quoteChar: '\u0000' }).data
      : data;
  return {
    rows: rows.map((cells) => cells.map(unescapeCell)),
    delimiter,
    broken,
  };
}

/** Takes back the mark that our own CSV puts before a formula (see write-csv.ts). */
function unescapeCell(cell: string): string {
  return cell.startsWith("'") && needsMark(cell) ? cell.slice(1) : cell;
}

function refuseMarkup(text: string): void {
  const head = text.slice(0, 4000);
  if (/<(!doctype html|html|table|head|body)\b/i.test(head))
    throw new SheetError(
      '这是网页格式的表格（常见于系统导出的 .xls）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再选择。',
    );
  if (/^\s*<\?xml/.test(head))
    throw new SheetError(
      '这是 XML 格式的表格。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再选择。',
    );
  if (head.startsWith('{\\rtf'))
    throw new SheetError('这是 RTF 文档，不是表格。请把表格保存为 .xlsx 后再选择。');
}
