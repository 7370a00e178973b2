import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeOutput } from '../../src/reuse/merge-output.ts';

let scratch = '';
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'anjian-merge-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

function write(folder: string, files: Readonly<Record<string, string>>): string {
  const root = join(scratch, folder);
  mkdirSync(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** Folders, too: one that is empty is found. */
const contentOf = (root: string) =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const isEmptyFolder = entry.isDirectory() && readdirSync(path).length === 0;
      if (entry.isDirectory() && !isEmptyFolder) return [];
      return [[path.slice(root.length + 1), isEmptyFolder ? '' : readFileSync(path, 'utf8')]];
    }),
  );

describe('an output out of the last one and what was made anew', () => {
  it('keeps what was kept, takes what is new, and leaves nothing else of the last', () => {
    const last = write('last', {
      'index.html': 'old',
      'policies/mile-2020-3/index.html': '弥勒',
      'policies/gone/index.html': 'gone',
      'policies/changed/index.html': 'before',
      'added/by/hand.txt': 'hand',
    });
    const outDir = write('dist', {
      'index.html': 'new',
      'policies/changed/index.html': 'after',
      'data/clauses.json': '[]',
    });
    mergeOutput(last, outDir, new Set(['policies/mile-2020-3/index.html']));
    expect(contentOf(outDir)).toEqual({
      'index.html': 'new',
      'policies/mile-2020-3/index.html': '弥勒',
      'policies/changed/index.html': 'after',
      'data/clauses.json': '[]',
    });
    expect(existsSync(last)).toBe(false);
  });

  it('is what was made anew where nothing is kept', () => {
    const last = write('last', { 'index.html': 'old' });
    const outDir = write('dist', { 'index.html': 'new' });
    mergeOutput(last, outDir, new Set());
    expect(contentOf(outDir)).toEqual({ 'index.html': 'new' });
  });
});
