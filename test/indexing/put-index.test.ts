import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestIndex } from '../../src/indexing/digest-index.ts';
import { putIndex, type LastIndex } from '../../src/indexing/put-index.ts';
import { pathsOfIndex } from '../../src/indexing/write-search-index.ts';
import { openBundleStore } from '../../src/reuse/bundle-store.ts';
import type { IndexedClause, SearchIndex } from '../../src/search/search-index.ts';
import { index as real } from '../search/real-index.ts';

let scratch = '';
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'anjian-index-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

/** The real papers so often that they are not read at once, and few are less than a tenth. */
const copies = [...Array(12).keys()];
const country: SearchIndex = {
  ...real,
  papers: copies.flatMap((copy) =>
    real.papers.map((paper) => ({ ...paper, id: `${paper.id}-${copy}` })),
  ),
  clauses: copies.flatMap((copy) =>
    real.clauses.map((clause) => ({ ...clause, paper: clause.paper + copy * real.papers.length })),
  ),
};

function putInto(root: string, index: SearchIndex, last?: LastIndex) {
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  return putIndex(index, digestIndex(index), root, write, last);
}

/** Builds upon the last build, if there was one; says what was done. */
function build(index: SearchIndex): string {
  const [output, last] = [join(scratch, 'output'), join(scratch, 'last')];
  rmSync(last, { recursive: true, force: true });
  if (existsSync(output)) renameSync(output, last);
  const store = openBundleStore(last, output, join(scratch, 'shelf'), 'program');
  const { said, note } = putInto(output, index, store.last());
  const { edition } = digestIndex(index);
  store.keep(edition, pathsOfIndex(index, edition), note);
  return said;
}

function filesOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [file.slice(root.length), readFileSync(file, 'utf8')]),
  );
}

function expectSameAsFromNothing(index: SearchIndex): void {
  const fresh = join(scratch, 'fresh');
  rmSync(fresh, { recursive: true, force: true });
  putInto(fresh, index);
  expect(filesOf(join(scratch, 'output'))).toEqual(filesOf(fresh));
}

function changeClauses(
  from: SearchIndex,
  paper: number,
  change: (clause: IndexedClause) => Partial<IndexedClause>,
): SearchIndex {
  const clauses = from.clauses.map((clause) =>
    clause.paper === paper ? { ...clause, ...change(clause) } : clause,
  );
  return { ...from, clauses };
}

it('is made, taken over where it is the same, and changed where a little is another', () => {
  expect(build(country)).toMatch(/^in \d+ files, read in part$/);
  expect(build(country)).toMatch(/taken over/);
  const renamed = changeClauses(country, 3, ({ duties }) => ({
    duties: duties.map((duty) => ({ ...duty, action: `${duty.action}改` })),
  }));
  expect(build(renamed)).toMatch(/^in \d+ new files and those of before$/);
  expectSameAsFromNothing(renamed);
});

it('is changed where files of text become more and fewer, time after time', () => {
  build(country);
  const longer = changeClauses(country, 7, ({ text }) => ({ text: `${text}${text}` }));
  expect(build(longer)).toMatch(/new files/);
  expectSameAsFromNothing(longer);
  expect(build(longer)).toMatch(/taken over/);
  expect(build(country)).toMatch(/new files/);
  expectSameAsFromNothing(country);
});

it('is changed where a paper is called otherwise and is of another place and year', () => {
  build(country);
  const papers = country.papers.map((paper, at) =>
    at === 9
      ? { ...paper, title: '关于矿山的意见', year: '2001', place: country.places[0]?.code ?? '' }
      : paper,
  );
  expect(build({ ...country, papers })).toMatch(/new files/);
  expectSameAsFromNothing({ ...country, papers });
});

it('is made from nothing where that cannot be, and says why', () => {
  const why = (index: SearchIndex) => {
    const said = build(index);
    expectSameAsFromNothing(index);
    return said.replace(/^in \d+ files, /, '');
  };
  build(country);
  const [first] = country.clauses;
  if (!first) throw new Error('no clause');
  expect(why({ ...country, clauses: [first, ...country.clauses] })).toMatchInlineSnapshot(
    `"read in part, made from nothing: papers or clauses came or went"`,
  );
  expect(why({ ...country, papers: [...country.papers, ...country.papers] })).toMatchInlineSnapshot(
    `"read in part, made from nothing: papers came or went"`,
  );
  expect(why({ ...country, papers: [...country.papers].reverse() })).toMatchInlineSnapshot(
    `"read in part, made from nothing: papers came or went"`,
  );
  expect(why({ ...country, concepts: country.concepts.slice(1) })).toMatchInlineSnapshot(
    `"read in part, made from nothing: the vocabulary changed"`,
  );
  expect(why(real)).toMatchInlineSnapshot(
    `"read at once, made from nothing: it is, or was, read at once"`,
  );
  expect(why(country)).toMatchInlineSnapshot(
    `"read in part, made from nothing: it is, or was, read at once"`,
  );
});

it('is made from nothing where somebody changed what the last build left', () => {
  build(country);
  const { edition } = digestIndex(country);
  const file = join(scratch, `output/_astro/search-${edition}/lists/0.json`);
  writeFileSync(file, '{}');
  const renamed = changeClauses(country, 3, () => ({ duties: [] }));
  expect(build(renamed)).toMatch(/^in \d+ files, read in part$/);
  expectSameAsFromNothing(renamed);
});
