import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Frame } from '../../src/reuse/framed-file.ts';
import { writePieces, type LastFile } from '../../src/reuse/write-pieces.ts';

const folder = mkdtempSync(join(tmpdir(), 'anjian-pieces-'));
const [before, after] = [join(folder, 'before'), join(folder, 'after')];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const list: Frame = { open: '[', between: ',', close: '\n]\n', empty: '[]\n' };
const table: Frame = { open: '\uFEFF编号\r\n', between: '', close: '', empty: '\uFEFF编号\r\n' };
const wide: Frame = { open: '《', between: '、\n', close: '》', empty: '——' };

/** What a file of these texts is, by the book. */
function expected({ open, between, close, empty }: Frame, texts: readonly string[]): string {
  const said = texts.filter((text) => text !== '');
  return said.length === 0 ? empty : open + said.join(between) + close;
}

type Texts = readonly (readonly [key: string, text: string])[];

/** Pieces whose digest is their text; `asked` learns which had to be made. */
function* piecesOf(texts: Texts, asked: string[] = []) {
  for (const [key, text] of texts)
    yield {
      key,
      made: text,
      text: () => {
        asked.push(key);
        return text;
      },
    };
}

function writeBefore(frame: Frame, texts: Texts): LastFile {
  return { path: before, ...writePieces(before, frame, piecesOf(texts)) };
}

/** Writes a file upon another, and holds it against one from nothing. */
function expectRewritten(frame: Frame, from: Texts, to: Texts): string[] {
  const last = writeBefore(frame, from);
  const asked: string[] = [];
  const { bytes, pieces, copied } = writePieces(after, frame, piecesOf(to, asked), last);
  const written = readFileSync(after);
  expect(written.toString()).toBe(
    expected(
      frame,
      to.map(([, text]) => text),
    ),
  );
  expect(bytes).toBe(written.length);
  expect(copied).toBe(to.length - asked.length);
  // Where the pieces are said to lie, there they lie: the next build reads them from there.
  expect(pieces.map(({ key, from, to }) => [key, written.subarray(from, to).toString()])).toEqual(
    to,
  );
  return asked;
}

const papers: Texts = [
  ['a', '弥勒'],
  ['b', ''],
  ['c', '𠮷,\n'],
  ['d', '忻州市'],
];

test.each([
  ['nothing changes', papers, []],
  ['one grows', [...papers.slice(0, 2), ['c', '𠮷,\n晋城'], ...papers.slice(3)], ['c']],
  ['the first shrinks', [['a', '弥'], ...papers.slice(1)], ['a']],
  ['the last shrinks', [...papers.slice(0, 3), ['d', '忻']], ['d']],
  ['the first falls silent', [['a', ''], ...papers.slice(1)], ['a']],
  ['one begins to speak', [['a', '弥勒'], ['b', 'b'], ...papers.slice(2)], ['b']],
  ['one comes first', [['e', '葫芦岛'], ...papers], ['e']],
  ['one comes in between', [...papers.slice(0, 3), ['e', '葫芦岛'], ...papers.slice(3)], ['e']],
  ['one comes last', [...papers, ['e', '葫芦岛']], ['e']],
  ['the first goes', papers.slice(1), []],
  ['one in between goes', [...papers.slice(0, 2), ...papers.slice(3)], []],
  ['the last goes', papers.slice(0, 3), []],
  ['one alone is left', papers.slice(2, 3), []],
  ['only a silent one is left', papers.slice(1, 2), []],
  ['all go', [], []],
  ['the order is turned round', [...papers].reverse(), []],
  ['everything changes', papers.map(([key, text]) => [key, `${text}改`]), ['a', 'b', 'c', 'd']],
] as const satisfies [string, Texts, string[]][])(
  '%s: the file is the one from nothing, and only what changed is made',
  (_, to, changed) => {
    for (const frame of [list, table, wide]) {
      expect(expectRewritten(frame, papers, to)).toEqual(changed);
      expectRewritten(frame, to, papers);
    }
  },
);

test('whatever comes, goes, moves and changes', () => {
  const texts = fc.uniqueArray(
    fc.tuple(fc.constantFrom(...'abcdefgh'), fc.constantFrom('', ',', '县', '𠮷\n', 'x'.repeat(9))),
    { selector: ([key]) => key },
  );
  fc.assert(
    fc.property(fc.constantFrom(list, table, wide), texts, texts, (frame, from, to) => {
      expectRewritten(frame, from, to);
    }),
    { numRuns: 500 },
  );
});

test('a stretch longer than what is read at once', () => {
  const long = Array.from({ length: 300 }, (_, at): [string, string] => [
    `p${at}`,
    `${at}县`.repeat(10_000),
  ]);
  expect(expectRewritten(list, long, long.toSpliced(150, 1, ['p150', '改']))).toEqual(['p150']);
});

test('a piece without a digest is made each time and not remembered', () => {
  const pieces = [{ key: 'a', text: () => '甲' }];
  const last = { path: before, ...writePieces(before, list, pieces) };
  expect(last.pieces).toEqual([]);
  const again = writePieces(after, list, [{ key: 'a', text: () => '乙' }], last);
  expect(again.copied).toBe(0);
  expect(readFileSync(after, 'utf8')).toBe('[乙\n]\n');
});

test('a file of before that is shorter than it was said to be is told, not copied', () => {
  const last = writeBefore(list, papers);
  truncateSync(before, last.bytes - 10);
  expect(() => writePieces(after, list, piecesOf(papers), last)).toThrow(RangeError);
});
