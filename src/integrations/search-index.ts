import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentLocation } from '../corpus/content-location.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { buildSearchIndex } from '../indexing/build-search-index.ts';

const address = '/search-index/index.json';

async function writeIndex(): Promise<string> {
  const { dir, shown } = contentLocation();
  return JSON.stringify(await buildSearchIndex(readCorpus(dir, shown)));
}

/** Writes what the search reads; while the site is edited, it is made when it is asked for. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!request.url?.endsWith(address)) return next();
          writeIndex().then((body) => {
            response.setHeader('content-type', 'application/json; charset=utf-8');
            response.end(body);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(new URL('search-index/', dir));
        mkdirSync(folder, { recursive: true });
        const body = await writeIndex();
        writeFileSync(`${folder}index.json`, body);
        logger.info(`search index: ${Math.round(body.length / 1000)} thousand characters`);
      },
    },
  };
}
