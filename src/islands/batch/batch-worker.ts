/**
 * Reads and assesses files beside the page, so that ten thousand rows do not freeze it. What is read
 * stays here; nothing is sent anywhere.
 */
import { assessmentWorkbook } from '../../exports/assessment-workbook.ts';
import { writeWorkbook } from '../../exports/write-workbook.ts';
import { decodeProvince } from '../../jurisdictions/decode-province.ts';
import { provinceKey } from '../../jurisdictions/division-code.ts';
import { PROVINCE_NAMES } from '../../jurisdictions/province-names.ts';
import type { Division } from '../../jurisdictions/division.ts';
import type { ProvinceFile } from '../../jurisdictions/province-file.schema.ts';
import type { Rulebook, RuleObligation } from '../../rules/rulebook.ts';
import {
  assessFile,
  openFile,
  placesOfFile,
  type OpenedFile,
  type UnitsRead,
} from '../../sheets/read-units.ts';
import { SheetError } from '../../sheets/sheet-error.ts';
import type { Request, Response, Setting } from './protocol.ts';

interface Open {
  rulebook: Rulebook;
  /** Duties of a rulebook that comes in pieces. */
  lent: RuleObligation[];
  readonly file: OpenedFile;
  read?: UnitsRead;
  asOf?: string;
}

/** A file of the site could not be read; the sheet has no fault. */
class UnreadError extends SheetError {}

let open: Open | undefined;
const provinces = new Map<string, Promise<Division>>();

async function loadProvince(divisions: string, key: string): Promise<Division | undefined> {
  if (!PROVINCE_NAMES.some(({ code }) => provinceKey(code) === key)) return undefined;
  const known = provinces.get(key) ?? fetchProvince(`${divisions}${key}.json`);
  provinces.set(key, known);
  known.catch(() => provinces.delete(key));
  return known;
}

async function fetchProvince(url: string): Promise<Division> {
  try {
    const response = await fetch(url);
    if (response.ok) return decodeProvince((await response.json()) as ProvinceFile);
  } catch {
    // Told below, like an answer that is none.
  }
  throw new UnreadError('读取区划名单失败，请检查网络后再试。');
}

async function assess(opened: Open, { asOf, home, divisions }: Setting): Promise<UnitsRead> {
  const read = await assessFile(opened.file, {
    rulebook: opened.rulebook,
    asOf,
    home,
    loadProvince: (key) => loadProvince(divisions, key),
  });
  opened.read = read;
  opened.asOf = asOf;
  return read;
}

function place({ file, rulebook }: Open, { home, divisions }: Setting): Promise<string[]> {
  return placesOfFile(file, {
    rulebook,
    home,
    loadProvince: (key) => loadProvince(divisions, key),
  });
}

async function answer(request: Request): Promise<Response> {
  const { id } = request;
  if (request.kind === 'open') {
    const { rulebook, bytes } = request;
    open = { rulebook, lent: [], file: await openFile(new Uint8Array(bytes), rulebook) };
    return { kind: 'taken', id };
  }
  if (!open) throw new SheetError('文件没有打开，请重新选择。');
  if (request.kind === 'place')
    return { kind: 'placed', id, places: await place(open, request.setting) };
  if (request.kind === 'rulebook') {
    // It grows by what follows: to copy it for every piece would take the square of its length.
    open.lent = [];
    open.rulebook = { ...request.rulebook, obligations: open.lent };
    return { kind: 'taken', id };
  }
  if (request.kind === 'duties') {
    open.lent.push(...request.duties);
    return { kind: 'taken', id };
  }
  if (request.kind === 'assess') return assessed(id, await assess(open, request.setting));
  const { rulebook, read, asOf } = open;
  if (!read || asOf === undefined) throw new SheetError('文件没有读出内容，请重新选择。');
  const { source, origin } = request;
  const blob = await writeWorkbook(assessmentWorkbook({ ...read, rulebook, asOf, source, origin }));
  return { kind: 'workbook', id, blob };
}

function assessed(id: number, { assessment, notes }: UnitsRead): Response {
  return { kind: 'assessed', id, ...assessment, notes };
}

function tell(error: unknown): string {
  if (error instanceof SheetError) return error.message;
  return '读取时出现意外情况，没有得到结果；请用 Excel 或 WPS 打开文件，另存为 .xlsx 后再试。';
}

self.addEventListener('message', (event: MessageEvent<Request>) => {
  const request = event.data;
  answer(request).then(
    (response) => self.postMessage(response),
    (error: unknown) =>
      self.postMessage({
        kind: 'failure',
        id: request.id,
        message: tell(error),
        mayPass: error instanceof UnreadError,
      } satisfies Response),
  );
});
