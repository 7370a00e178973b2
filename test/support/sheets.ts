import { strToU8, zipSync } from 'fflate';
import { PROVINCES } from '../../src/jurisdictions/division-index.ts';
import { provinceKey } from '../../src/jurisdictions/division-code.ts';
import { loadProvince } from '../../src/jurisdictions/load-province.ts';
import type { UnitResult } from '../../src/sheets/assess-units.ts';
import { readUnits, type UnitsRead } from '../../src/sheets/read-units.ts';
import type { Problem } from '../../src/sheets/table.ts';
import { rulebook } from './real-corpus.ts';

export const asOf = '2026-11-22';

/** The list of a province, as the readers ask for it. */
export const provinceOf = (key: string) =>
  PROVINCES.some(({ code }) => provinceKey(code) === key)
    ? loadProvince(`${key}0000`)
    : Promise.resolve(undefined);

/** Reads and assesses a file against the papers of this repository. */
export function readSheet(file: string | Uint8Array, home?: string): Promise<UnitsRead> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return readUnits(bytes, { rulebook, asOf, home, loadProvince: provinceOf });
}

/** The message with which a file is refused. */
export async function refusal(file: string | Uint8Array): Promise<string> {
  try {
    await readSheet(file);
  } catch (error) {
    if (error instanceof Error && error.name === 'SheetError') return error.message;
    throw error;
  }
  throw new Error('the file was read');
}

/** A problem in one line: 3C “-1” …是负数… */
export function tell({ sheet = '', row, column = '', value, message }: Problem): string {
  return `${sheet}${row}${column} [${value}] ${message}`;
}

export function unitOf(read: UnitsRead, name: string): UnitResult {
  const found = read.assessment.units.filter(({ unit }) => unit.name === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${name}: ${found.length} units`);
  return found[0];
}

/** GBK has no encoder in browsers and Node: the decoder is turned round. */
export function encodeGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1)
      if (second !== 0x7f) codes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)];
      const code = codes.get(character);
      if (!code) throw new Error(`${character} is not in GBK`);
      return code;
    }),
  );
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

export interface RawSheet {
  readonly name: string;
  /** Rows as XML, or the cells of each row as XML. */
  readonly rows: readonly (readonly string[])[];
  readonly hidden?: true;
}

/** An .xlsx file written by hand, for what no writer of ours makes. */
export function rawWorkbook(sheets: readonly RawSheet[], styles = ''): Uint8Array {
  const sheetXml = ({ rows }: RawSheet) =>
    `<worksheet xmlns="${main}"><sheetData>${rows
      .map((cells, row) => `<row r="${row + 1}">${cells.join('')}</row>`)
      .join('')}</sheetData></worksheet>`;
  const list = sheets
    .map(
      ({ name, hidden }, at) =>
        `<sheet name="${name}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
    )
    .join('');
  const relations = sheets
    .map(
      (_, at) =>
        `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
    )
    .join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${relations}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
  };
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet);
  });
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, text]) => [path, strToU8(`<?xml version="1.0"?>${text}`)]),
    ),
  );
}

/** A cell of text, at an address like B3. */
export const textCell = (at: string, text: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
