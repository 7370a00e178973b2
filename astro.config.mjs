// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { corpusGate } from './src/integrations/corpus-gate.ts';
import { hostHeaders } from './src/integrations/host-headers.ts';
import { offline } from './src/integrations/offline.ts';
import { preloadHelper } from './src/integrations/preload-helper.ts';
import { preloadIslands } from './src/integrations/preload-islands.ts';
import { rebuild } from './src/integrations/rebuild.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { groupOf, sharedScripts } from './src/integrations/shared-scripts.ts';

const site = process.env['SITE_URL'];
/** `npm run rebuild`; see src/cli/build.ts. */
const upon = process.env['BUILD_UPON_LAST'] ? rebuild(import.meta.dirname) : undefined;

export default defineConfig({
  // A portal hosts the site below one of its paths: BASE_PATH=/anjian/
  base: process.env['BASE_PATH'] ?? '/',
  ...(site ? { site } : {}),
  trailingSlash: 'always',
  compressHTML: false,
  // Issued text is verbatim: no smart punctuation, no Markdown dialect.
  markdown: {
    processor: satteri({ features: { smartPunctuation: false, gfm: false } }),
    syntaxHighlight: false,
  },
  // A sitemap holds whole addresses only: without SITE_URL there is none.
  integrations: [
    corpusGate(upon?.papers),
    mdx(),
    preloadIslands(),
    ...(upon ? [upon.takeOver] : []),
    searchIndex(upon?.searchIndex),
    ...(site ? [sitemap({ customPages: upon?.reused ?? [] })] : []),
    offline(),
    hostHeaders(),
    ...(upon ? [upon.tidyUp] : []),
  ],
  build: {
    // A strict Content-Security-Policy allows neither inline styles nor inline scripts.
    inlineStylesheets: 'never',
  },
  vite: {
    plugins: [preloadHelper()],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: { groups: sharedScripts },
              chunkFileNames: ({ name }) => `_astro/${groupOf(name)?.name ?? '[name]'}.[hash].js`,
            },
          },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
      // Government desktops lag: 奇安信 90, UOS 93 and the like.
      target: 'chrome88',
      cssTarget: 'chrome88',
      rolldownOptions: {
        onLog(level, log, handle) {
          // Astro's own directive in every MDX module; it has done its work before bundling.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});
