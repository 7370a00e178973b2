import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Where LibreOffice is; undefined where none is installed: then another parser has to do. */
export const libreOffice = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path));

/** Opens a workbook in LibreOffice and gives the rows of one of its sheets as CSV. */
export async function sheetAsCsv(workbook: Blob, sheet: string): Promise<string> {
  if (libreOffice === undefined) throw new Error('no LibreOffice');
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    await writeFile(join(folder, 'file.xlsx'), Buffer.from(await workbook.arrayBuffer()));
    // 44,34,76: commas, quotation marks, UTF-8; the last field asks for all sheets.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const to = ['--headless', '--convert-to', filter, '--outdir', folder];
    await promisify(execFile)(libreOffice, [profile, ...to, join(folder, 'file.xlsx')], {
      timeout: 50_000,
    });
    return await readFile(join(folder, `file-${sheet}.csv`), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
