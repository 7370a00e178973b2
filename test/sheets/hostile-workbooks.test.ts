import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it, test } from 'vitest';
import { entityBomb, lyingArchive, trickyArchive } from '../support/hostile-archives.ts';
import { rawWorkbook, readSheet, refusal, textCell, unitOf } from '../support/sheets.ts';

const good = rawWorkbook([
  {
    name: '表',
    rows: [
      ['区划代码', '乡镇', '应急管理专职监管人员数'].map((text, at) =>
        textCell(`${'ABC'[at]}1`, text),
      ),
      [textCell('A2', '532504202'), textCell('B2', '五山乡'), '<c r="C2"><v>1</v></c>'],
    ],
  },
]);
const sheetPath = Object.keys(unzipSync(good)).find((path) => path.includes('worksheets/')) ?? '';

/** The good workbook with one part written anew. */
function withPart(path: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(good);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
}

it('the workbook that the others are made from is read', async () => {
  expect(unitOf(await readSheet(good), '五山乡').facts).toEqual({ 'full-time-supervisors': 1 });
});

it('a workbook that unpacks to more than a browser holds is refused', async () => {
  const zeros = new Uint8Array(130_000_000);
  const bomb = zipSync({ ...unzipSync(good), 'xl/a.xml': zeros, 'xl/b.xml': zeros });
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await refusal(bomb)).toContain('表格太大');
});

it('one that lies about its size gets no more room than it says', async () => {
  const parts = { ...unzipSync(good), [sheetPath]: new Uint8Array(50_000_000) };
  expect(await refusal(lyingArchive(parts))).toMatch(/请|另存/);
});

it('entities are not put in and nothing is fetched', async () => {
  const bomb = withPart(sheetPath, (text) =>
    text
      .replace(/^<\?xml[^>]*>/, '')
      .replace(/^/, entityBomb)
      .replace('五山乡', '五山乡&j;&file;'),
  );
  const told = await readSheet(bomb).then(
    (read) => JSON.stringify(read),
    (error: unknown) => String(error),
  );
  expect(told.length).toBeLessThan(20_000);
  expect(told).not.toContain('root:');
});

test.each<[string, string, (text: string) => string]>([
  ['beginnings of tags', sheetPath, () => '<'.repeat(1_000_000)],
  ['beginnings of cells', sheetPath, () => '<c '.repeat(400_000)],
  ['beginnings of cells with an error', sheetPath, () => '<c t="e">'.repeat(120_000)],
  ['cells with formulas that do not end', sheetPath, () => '<c r="A1"><f '.repeat(100_000)],
  ['styled cells', sheetPath, () => '<c s="1"><v>'.repeat(100_000)],
  ['beginnings of sheets', 'xl/workbook.xml', (text) => text + '<sheet '.repeat(200_000)],
  ['formats', 'xl/styles.xml', () => '<numFmt '.repeat(150_000)],
  ['styles', 'xl/styles.xml', () => `<cellXfs>${'<xf '.repeat(300_000)}`],
  ['lists of styles', 'xl/styles.xml', () => '<cellXfs>'.repeat(120_000)],
  ['attributes', sheetPath, () => `<c ${'t="e" '.repeat(200_000)}`],
])('%s without an end are read in one go', async (_, path, change) => {
  const told = await readSheet(withPart(path, change)).then(
    (read) => `${read.assessment.units.length} units`,
    (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : 'thrown'),
  );
  expect(told).toMatch(/^(?:\d+ units|SheetError: .*请)/);
});

it('names of parts lead nowhere', async () => {
  const read = await readSheet(trickyArchive('<x/>', unzipSync(good)));
  expect(unitOf(read, '五山乡').facts).toEqual({ 'full-time-supervisors': 1 });
  expect(({} as Record<string, unknown>)['0']).toBeUndefined();
});

it('a workbook that is cut or broken anywhere is read or refused in Chinese', async () => {
  const outcome = (bytes: Uint8Array) =>
    readSheet(bytes).then(
      () => 'read',
      (error: unknown) => (error instanceof Error ? error.name : 'thrown'),
    );
  for (let length = 1; length < good.length; length += 7)
    expect(await outcome(good.slice(0, length)), `cut at ${length}`).toBe('SheetError');
  for (let at = 0; at < good.length; at += 5) {
    const broken = good.slice();
    broken[at] = 255 - (broken[at] ?? 0);
    expect(await outcome(broken), `broken at ${at}`).toMatch(/^(?:read|SheetError)$/);
  }
});
