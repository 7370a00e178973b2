import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { makeCorpus } from './made-corpus.ts';
import { writeContent } from './write-content.ts';

/** The papers of `content/` and as many made ones, read through every gate as a site would read them. */
export function readMadeCorpus(real: Corpus, made: number): Corpus {
  const folder = mkdtempSync(join(tmpdir(), 'made-corpus-'));
  try {
    const content = join(folder, 'content');
    writeContent(makeCorpus(real, made), 'content', content);
    return readCorpus(content);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
