import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFolderDigests } from '../../src/reuse/folder-digests.ts';

let root: string;
let paper: string;
const longAgo = new Date('2026-11-22T00:00:00Z');
const record = () => join(root, 'shelf', 'folders.json');
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'anjian-folders-'));
  paper = join(root, 'mile-2020-3');
  mkdirSync(join(paper, 'notes'), { recursive: true });
  writeFileSync(join(paper, 'policy.mdx'), '专职监管人员不少于2名');
  utimesSync(join(paper, 'policy.mdx'), longAgo, longAgo);
  writeFileSync(join(paper, 'notes', 'source.txt'), '弥勒');
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true, force: true });
});

/** The digest as one build tells it, ten seconds after all that was written. */
function digest(program = 'program'): string {
  vi.useFakeTimers({ now: Date.now() + 10_000, toFake: ['Date'] });
  const folders = openFolderDigests(record(), program);
  const told = folders.of(paper);
  folders.save();
  vi.useRealTimers();
  return told;
}

test('a folder that nobody touched is not read again', () => {
  const first = digest();
  // What the record says is believed: another digest in it comes back.
  writeFileSync(record(), readFileSync(record(), 'utf8').replace(first, 'as-recorded'));
  expect(digest()).toBe('as-recorded');
  expect(digest('another program')).not.toBe('as-recorded');
});

test.each([
  ['other words', () => writeFileSync(join(paper, 'policy.mdx'), '专职监管人员不少于3名')],
  ['a file more', () => writeFileSync(join(paper, 'notes', 'new.txt'), '新')],
  ['a file less', () => rmSync(join(paper, 'notes', 'source.txt'))],
  ['a file renamed', () => renameSync(join(paper, 'policy.mdx'), join(paper, 'paper.mdx'))],
  [
    'other words of the same length, under the time of before',
    () => {
      writeFileSync(join(paper, 'policy.mdx'), '专职监管人员不少于9名');
      utimesSync(join(paper, 'policy.mdx'), longAgo, longAgo);
    },
  ],
])('%s: another digest', (_, change) => {
  const before = digest();
  change();
  const after = digest();
  expect(after).not.toBe(before);
  expect(digest()).toBe(after);
});

test('what is as it was before has the digest of before', () => {
  const before = digest();
  writeFileSync(join(paper, 'policy.mdx'), '改');
  expect(digest()).not.toBe(before);
  writeFileSync(join(paper, 'policy.mdx'), '专职监管人员不少于2名');
  expect(digest()).toBe(before);
});

test('what was written just now is read again: the next change may bear the same time', () => {
  const folders = openFolderDigests(record(), 'program');
  const first = folders.of(paper);
  folders.save();
  writeFileSync(record(), readFileSync(record(), 'utf8').replace(first, 'as-recorded'));
  expect(openFolderDigests(record(), 'program').of(paper)).toBe(first);
});

test('a record that was cut off says nothing', () => {
  const first = digest();
  writeFileSync(record(), readFileSync(record(), 'utf8').slice(0, 40));
  expect(digest()).toBe(first);
});
