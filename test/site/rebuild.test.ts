import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
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

/** Writes a paper of one clause that obliges nobody. */
function writeSilentPaper(id: string, date: string): void {
  mkdirSync(join(content, 'policies', id));
  const [title, text] = ['东城区人民政府关于印发一份文件的通知', '本通知自印发之日起施行。'];
  writeFileSync(
    paper(id),
    `---
id: ${id}
title: ${title}
issuers:
  - 东城区人民政府
jurisdiction: "110101"
issuedOn: ${date}
publishedOn: ${date}
status: unknown
genre: notice
official: true
lastChecked:
  on: ${date}
  against: received-text
provenance:
  publisher: 测试用文本
  receivedAs: 测试用文本
  normalisations: []
  doubts: []
---

<Part kind="title">

${title}

</Part>

<Clause id="c1" title="施行" unprinted noDuty="测试用文本，没有义务">

${text}

</Clause>
`,
  );
  writeFileSync(paper(id, 'source.txt'), `${title}\n${text}\n`);
  writeFileSync(paper(id, 'obligations.yaml'), '[]\n');
}

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
  /** Files of the index that were made anew among those of the build before. */
  readonly newInIndex: number;
  /** What lists of all papers say of one, copied from the build before, of what they say of all. */
  readonly copied: number;
  readonly pieces: number;
}

