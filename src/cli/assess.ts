/** `npm run assess -- FILE`: assesses the units of a table or JSON file. See `--help`. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { contentLocation } from '../corpus/content-location.ts';
import { CorpusError } from '../corpus/problem.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { loadOverlay } from '../corpus/read-overlay.ts';
import { namedEdition } from '../exports/edition.ts';
import { buildRulebook } from '../exports/public-data.ts';
import { today } from '../model/today.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { readUnits, type UnitsRead } from '../sheets/read-units.ts';
import { SheetError } from '../sheets/sheet-error.ts';
import { loadProvince } from '../jurisdictions/load-province.ts';
import { PROVINCES } from '../jurisdictions/division-index.ts';
import { parseCode, provinceKey } from '../jurisdictions/division-code.ts';
import { printJson, printText, type Report } from './assess-output.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

const help = `Holds the units of a file against the papers in content/ and prints what is missing.

  npm run assess -- FILE [options]

FILE   .xlsx, .csv, .tsv or .json; - reads standard input
       table: one row for each unit; a column 区划代码 (6, 9 or 12 digits) or columns 县 and 乡镇,
              and a column for each fact, headed by its id or its Chinese label
       JSON:  [{ "code": "532504202", "level": "township", "name": "五山乡",
                 "bearers": ["township"], "facts": { "full-time-supervisors": 1 } }]
              level, name and bearers may be left out; { "units": [ … ] } will do, too

options
  --json            one JSON document on standard output, and nothing else
  --as-of DATE      the day for which is asked, yyyy-mm-dd (default: today)
  --place CODE      where the units lie, for rows that have names only
  -o, --output FILE writes the results as an .xlsx workbook
  -h, --help        this text

exit code: 0 all cells were read, 1 some rows or cells were not (the others are still assessed),
           2 the file, the content or the local overlay cannot be read at all`;

interface Options {
  readonly file: string;
  readonly json: boolean;
  readonly asOf: string;
  readonly place: string | undefined;
  readonly output: string | undefined;
}

function readOptions(args: string[]): Options | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError('give a file: npm run assess -- FILE');
  if (more.length > 0) throw new UsageError(`give one file, not ${positionals.length}`);
  const asOf = values['as-of'] ?? today();
  if (!isDay(asOf)) throw new UsageError(`--as-of ${asOf} is no day: write it as 2026-11-22`);
  const { place, output } = values;
  if (place !== undefined && (parseCode(place) === undefined || !isProvince(provinceKey(place))))
    throw new UsageError(`--place ${place} is no division code`);
  return {
    file,
    json: values.json ?? false,
    asOf,
    place: place === undefined ? undefined : parseCode(place),
    output,
  };
}

function isProvince(key: string): boolean {
  return PROVINCES.some(({ code }) => provinceKey(code) === key);
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        'as-of': { type: 'string' },
        place: { type: 'string' },
        output: { type: 'string', short: 'o' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

async function writeResults(report: Report, output: string): Promise<void> {
  const { assessmentWorkbook } = await import('../exports/assessment-workbook.ts');
  const { writeWorkbook } = await import('../exports/write-workbook.ts');
  const blob = await writeWorkbook(assessmentWorkbook(report));
  try {
    await writeFile(output, new Uint8Array(await blob.arrayBuffer()));
  } catch (error) {
    throw new UsageError(`${output} cannot be written: ${(error as Error).message}`);
  }
}

/** The rulebook as the site publishes it: under the deployer's own name, its addresses below its path. */
async function readRulebook(): Promise<Rulebook> {
  const corpus = readCorpus(contentLocation().dir);
  const overlay = await loadOverlay(corpus);
  const base = (process.env['BASE_PATH'] ?? '/').replace(/\/$/, '');
  return {
    ...buildRulebook(corpus, (path) => base + path),
    edition: namedEdition(corpus, overlay),
  };
}

async function run(options: Options): Promise<void> {
  const bytes = await readInput(options.file);
  const rulebook = await readRulebook();
  const read: UnitsRead = await readUnits(bytes, {
    rulebook,
    asOf: options.asOf,
    home: options.place,
    loadProvince: (key) =>
      isProvince(key) ? loadProvince(`${key}0000`) : Promise.resolve(undefined),
  });
  const report: Report = {
    ...read,
    rulebook,
    asOf: options.asOf,
    source: options.file === '-' ? 'standard input' : basename(options.file),
    origin: process.env['SITE_URL']?.replace(/\/$/, '') ?? '',
  };
  if (options.output !== undefined) await writeResults(report, options.output);
  await (options.json ? printJson : printText)(report);
  if (report.assessment.problems.length > 0) process.exitCode = 1;
}

// Whoever reads only the head of the output has had enough: npm run assess -- FILE | head
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(help);
  else await run(options);
} catch (error) {
  if (error instanceof UsageError) console.error(error.message);
  else if (error instanceof SheetError) console.error(`the file cannot be read: ${error.message}`);
  else if (error instanceof CorpusError) console.error(error.message);
  else console.error(error);
  process.exitCode = 2;
}
