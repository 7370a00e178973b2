/** `npm run ingest -- FILE`: makes a draft policy folder of a received paper. See `--help`. */
import { existsSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentLocation } from '../corpus/content-location.ts';
import { readList } from '../corpus/read-list.ts';
import { draftPolicy } from '../ingest/draft-policy.ts';
import { placeByCode, type Place } from '../ingest/find-place.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import { readReceived } from '../ingest/read-received.ts';
import { writeFolder } from '../ingest/write-folder.ts';
import { slugSchema } from '../model/identifier.schema.ts';
import { instrumentSchema, type Instrument } from '../model/instrument.schema.ts';
import { today } from '../model/today.ts';
import { describeDraft } from './ingest-output.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

const help = `Makes a draft policy folder of a received paper: its text in clauses, what is printed on it as
frontmatter, and the sentences that are left to annotate.

  npm run ingest -- FILE [options]

FILE   .txt (UTF-8, GBK/GB 18030 or UTF-16), .html, .docx or .pdf with a text layer; - reads standard
       input. What it is, is told from its bytes.

options
  --id ID               the policy's id, lower-case ASCII such as mile-2020-3
                        (default: the issuer's place in pinyin, year and number)
  --jurisdiction CODE   GB/T 2260 code of the place in which the paper binds
                        (default: the place that the issuer's name begins with)
  --out DIR             the folder to write (default: content/policies/ID); its name is the id then
  -h, --help            this text

writes source.txt (the text as received), index.mdx, obligations.yaml and citations.yaml (worklists).
A folder that holds anything is left alone. What cannot be read off the paper is not guessed: it is
listed, and npm run check names it.

exit code: 0 a draft was written, 2 none was; the reason is on standard error`;

interface Options {
  readonly file: string;
  readonly id: string | undefined;
  readonly place: Place | undefined;
  readonly out: string | undefined;
}

async function readOptions(args: string[]): Promise<Options | 'help'> {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [file] = positionals;
  if (file === undefined) throw new UsageError('give a file: npm run ingest -- FILE');
  if (positionals.length > 1) throw new UsageError(`give one file, not ${positionals.length}`);
  const { id, out, jurisdiction } = values;
  if (id !== undefined && !slugSchema.safeParse(id).success)
    throw new UsageError(
      `--id ${id} is no id: lower-case ASCII words joined by hyphens, mile-2020-3`,
    );
  const place = jurisdiction === undefined ? undefined : await placeByCode(jurisdiction);
  if (jurisdiction !== undefined && !place)
    throw new UsageError(
      `--jurisdiction ${jurisdiction} is no province, city or county: six digits such as 532504`,
    );
  return { file, id: id ?? idOfFolder(out), place, out };
}

/** A folder of one's choice is named after the id, where its name can be one. */
function idOfFolder(out: string | undefined): string | undefined {
  const name = out === undefined ? '' : basename(resolve(out));
  return slugSchema.safeParse(name).success ? name : undefined;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        id: { type: 'string' },
        jurisdiction: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Bytes; more than any paper, a scan of a hundred pages included. */
const largestFile = 200_000_000;

/** The cited titles are sought among the instruments; content that is broken elsewhere is no hindrance. */
function readInstruments(contentDir: string): Instrument[] {
  const path = join(contentDir, 'instruments.yaml');
  return readList(path, path, instrumentSchema, { optional: true }).entries.map(({ data }) => data);
}

/** An id out of the file's name, for a paper that does not tell its own. */
function idOfFile(file: string): string {
  const name = basename(file)
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return slugSchema.safeParse(name).success ? name : 'draft';
}

async function run({ file, id, place, out }: Options): Promise<void> {
  const bytes = await readInput(file, largestFile);
  const { dir } = contentLocation();
  const received = await readReceived(bytes, file);
  const draft = await draftPolicy(received, {
    ...(id !== undefined && { id }),
    ...(place && { jurisdiction: place }),
    fallbackId: idOfFile(file),
    today: today(),
    instruments: readInstruments(dir),
  });
  const folder = resolve(out ?? join(dir, 'policies', draft.id));
  await writeFolder(folder, draft.files);
  const near = relative(process.cwd(), folder);
  const shown = near.startsWith('..') ? folder : near;
  const isInContent = resolve(dir, 'policies', draft.id) === folder;
  console.log(describeDraft(draft, received, { shown, isInContent }));
}

try {
  const options = await readOptions(process.argv.slice(2));
  if (options === 'help') console.log(help);
  else await run(options);
} catch (error) {
  if (error instanceof UsageError) console.error(error.message);
  else if (error instanceof IngestError) {
    const [, , ...args] = process.argv;
    const named = args.find((arg) => existsSync(arg)) ?? 'standard input';
    console.error(`${named}: ${error.message}\n  hint: ${error.hint}`);
  } else console.error(error);
  process.exitCode = 2;
}
