import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { corpus, rulebook } from './test/support/real-corpus.ts';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const stored = pathOf('.cache/stored-corpus.json');
mkdirSync(pathOf('.cache'), { recursive: true });
writeFileSync(stored, JSON.stringify({ corpus, rulebook }));

/**
 * What mutants of src/rules are held against (npm run test:mutants): the worked examples and the unit
 * tests. The properties are left out: they are slow, and what they kill differs from run to run.
 */
export default defineConfig({
  resolve: {
    // The papers are read once, not once for each of two thousand mutants.
    alias: [
      { find: /^.*\/real-corpus\.ts$/, replacement: pathOf('test/support/stored-corpus.ts') },
    ],
  },
  test: {
    include: ['test/rules/**/*.test.ts'],
    exclude: ['test/rules/properties.test.ts'],
    env: { STORED_CORPUS: stored },
    // One worker for all files; a fresh one for each mutant.
    isolate: false,
    fileParallelism: false,
    testTimeout: 60_000,
  },
});
