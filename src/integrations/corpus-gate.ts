import { rmSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { contentLocation } from '../corpus/content-location.ts';
import { inspectContent } from '../corpus/inspect-content.ts';
import { overlayLocation, readOverlay } from '../corpus/read-overlay.ts';
import type { PaperMemory } from '../corpus/paper-memory.ts';
import { CorpusError } from '../corpus/problem.ts';
import { shareCorpus } from '../corpus/shared-corpus.ts';

/**
 * Stops the build before a page is written when the content is not sound, and leaves no dist/. While
 * the site is edited (`npm run dev`) a change of the content starts the server anew: pages read the
 * corpus once.
 * @param memory papers that were read before, where the site is built upon the one before
 */
export function corpusGate(memory?: PaperMemory): AstroIntegration {
  let isBuild = false;
  return {
    name: 'corpus-gate',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': async ({ config }) => {
        const { dir, shown } = contentLocation();
        const { corpus, problems } = await inspectContent(dir, shown, memory);
        const overlay = problems.length === 0 ? overlayLocation() : undefined;
        if (overlay)
          problems.push(...(await readOverlay(overlay.path, overlay.shown, corpus)).problems);
        if (problems.length === 0) {
          shareCorpus(dir, corpus);
          return;
        }
        // Who builds upon the site of before keeps it until there is another.
        if (isBuild && !memory) rmSync(config.outDir, { recursive: true, force: true });
        throw new CorpusError(problems);
      },
      'astro:server:setup': ({ server }) => {
        const { dir } = contentLocation();
        server.watcher.add(dir);
        server.watcher.on('change', (path) => {
          if (path.startsWith(dir)) void server.restart();
        });
      },
    },
  };
}
