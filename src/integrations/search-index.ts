import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentLocation } from '../corpus/content-location.ts';
import { sharedCorpus } from '../corpus/shared-corpus.ts';
import { buildSearchIndex } from '../indexing/build-search-index.ts';
import { writeTownships } from '../indexing/write-townships.ts';
import { isReadAtOnce, writeSearchIndex } from '../indexing/write-search-index.ts';

const folder = '/search-index/';
const address = `${folder}index.json`;

function readIndex() {
  const { dir, shown } = contentLocation();
  return buildSearchIndex(sharedCorpus(dir, shown));
}

/** Writes what the search reads; while the site is edited, it is made when it is asked for. */
export function searchIndex(): AstroIntegration {
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
        const write = (path: string, content: string) => {
          const file = new URL(`.${path}`, dir);
          mkdirSync(fileURLToPath(new URL('./', file)), { recursive: true });
          writeFileSync(file, content);
        };
        const written = writeSearchIndex(index, write) + (await writeTownships(write));
        const way = isReadAtOnce(index) ? 'read at once' : 'read in part';
        logger.info(`${index.clauses.length} clauses in ${written} files, ${way}`);
      },
    },
  };
}
