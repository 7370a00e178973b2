/**
 * Writes `src/courses/data/public-holidays.json` from the registry package chinese-days.
 *
 * The package knows no limit: a year without data comes out as plain weekdays, without an error. Here
 * the years that it holds are written down, so that any other year is known to be unknown. The State Council
 * publishes a year's arrangement in the November before: move the package and run this again then.
 *
 *   node scripts/vendor-holidays.ts
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Earlier years are of no use to whoever plans a course. */
const firstYear = 2025;

interface PackageYear {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

const root = dirname(createRequire(import.meta.url).resolve('chinese-days/package.json'));
const files = (await readdir(join(root, 'dist/years'))).filter((name) =>
  /^\d{4}\.json$/.test(name),
);

/** `National Day,国庆节,3` by yyyy-mm-dd -> 国庆节 by mm-dd. */
const byDay = (days: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(days)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, names]) => [day.slice(5), names.split(',')[1]]),
  );

const years: Record<string, unknown> = {};
for (const file of files.sort()) {
  const year = file.slice(0, 4);
  if (Number(year) < firstYear) continue;
  const { holidays, workdays } = JSON.parse(
    await readFile(join(root, 'dist/years', file), 'utf8'),
  ) as PackageYear;
  years[year] = { off: byDay(holidays), work: byDay(workdays) };
}
const target = fileURLToPath(new URL('../src/courses/data/public-holidays.json', import.meta.url));
await writeFile(target, `${JSON.stringify(years, null, 2)}\n`);
console.log(`${Object.keys(years).join(', ')} -> ${target}`);
