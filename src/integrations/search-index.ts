import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentLocation } from '../corpus/content-location.ts';
import { sharedCorpus } from '../corpus/shared-corpus.ts';
import { buildSearchIndex } from '../indexing/build-search-index.ts';
import { isReadAtOnce, writeSearchIndex } from '../indexing/write-search-index.ts';

const address = '/search-index/index.json';

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
          if (!request.url?.endsWith(address)) return next();
          readIndex().then((index) => {
            response.setHeader('content-type', 'application/json; charset=utf-8');
            response.end(JSON.stringify(index));
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const index = await readIndex();
        const written = writeSearchIndex(index, (path, content) => {
          const file = new URL(`.${path}`, dir);
          mkdirSync(fileURLToPath(new URL('./', file)), { recursive: true });
          writeFileSync(file, content);
        });
        const way = isReadAtOnce(index) ? 'read at once' : 'read in part';
        logger.info(`${index.clauses.length} clauses in ${written} files, ${way}`);
      },
    },
  };
}
