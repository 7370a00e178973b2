import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentLocation } from '../corpus/content-location.ts';
import { sharedCorpus } from '../corpus/shared-corpus.ts';
import { buildSearchIndex } from '../indexing/build-search-index.ts';
import { writeTownships } from '../indexing/write-townships.ts';
import { digestIndex } from '../indexing/digest-index.ts';
import { putIndex } from '../indexing/put-index.ts';
import { pathsOfIndex } from '../indexing/write-search-index.ts';
import type { BundleStore } from '../reuse/bundle-store.ts';

const folder = '/search-index/';
const address = `${folder}index.json`;

function readIndex() {
  const { dir, shown } = contentLocation();
  return buildSearchIndex(sharedCorpus(dir, shown));
}

/**
 * Writes what the search reads; while the site is edited, it is made when it is asked for.
 * @param last the index of the last build, where the site is built upon that
 */
export function searchIndex(last?: BundleStore): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = request.url?.slice(request.url.indexOf(folder)) ?? '';
          if (!path.startsWith(folder)) return next();
          const answer = (content: string) => {
            response.setHeader('content-type', 'application/json; charset=utf-8');
            response.end(content);
          };
          if (path === address) readIndex().then((index) => answer(JSON.stringify(index)), next);
          else
            writeTownships((file, content) => {
              if (file === path) answer(content);
            }).then(() => response.writableEnded || next(), next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const index = await readIndex();
        const folders = new Set<string>();
        const write = (path: string, content: string) => {
          const file = fileURLToPath(new URL(`.${path}`, dir));
          if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
          folders.add(dirname(file));
          writeFileSync(file, content);
        };
        const townships = await writeTownships(write);
        const digests = digestIndex(index);
        const { said, note } = putIndex(index, digests, fileURLToPath(dir), write, last?.last());
        logger.info(`${index.clauses.length} clauses ${said}; ${townships} files of townships`);
        last?.keep(digests.edition, pathsOfIndex(index, digests.edition), note);
      },
    },
  };
}
