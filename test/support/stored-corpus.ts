import { readFileSync } from 'node:fs';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Rulebook } from '../../src/rules/rulebook.ts';

/**
 * Stands in for real-corpus.ts when mutants are tested: the papers were read once, when
 * vitest.mutants.config.ts was loaded, not once for each of a thousand mutants.
 */
const stored = JSON.parse(readFileSync(process.env['STORED_CORPUS'] ?? '', 'utf8')) as {
  readonly corpus: Corpus;
  readonly rulebook: Rulebook;
};
export const { corpus, rulebook } = stored;
