import { rmSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { contentLocation } from '../corpus/content-location.ts';
import { CorpusError } from '../corpus/problem.ts';
import { inspectCorpus } from '../corpus/read-corpus.ts';

/** Stops the build before a page is written when the content is not sound, and leaves no dist/. */
export function corpusGate(): AstroIntegration {
  return {
    name: 'corpus-gate',
    hooks: {
      'astro:config:done': ({ config }) => {
        const { dir, shown } = contentLocation();
        const { problems } = inspectCorpus(dir, shown);
        if (problems.length === 0) return;
        rmSync(config.outDir, { recursive: true, force: true });
        throw new CorpusError(problems);
      },
    },
  };
}
