import { rmSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { contentLocation } from '../corpus/content-location.ts';
import { inspectContent } from '../corpus/inspect-content.ts';
import { overlayLocation, readOverlay } from '../corpus/read-overlay.ts';
import { CorpusError } from '../corpus/problem.ts';
import { shareCorpus } from '../corpus/shared-corpus.ts';

/**
 * Stops the build before a page is written when the content is not sound, and leaves no dist/. While
 * the site is edited (`npm run dev`) a change of the content starts the server anew: pages read the
 * corpus once.
 */
export function corpusGate(): AstroIntegration {
  let isBuild = false;
  return {
    name: 'corpus-gate',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': async ({ config }) => {
        const { dir, shown } = contentLocation();
        const { corpus, problems } = await inspectContent(dir, shown);
        const overlay = problems.length === 0 ? overlayLocation() : undefined;
        if (overlay)
          problems.push(...(await readOverlay(overlay.path, overlay.shown, corpus)).problems);
        if (problems.length === 0) {
          shareCorpus(dir, corpus);
          return;
        }
        if (isBuild) rmSync(config.outDir, { recursive: true, force: true });
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
