import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { generateSW } from 'workbox-build';

/**
 * The whole site is kept for offline use up to this size; a larger one keeps what every task needs
 * (pages without papers, scripts, styles, data) and each paper once it was read. Uncompressed bytes:
 * about a quarter of it crosses the line.
 */
const wholeSiteLimit = 16 * 1024 * 1024;

/** Pages that grow with the number of papers, and what is offered for download only. */
const dispensable = [
  'jurisdictions/*/**',
  'topics/*/*/**',
  'data/{clauses,obligations,policies,similar-clauses,matters,instruments,definitions}.json',
  'data/{rulebook,obligations}/**',
  'policies/*/**',
  'instruments/*/**',
  'data/clauses/**',
  'data/sources/**',
  'data/**/*.{csv,xml}',
  '_astro/search-*/**',
  'search-index/townships/**',
];

/** Writes sw.js: after one visit the site works without a network, until a new build replaces it. */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const isWhole = !holdsMore(root, wholeSiteLimit);
        // Of thousands of papers it is the head that every calculator begins with.
        const isHead = existsSync(`${root}data/rulebook`);
        const left = isHead ? dispensable : [...dispensable, 'data/rulebook.json'];
        const { count, size, warnings } = await generateSW({
          globDirectory: root,
          globPatterns: ['**/*'],
          globIgnores: ['sw.js', '404.html', 'robots.txt', ...(isWhole ? [] : left)],
          maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
          modifyURLPrefix: { '': base },
          // Folders list their files in any order; a build of the same content is the same to the byte.
          manifestTransforms: [
            (entries) => ({
              manifest: entries.sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0)),
            }),
          ],
          // Names of scripts and styles change with their content.
          dontCacheBustURLsMatching: /\/_astro\//,
          // ?q=, ?place=: the page is the same, its script reads the address.
          ignoreURLParametersMatching: [/./],
          swDest: `${root}sw.js`,
          inlineWorkboxRuntime: true,
          sourcemap: false,
          mode: 'production',
          cacheId: 'anjian',
          cleanupOutdatedCaches: true,
          // A new version waits until the reader says so: nothing changes under his hands.
          skipWaiting: false,
          clientsClaim: false,
          runtimeCaching: [
            {
              urlPattern: ({ request }) => request.mode === 'navigate',
              handler: 'NetworkFirst',
              options: {
                cacheName: 'anjian-pages',
                expiration: { maxEntries: 300 },
                precacheFallback: { fallbackURL: `${base}offline/index.html` },
              },
            },
            {
              urlPattern: ({ sameOrigin }) => sameOrigin,
              handler: 'StaleWhileRevalidate',
              options: { cacheName: 'anjian-files', expiration: { maxEntries: 600 } },
            },
          ],
        });
        const faults = warnings.filter((warning) => !warning.includes('globPattern'));
        if (faults.length > 0) throw new Error(`offline copy: ${faults.join('; ')}`);
        const kept = isWhole ? 'the whole site' : 'all but the papers';
        logger.info(`offline: ${kept}, ${count} files, ${(size / 1024 / 1024).toFixed(1)} MB`);
      },
    },
  };
}

/** Whether the files of a folder hold more bytes than these; looks no further once it is certain. */
function holdsMore(folder: string, bytes: number): boolean {
  return addUp(folder, 0) > bytes;

  function addUp(within: string, before: number): number {
    let sum = before;
    for (const entry of readdirSync(within, { withFileTypes: true })) {
      if (sum > bytes) break;
      const path = `${within}/${entry.name}`;
      if (entry.isDirectory()) sum = addUp(path, sum);
      else if (entry.isFile()) sum += statSync(path).size;
    }
    return sum;
  }
}
