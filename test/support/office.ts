import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * LibreOffice and poppler open what we write: the judges that are not ours. A user's machine need not have
 * them; where OFFICE=required is set, their absence fails the tests.
 */
const has = (command: string, argument: string) =>
  spawnSync(command, [argument], { stdio: 'ignore' }).error === undefined;

export const hasOffice = has('soffice', '--version') && has('pdftotext', '-v');

if (!hasOffice) {
  const message =
    'NOT TESTED in LibreOffice: install libreoffice-writer, libreoffice-impress, libreoffice-calc and poppler-utils, with fonts-noto-cjk';
  if (process.env['OFFICE'] === 'required') throw new Error(message);
  console.warn(`\n  ${message}\n`);
}

/** A file as LibreOffice prints it: the text of each page, laid out as on paper. */
export interface PrintedFile {
  readonly pages: readonly string[];
  /** Names of the fonts that are embedded in the print. */
  readonly fonts: string;
  /** Addresses that the print links to. */
  readonly links: readonly string[];
}

/** Names of files are Chinese: a machine that says no language would write them as question marks. */
const env = { ...process.env, LC_ALL: 'C.UTF-8' };

/** Opens a workbook in LibreOffice and gives the rows of one of its sheets as CSV. */
export async function sheetAsCsv(workbook: Blob, sheet: string): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const path = join(dir, 'file.xlsx');
    writeFileSync(path, Buffer.from(await workbook.arrayBuffer()));
    // 44,34,76: commas, quotation marks, UTF-8; the last field asks for all sheets.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', dir, path], {
      timeout: 240_000,
      env,
    });
    return readFileSync(join(dir, `file-${sheet}.csv`), 'utf8');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Opens a file in LibreOffice and prints it. */
export async function printFile(name: string, file: Blob): Promise<PrintedFile> {
  const dir = mkdtempSync(join(tmpdir(), 'course-'));
  try {
    const path = join(dir, name);
    writeFileSync(path, Buffer.from(await file.arrayBuffer()));
    const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`;
    const made = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir, path],
      { encoding: 'utf8', timeout: 240_000, env },
    );
    const pdf = path.replace(/\.\w+$/, '.pdf');
    const text = spawnSync('pdftotext', ['-layout', pdf, '-'], {
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    if (text.status !== 0) throw new Error(`LibreOffice did not open ${name}: ${made.stderr}`);
    const fonts = spawnSync('pdffonts', [pdf], { encoding: 'utf8' }).stdout;
    const raw = readFileSync(pdf).toString('latin1');
    const links = [...raw.matchAll(/\/URI\s*\(([^)]*)\)/g)].map(([, uri = '']) => uri);
    return { pages: text.stdout.split('\f').slice(0, -1), fonts, links };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