function rebuild(more: Readonly<Record<string, string>> = {}): Rebuilt {
  const { status, output } = buildSite(outDir, { ...environment, ...more }, 'rebuild');
  const [, ...counts] =
    /(\d+) of (\d+) files were taken over, (\d+) of (\d+) pieces of lists/.exec(output) ?? [];
  const [takenOver = NaN, all = NaN, copied = NaN, pieces = NaN] = counts.map(Number);
  const isIndexTakenOver = /\[search-index\].*taken over/.test(output);
  const newInIndex = Number(/in (\d+) new files and those of before/.exec(output)?.[1]);
  return { status, output, takenOver, all, isIndexTakenOver, newInIndex, copied, pieces };
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

/** Lists of all papers: those that are put together of pieces. */
const lists = [
  'policies.json',
  'clauses.json',
  'obligations.json',
  'similar-clauses.json',
  'policies.csv',
  'clauses.csv',
  'obligations.csv',
];
const list = (name: string) => join(outDir, 'data', name);

/** The papers in the order of the lists, newest first. */
const published = () =>
  (JSON.parse(readFileSync(list('policies.json'), 'utf8')) as { id: string }[]).map(({ id }) => id);

/** Makes another paper of one. */
function copyPaper(from: string, to: string, date: string): void {
  cpSync(join(content, 'policies', from), join(content, 'policies', to), { recursive: true });
  edit(paper(to), (text) =>
    text.replaceAll(from, to).replace(/^(issuedOn|publishedOn): .*$/gm, `$1: ${date}`),
  );
}

test('the first time everything is made, the second time nothing', () => {
  const first = rebuild();
  expect(first.status, first.output).toBe(0);
  expect(first.takenOver).toBe(0);
  expect(first.copied).toBe(0);
  expect(first.isIndexTakenOver).toBe(false);
  expect(first.pieces).toBe(lists.length * published().length);
  const second = rebuild();
  expect(second.takenOver).toBe(second.all);
  expect(second.copied).toBe(first.pieces);
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
  const { status, output, takenOver, all, copied, pieces } = rebuild();
  expect(status, output).toBe(0);
  // Three papers, and of the like clauses what names one of them.
  expect(pieces - copied).toBeGreaterThanOrEqual(3 * lists.length);
  expect(pieces - copied).toBeLessThan(3 * lists.length + 30);
  expect(all - takenOver).toBeGreaterThan(5);
  expect(takenOver).toBeGreaterThan(all * 0.8);
  expect(readFileSync(join(outDir, 'policies/mile-2020-3/index.html'), 'utf8')).toContain(
    '改过的解读。',
  );
  expectSameAsFromNothing();
});

test('a duty is called otherwise, a text becomes longer: what tells of them in the index is made anew', () => {
  edit(paper('made-00013', 'obligations.yaml'), (text) =>
    text.replace(/^( +action: .*)$/m, '$1（改）'),
  );
  const renamed = rebuild();
  expect(renamed.status, renamed.output).toBe(0);
  // One paper in files of text, and what is read first; no list tells what a duty is called.
  expect(renamed.newInIndex).toBeLessThan(40);

  const [, township = ''] = /。(\p{Script=Han}{2,3}[镇乡])/u.exec(
    readFileSync(paper('made-00014'), 'utf8'),
  ) ?? [''];
  for (const file of ['index.mdx', 'source.txt', 'obligations.yaml', 'not-duties.yaml'])
    if (existsSync(paper('made-00014', file)))
      writeFileSync(
        paper('made-00014', file),
        readFileSync(paper('made-00014', file), 'utf8').replaceAll(township, '瞿阝囡囡镇'),
      );
  const { status, output, newInIndex } = rebuild();
  expect(status, output).toBe(0);
  expect(newInIndex).toBeLessThan(80);
  expectSameAsFromNothing();
});

test('papers come, go and move, and one defines a term no more', () => {
  rmSync(join(content, 'policies/made-00007'), { recursive: true });
  copyPaper('made-00008', 'made-00200', '2021-06-01');
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

test('in the lists the first and the last go, come, grow and shrink, and a title changes', () => {
  const before = published();
  const [newest = '', second = ''] = before;
  const [last = ''] = before.slice(-1);
  rmSync(join(content, 'policies', newest), { recursive: true });
  edit(paper(second, 'obligations.yaml'), (text) =>
    text.replaceAll(/^( +)plain: .*$/gm, '$1plain: 第一份文件变长了：这是改过的解读𠮷。'),
  );
  edit(paper(last, 'obligations.yaml'), (text) => text.replaceAll(/^ +plain: .*\n/gm, ''));
  const grown = rebuild();
  expect(grown.status, grown.output).toBe(0);
  expect(published()[0]).toBe(second);
  expect(grown.copied).toBeGreaterThan(grown.pieces * 0.8);

  copyPaper('made-00015', 'made-00201', '2026-01-01');
  copyPaper('made-00016', 'made-00202', '1999-01-01');
  for (const file of ['index.mdx', 'source.txt'])
    edit(paper('jincheng-2021-10', file), (text) =>
      text.replaceAll('关于加强市县乡安全生产', '关于提高市县乡安全生产'),
    );
  const { status, output, copied, pieces } = rebuild();
  expect(status, output).toBe(0);
  expect(published()[0]).toBe('made-00201');
  expect(published().slice(-1)).toEqual(['made-00202']);
  expect(copied).toBeGreaterThan(pieces * 0.8);
  // The table of terms says where a definition stands.
  expect(readFileSync(list('terms.csv'), 'utf8')).toContain('关于提高市县乡');
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

test('a list that somebody edited, cut off or deleted is made anew, beside one that is copied', () => {
  const [one = '', other = ''] = ['clauses.json', 'obligations.csv'].map(list);
  const file = readFileSync(one, 'utf8');
  writeFileSync(one, file.replace('安全', '安金'));
  truncateSync(other, Math.floor(statSync(other).size / 2));
  rmSync(list('similar-clauses.json'));
  const folder = readdirSync(join(outDir, '_astro')).find((name) => name.startsWith('search-'));
  writeFileSync(join(outDir, '_astro', folder ?? '', 'lists/0.json'), '{}');
  edit(paper('made-00020', 'obligations.yaml'), (text) =>
    text.replace(/^( +)plain: .*$/m, '$1plain: 又改过的解读。'),
  );
  const { status, output, copied, pieces, isIndexTakenOver } = rebuild();
  expect(status, output).toBe(0);
  expect(isIndexTakenOver).toBe(false);
  const papers = published().length;
  expect(pieces).toBe(lists.length * papers);
  expect(copied).toBe((lists.length - 3) * (papers - 1));
  expectSameAsFromNothing();

  const made = readFileSync(other);
  writeFileSync(other, '');
  // No reading is searched.
  edit(paper('made-00020', 'obligations.yaml'), (text) =>
    text.replace(/^( +)plain: .*$/m, '$1plain: 还要改的解读。'),
  );
  const again = rebuild();
  expect(again.isIndexTakenOver).toBe(true);
  expect(again.copied).toBe((lists.length - 1) * (papers - 1));
  expect(readFileSync(other, 'utf8')).toContain('还要改的解读。');
  expect(statSync(other).size).toBe(made.length);
});

test('one paper alone is left, then silent ones stand around it', () => {
  for (const id of published())
    if (id !== 'huludao-2018-15') rmSync(join(content, 'policies', id), { recursive: true });
  const alone = rebuild();
  expect(alone.status, alone.output).toBe(0);
  expect(alone.pieces).toBe(lists.length);
  // It resembles nothing any more.
  expect(alone.copied).toBe(lists.length - 1);
  expect(readFileSync(list('similar-clauses.json'), 'utf8')).toBe('[]\n');
  expectSameAsFromNothing();

  for (const [id, date] of [
    ['silent-1', '2020-01-01'],
    ['silent-2', '2010-01-01'],
  ] as const)
    writeSilentPaper(id, date);
  const among = rebuild();
  expect(among.status, among.output).toBe(0);
  expect(published()).toEqual(['silent-1', 'huludao-2018-15', 'silent-2']);
  expect(among.copied).toBe(lists.length);
  expectSameAsFromNothing();
});

test('another setting, another vocabulary: everything is made anew', () => {
  expect(rebuild({ SITE_NAME: '某县人民政府' }).takenOver).toBe(0);
  edit(join(content, 'vocabulary/topics.yaml'), (text) =>
    text.replace(/^( +)?prefLabel: (.*)$/m, '$1prefLabel: $2（改）'),
  );
  expect(rebuild({ SITE_NAME: '某县人民政府' }).takenOver).toBe(0);
});
