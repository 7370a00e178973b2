import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCorpus } from '../../bench/corpus/made-corpus.ts';
import { writeContent } from '../../bench/corpus/write-content.ts';
import { corpus } from '../support/real-corpus.ts';
import { buildSite } from '../support/site-server.ts';

/*
 * `npm run rebuild` builds upon the site of before. Whatever was changed since, what comes out is to the
 * byte what a build from nothing makes: a page that was taken over though it should not have been is a
 * wrong page, and nobody would see it.
 */
const scratch = mkdtempSync(join(tmpdir(), 'anjian-rebuild-'));
const content = join(scratch, 'content');
const outDir = join(scratch, 'dist');
const environment = {
  CONTENT_DIR: content,
  SITE_URL: 'https://www.example.gov.cn',
  BASE_PATH: '/anjian/',
};

beforeAll(() => {
  // Above ten thousand duties: pages by province, and data by paper.
  writeContent(makeCorpus(corpus, 120), 'content', content);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Rebuilt {
  readonly status: number;
  readonly output: string;
  /** Files that were taken over from the build before, of those that could be. */
  readonly takenOver: number;
  readonly all: number;
  readonly isIndexTakenOver: boolean;
}

function rebuild(more: Readonly<Record<string, string>> = {}): Rebuilt {
  const { status, output } = buildSite(outDir, { ...environment, ...more }, 'rebuild');
  const [, takenOver, all] = /(\d+) of (\d+) files were taken over/.exec(output) ?? [];
  const isIndexTakenOver = /\[search-index\].*taken over/.test(output);
  return { status, output, takenOver: Number(takenOver), all: Number(all), isIndexTakenOver };
}

/** What a build from nothing makes of the content as it is now. */
function expectSameAsFromNothing(more: Readonly<Record<string, string>> = {}): void {
  const fresh = join(scratch, 'fresh');
  const { status, output } = buildSite(fresh, { ...environment, ...more });
  expect(status, output).toBe(0);
  const files = (dir: string) =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
      .sort();
  expect(files(outDir)).toEqual(files(fresh));
  const different = files(fresh).filter(
    (file) => !readFileSync(join(outDir, file)).equals(readFileSync(join(fresh, file))),
  );
  expect(different).toEqual([]);
}

const paper = (id: string, file = 'index.mdx') => join(content, 'policies', id, file);

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${file}`);
  writeFileSync(file, after);
}

test('the first time everything is made, the second time nothing', () => {
  const first = rebuild();
  expect(first.status, first.output).toBe(0);
  expect(first.takenOver).toBe(0);
  expect(first.isIndexTakenOver).toBe(false);
  const second = rebuild();
  expect(second.takenOver).toBe(second.all);
  expect(second.isIndexTakenOver).toBe(true);
  expect(second.all).toBeGreaterThan(1000);
});

test('a reading, a number and a citation change: what shows them is made anew, the rest is not', () => {
  edit(paper('mile-2020-3', 'obligations.yaml'), (text) =>
    text.replace(/^( +)plain: .*$/m, '$1plain: 改过的解读。'),
  );
  // Other papers name this one where a clause of theirs resembles one of its.
  const number = /^documentNumber: (.*)$/m.exec(readFileSync(paper('made-00012'), 'utf8'))?.[1];
  if (number === undefined) throw new Error('made-00012 has no number');
  for (const file of ['index.mdx', 'source.txt'])
    edit(paper('made-00012', file), (text) =>
      text.replaceAll(number, number.replace(/\d+号$/, '999号')),
    );
  // Few papers cite what this clause cites; they say how many others do.
  edit(paper('jincheng-2021-10', 'citations.yaml'), (text) =>
    text.slice(0, text.lastIndexOf('\n- ') + 1),
  );
  const { status, output, takenOver, all } = rebuild();
  expect(status, output).toBe(0);
  expect(all - takenOver).toBeGreaterThan(5);
  expect(takenOver).toBeGreaterThan(all * 0.8);
  expect(readFileSync(join(outDir, 'policies/mile-2020-3/index.html'), 'utf8')).toContain(
    '改过的解读。',
  );
  expectSameAsFromNothing();
});

test('papers come, go and move, and one defines a term no more', () => {
  rmSync(join(content, 'policies/made-00007'), { recursive: true });
  cpSync(join(content, 'policies/made-00008'), join(content, 'policies/made-00200'), {
    recursive: true,
  });
  edit(paper('made-00200'), (text) => text.replaceAll('made-00008', 'made-00200'));
  edit(paper('made-00011'), (text) =>
    text.replace(/^jurisdiction: .*$/m, 'jurisdiction: "532504"'),
  );
  edit(paper('huludao-2018-15', 'definitions.yaml'), (text) =>
    text.slice(0, text.lastIndexOf('\n- ') + 1),
  );
  const { status, output, takenOver } = rebuild();
  expect(status, output).toBe(0);
  expect(takenOver).toBeGreaterThan(0);
  expect(existsSync(join(outDir, 'policies/made-00007'))).toBe(false);
  expectSameAsFromNothing();
});

test('content that is not sound leaves the site of before, and the next rebuild builds upon it', () => {
  const file = paper('mile-2020-3', 'obligations.yaml');
  const sound = readFileSync(file, 'utf8');
  edit(file, (text) =>
    text.replace(
      'quote: 每个乡镇(街道)配备应急管理专职监管人员不少于2名',
      'quote: 每个乡镇(街道)配备应急管理专职监管人员不少于3名',
    ),
  );
  const broken = rebuild();
  expect(broken.status).not.toBe(0);
  expect(broken.output).toMatch(/obligations\.yaml:\d+/);
  expect(existsSync(join(outDir, 'index.html'))).toBe(true);
  writeFileSync(file, sound);
  const { takenOver, all } = rebuild();
  expect(takenOver).toBe(all);
});

test('what somebody changed in the output is made anew', () => {
  const page = join(outDir, 'policies/mile-2020-3/index.html');
  const made = readFileSync(page, 'utf8');
  writeFileSync(page, made.replace('不少于2名', '不少于9名'));
  const { takenOver, all } = rebuild();
  expect(takenOver).toBe(all - 1);
  expect(readFileSync(page, 'utf8')).toBe(made);
});

test('a search list that somebody changed is made anew, and a reading is in none', () => {
  const folder = readdirSync(join(outDir, '_astro')).find((name) => name.startsWith('search-'));
  const list = join(outDir, '_astro', folder ?? '', 'lists/0.json');
  const made = readFileSync(list, 'utf8');
  writeFileSync(list, '{}');
  expect(rebuild().isIndexTakenOver).toBe(false);
  expect(readFileSync(list, 'utf8')).toBe(made);
  edit(paper('mile-2020-3', 'obligations.yaml'), (text) =>
    text.replace(/^( +)plain: .*$/m, '$1plain: 又改过的解读。'),
  );
  expect(rebuild().isIndexTakenOver).toBe(true);
  expectSameAsFromNothing();
});

test('another setting, another vocabulary: everything is made anew', () => {
  expect(rebuild({ SITE_NAME: '某县人民政府' }).takenOver).toBe(0);
  edit(join(content, 'vocabulary/topics.yaml'), (text) =>
    text.replace(/^( +)?prefLabel: (.*)$/m, '$1prefLabel: $2（改）'),
  );
  expect(rebuild({ SITE_NAME: '某县人民政府' }).takenOver).toBe(0);
});
