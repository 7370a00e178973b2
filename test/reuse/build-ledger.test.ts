import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import {
  openLedger,
  type BuildLedger,
  type Finding,
  type Piece,
} from '../../src/reuse/build-ledger.ts';

const folder = mkdtempSync(join(tmpdir(), 'anjian-ledger-'));
const [before, after] = [join(folder, 'before'), join(folder, 'after')];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const frame = { open: '[', between: ',', close: ']', empty: '[]' };
const piece = (key: string): Piece => ({
  key,
  inputs: (digestOfPaper) => digestOfPaper(key),
  text: () => `${key}一`,
});
const nothing = { whole: new Map(), pieced: new Map(), found: new Map() };
const digest = (policy: string) => `digest of ${policy}`;

/** The ledger of a build upon one that wrote these pieces. */
function ledgerUpon(pieces: readonly Piece[]): BuildLedger {
  const last = openLedger(nothing, digest);
  last.writeFile('list', before, frame, pieces);
  return openLedger(
    {
      ...nothing,
      pieced: new Map(
        Array.from(last.pieced, ([file, written]) => [file, { path: before, ...written }]),
      ),
    },
    digest,
  );
}

test.each([
  ['pieces', [piece('a'), piece('b')]],
  ['no pieces', []],
])('a file of %s where nothing changed is moved', (_, pieces) => {
  const ledger = ledgerUpon(pieces);
  const text = readFileSync(before, 'utf8');
  expect(ledger.writeFile('list', after, frame, pieces)).toBe(Buffer.byteLength(text));
  expect(existsSync(before)).toBe(false);
  expect(readFileSync(after, 'utf8')).toBe(text);
  const [written] = ledger.pieced.values();
  expect(written?.pieces.map(({ key }) => key)).toEqual(pieces.map(({ key }) => key));
  expect(written?.copied).toBe(pieces.length);
});

test.each([
  ['a piece less', [piece('a')], '[a一]', 1],
  ['a piece more', [piece('a'), piece('b'), piece('c')], '[a一,b一,c一]', 2],
  ['another order', [piece('b'), piece('a')], '[b一,a一]', 2],
  [
    'another input',
    [piece('a'), { ...piece('b'), inputs: () => 1, text: () => '改' }],
    '[a一,改]',
    1,
  ],
] as const satisfies [string, Piece[], string, number][])(
  '%s: the file is written',
  (_, pieces, text, copied) => {
    const ledger = ledgerUpon([piece('a'), piece('b')]);
    ledger.writeFile('list', after, frame, pieces);
    expect(existsSync(before)).toBe(true);
    expect(readFileSync(after, 'utf8')).toBe(text);
    expect(ledger.pieced.get('list')?.copied).toBe(copied);
  },
);

test('another file has pieces of its own', () => {
  const ledger = ledgerUpon([piece('a')]);
  ledger.writeFile('other', after, frame, [piece('a')]);
  expect(ledger.pieced.get('other')?.copied).toBe(0);
});

test('a file with pieces that nobody can vouch for is written each time', () => {
  const pieces = (text: string): Piece[] => [piece('a'), { key: 'b', text: () => text }];
  const ledger = ledgerUpon(pieces('b'));
  ledger.writeFile('list', after, frame, pieces('改'));
  expect(readFileSync(after, 'utf8')).toBe('[a一,改]');
  expect(ledger.pieced.size).toBe(0);
});

test('without a build before everything is written, and inputs are digested', () => {
  writeFileSync(before, '[a一]');
  const ledger = openLedger(nothing, digest);
  expect(ledger.writeFile('list', after, frame, [piece('a')])).toBe(6);
  expect(ledger.pieced.get('list')).toMatchObject({
    copied: 0,
    pieces: [{ key: 'a', from: 1, to: 5, made: expect.stringMatching(/^[\da-f]{16}$/) }],
  });
});

describe('a finding', () => {
  const count = vi.fn(() => 12);
  const remember = (ledger: BuildLedger, papers: readonly string[]) => {
    count.mockClear();
    return ledger.remember(
      'duties',
      (digestOfPaper) => papers.map(digestOfPaper),
      z.number(),
      count,
    );
  };
  const first = openLedger(nothing, digest);
  remember(first, ['a', 'b']);
  /** As it comes back from the record. */
  const found = new Map(
    Object.entries(
      JSON.parse(JSON.stringify(Object.fromEntries(first.found))) as Record<string, Finding>,
    ),
  );

  test('is remembered where it hangs on the same', () => {
    expect(remember(openLedger({ ...nothing, found }, digest), ['a', 'b'])).toBe(12);
    expect(count).not.toHaveBeenCalled();
  });

  test('is remembered by the build after the next, too', () => {
    const second = openLedger({ ...nothing, found }, digest);
    remember(second, ['a', 'b']);
    expect(remember(openLedger({ ...nothing, found: second.found }, digest), ['a', 'b'])).toBe(12);
    expect(count).not.toHaveBeenCalled();
  });

  test.each([
    ['another paper', found, ['a', 'c']],
    [
      'a finding of another kind',
      new Map(Array.from(found, ([name, finding]) => [name, { ...finding, value: '12' }])),
      ['a', 'b'],
    ],
    ['no finding', new Map<string, Finding>(), ['a', 'b']],
  ])('%s: it is found out', (_, last, papers) => {
    expect(remember(openLedger({ ...nothing, found: last }, digest), papers)).toBe(12);
    expect(count).toHaveBeenCalledOnce();
  });
});
