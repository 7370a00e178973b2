import { unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { hasClosedTags } from './closed-tags.ts';
import { dateText, numberText } from './cell-text.ts';
import { attributeOf, percentStyles, revealCells } from './reveal-cells.ts';
import { SheetError } from './sheet-error.ts';
import type { Note, SheetFile, Table } from './table.ts';

/** Unpacked, a sheet of fifty thousand rows and thirty columns takes about 90 MB. */
const greatestUnpacked = 250_000_000;

const saveAgain = '请用 Excel 或 WPS 打开后，另存为“Excel 工作簿（*.xlsx）”再选择。';

/**
 * Reads every visible worksheet of an .xlsx file as text: values as shown, results of formulas as
 * they were when the file was saved.
 *
 * The parts are unpacked and packed again without compression before the library reads them: it would
 * start a worker from a blob for large ones, which a strict Content-Security-Policy forbids.
 * @throws SheetError for archives that are no workbook, or a broken one
 */
export async function readXlsx(bytes: Uint8Array): Promise<SheetFile> {
  const parts = unpack(bytes);
  refuseOthers(parts);
  if (!Object.values(parts).every(hasClosedTags)) throw broken();
  const decoder = new TextDecoder();
  const textOf = (path: string) => decoder.decode(parts[path] ?? new Uint8Array());
  const percents = percentStyles(textOf('xl/styles.xml'));
  const encoder = new TextEncoder();
  for (const path of Object.keys(parts))
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(path))
      parts[path] = encoder.encode(revealCells(textOf(path), percents));
  const hidden = hiddenSheets(textOf('xl/workbook.xml'));
  const sheets = await readParts(parts);
  const tables = sheets
    .filter(({ sheet }) => !hidden.has(sheet))
    .map(({ sheet, data }): Table => ({
      name: sheet,
      rows: data.map((cells, index) => ({ number: index + 1, cells: cells.map(textOfValue) })),
    }));
  const notes = [...hidden].map((name): Note => ({
    message: `工作表“${name}”是隐藏的，没有读取。`,
  }));
  return { tables, notes };
}

const broken = () => new SheetError(`表格的内部结构有问题，无法读取。${saveAgain}`);

type Parts = Record<string, Uint8Array>;

function unpack(bytes: Uint8Array): Parts {
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/.test(name)) return name === 'mimetype' || name === 'xl/workbook.bin';
        unpacked += originalSize;
        if (unpacked > greatestUnpacked) throw new SheetError('');
        return true;
      },
    });
  } catch (error) {
    throw new SheetError(
      error instanceof SheetError
        ? '表格太大，请拆成几份，每份不超过 5 万行。'
        : `文件不完整或已损坏，无法打开。${saveAgain}`,
    );
  }
}

function refuseOthers(parts: Parts): void {
  if (parts['xl/workbook.xml']) return;
  if (parts['xl/workbook.bin'])
    throw new SheetError(`这是二进制工作簿（.xlsb），无法读取。${saveAgain}`);
  if (parts['word/document.xml'])
    throw new SheetError(
      '这是 Word 文档，不是表格。请把表格复制到 Excel 或 WPS 表格中，保存为 .xlsx 后再选择。',
    );
  if (parts['ppt/presentation.xml'])
    throw new SheetError('这是演示文稿，不是表格。请选择 .xlsx 或 .csv 文件。');
  if (parts['content.xml'])
    throw new SheetError(`这是 OpenDocument 表格（.ods），无法读取。${saveAgain}`);
  throw new SheetError(
    '这是压缩包，里面不是表格。如果表格在压缩包里，请先解压，再选择其中的 .xlsx 或 .csv 文件。',
  );
}

/** Names of the sheets that whoever opens the workbook does not see. */
function hiddenSheets(workbook: string): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const [, attributes = ''] of workbook.matchAll(/<sheet ([^<>]*?)\/?>/g)) {
    const state = attributeOf(attributes, 'state');
    if (state === 'hidden' || state === 'veryHidden')
      hidden.add(unescapeXml(attributeOf(attributes, 'name') ?? ''));
  }
  return hidden;
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

async function readParts(parts: Parts) {
  const { buffer, byteOffset, byteLength } = zipSync(parts, { level: 0 });
  try {
    return await readWorkbook<string>(
      buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer,
      { parseNumber: numberText, trim: false },
    );
  } catch {
    throw broken();
  }
}

/** A cell as the library gives it; numbers are text already (parseNumber above). */
function textOfValue(value: unknown): string {
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : '';
}
