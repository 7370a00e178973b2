import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { noticeWithPlan, runIn } from '../ingest/samples.ts';

// Each test starts the command.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let content: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-'));
  content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string, args: readonly string[], input?: string | Uint8Array) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content },
    maxBuffer: 2 ** 28,
  });
  return { status, stdout: stdout.replaceAll(folder, '…'), stderr: stderr.replaceAll(folder, '…') };
}
const ingest = (args: readonly string[], input?: string | Uint8Array) =>
  run('src/cli/ingest.ts', args, input);

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

it('is this program', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts['ingest']).toBe('node src/cli/ingest.ts');
});

describe('npm run ingest', () => {
  it('writes a draft named after place, year and number, and says what is left', () => {
    const { status, stdout, stderr } = ingest([file('通知.txt', runIn)]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "…/content/policies/xinzhou-2021-33/
        source.txt
        index.mdx
        obligations.yaml
        citations.yaml

      recognised
        read as:      plain text, UTF-8
        title:        忻州市应急管理局关于做好值班工作的通知
        number:       忻应急发〔2021〕33号
        issuers:      忻州市应急管理局
        jurisdiction: 140900 山西省 忻州市
        issued on:    2021-09-28
        genre:        notice
        text:         3 clauses, 0 headings; title, document-number, addressee, signature
        to annotate:  4 sentences with words of duty, 0 titles in 《》

      missing
        - provenance.publisher: who published the text that was received

      next: npm run check -- xinzhou-2021-33
      "
    `);
    expect(readdirSync(join(content, 'policies/xinzhou-2021-33')).sort()).toEqual([
      'citations.yaml',
      'index.mdx',
      'obligations.yaml',
      'source.txt',
    ]);
    expect(readFileSync(join(content, 'policies/xinzhou-2021-33/source.txt'), 'utf8')).toBe(runIn);
  });

  it('leaves what npm run check names, and nothing else', () => {
    const { status, stderr } = run('src/cli/check.ts', ['xinzhou-2021-33']);
    expect(status).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "…/content/policies/xinzhou-2021-33/index.mdx:16  provenance.publisher: TODO
        hint: a draft could not tell it: give what the paper or its publisher says

      …/content/policies/xinzhou-2021-33/index.mdx:40  clause c1 has no obligation and does not say noDuty
        hint: annotate it, or write noDuty="why" into its <Clause>

      …/content/policies/xinzhou-2021-33/index.mdx:50  clause c2 has no obligation and does not say noDuty
        hint: annotate it, or write noDuty="why" into its <Clause>

      …/content/policies/xinzhou-2021-33/index.mdx:56  clause c3 has no obligation and does not say noDuty
        hint: annotate it, or write noDuty="why" into its <Clause>

      4 problems
      "
    `);
  });

  it('never writes over a folder that holds something', () => {
    const annotated = join(content, 'policies/xinzhou-2021-33/obligations.yaml');
    writeFileSync(annotated, '# annotated by hand\n[]\n');
    const { status, stdout, stderr } = ingest([file('again.txt', runIn)]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('policies/xinzhou-2021-33 exists and holds');
    expect(stderr).toContain('hint: give another id (--id)');
    expect(readFileSync(annotated, 'utf8')).toBe('# annotated by hand\n[]\n');
    expect(ingest([file('again.txt', runIn), '--id', 'xinzhou-2021-33']).status).toBe(2);
    const real = readFileSync(join(content, 'policies/mile-2020-3/index.mdx'), 'utf8');
    const mile = join(content, 'policies/mile-2020-3');
    expect(ingest([file('again.txt', runIn), '--out', mile]).status).toBe(2);
    expect(readFileSync(join(mile, 'index.mdx'), 'utf8')).toBe(real);
  });

  it('takes an id and a place, a folder that is empty, and standard input', () => {
    const out = join(folder, 'baofeng-winter');
    mkdirSync(out);
    const { status, stdout } = ingest(
      ['-', '--out', out, '--jurisdiction', '410400'],
      noticeWithPlan,
    );
    expect(status).toBe(0);
    expect(stdout).toContain('410400 河南省 平顶山市');
    expect(stdout).toContain('next: move the folder to content/policies/baofeng-winter');
    const mdx = readFileSync(join(out, 'index.mdx'), 'utf8');
    expect(mdx).toContain('id: baofeng-winter\n');
    expect(mdx).toContain('jurisdiction: "410400"\n');
  });

  it('names a paper that tells neither place nor number after its file', () => {
    const { stdout } = ingest([file('Some Paper (1).txt', '关于加强检查的通知\n一、应当检查。')]);
    expect(stdout).toContain('policies/some-paper-1/');
    expect(stdout).toContain('id: place, year or number is not known');
    expect(stdout).toContain('issuers: named neither');
  });

  it('tells what of a title it knows among the instruments', () => {
    const paper = runIn.replace(
      '三、加强检查。',
      '三、加强检查。依据《安全生产法》和《某某规定》。',
    );
    ingest([file('a.txt', paper), '--id', 'cited']);
    const yaml = readFileSync(join(content, 'policies/cited/citations.yaml'), 'utf8');
    expect(yaml).toContain('#  - 《安全生产法》: instrument work-safety-law');
    expect(yaml).toContain('#  - 《某某规定》: not in instruments.yaml yet');
  });
});

test.each<[string, () => string[], string]>([
  ['no file', () => [], 'give a file'],
  ['two files', () => ['a', 'b'], 'give one file'],
  ['a file that is not there', () => ['/nowhere.txt'], 'there is no file /nowhere.txt'],
  ['a folder', () => ['src'], 'is a folder'],
  ['an unknown option', () => ['--force', 'a'], "'--force'"],
  ['an id that is none', () => [file('b.txt', runIn), '--id', '弥勒'], '--id 弥勒 is no id'],
  ['a path for an id', () => [file('b.txt', runIn), '--id', '../x'], '--id ../x is no id'],
  [
    'a place that is none',
    () => [file('b.txt', runIn), '--jurisdiction', '999999'],
    'is no province',
  ],
  [
    'a picture',
    () => ['public/icon-192.png'],
    'icon-192.png: this is a picture (PNG)\n  hint: have its text',
  ],
])('%s: nothing is written, the reason on standard error, 2', (_, args, message) => {
  const before = readdirSync(join(content, 'policies'));
  const { status, stdout, stderr } = ingest(args());
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
  expect(readdirSync(join(content, 'policies'))).toEqual(before);
});

it('--help tells kinds of files and options', () => {
  const { status, stdout } = ingest(['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('.pdf with a text layer');
  expect(stdout).toContain('--jurisdiction CODE');
});

it('its parsers are in no file that browsers get', () => {
  const parsers = /from '(?:mammoth|pdfjs-dist|cheerio)|import\('(?:mammoth|pdfjs-dist|cheerio)/;
  for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' }))
    if (/\.(?:ts|tsx|astro)$/.test(name) && !name.startsWith('ingest'))
      expect(readFileSync(join('src', name), 'utf8'), name).not.toMatch(parsers);
  expect(existsSync('src/ingest')).toBe(true);
});
