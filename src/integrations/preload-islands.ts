import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { BuildEnvironmentOptions, Plugin, Rolldown } from 'vite';

/**
 * Names, in the head of a page with an island, every script that the island consists of: on a slow line
 * they come beside each other, not one after the other as each names the next, and behind the styles,
 * which the text waits for. They run once the text is painted (`src/islands/start-island.ts`).
 * Pages that a rebuild takes over have it already: to be listed before what takes them over.
 */
export function preloadIslands(): AstroIntegration {
  /** Entry script of a page, as it is called in the output -> its island. */
  const islands = new Map<string, Island>();
  let base = '/';
  return {
    name: 'preload-islands',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [findIslands(islands)] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': ({ dir }) => {
        for (const { page, scripts } of islands.values()) {
          const path = join(fileURLToPath(dir), page);
          if (!existsSync(path)) continue;
          const links = scripts.map(
            (script) => `<link rel="modulepreload" href="${base}${script}" fetchpriority="low">\n`,
          );
          const html = readFileSync(path, 'utf8');
          writeFileSync(
            path,
            html.replace('</head>', () => `${links.join('')}</head>`),
          );
        }
      },
    },
  };
}

type ResolveDependencies = NonNullable<
  Exclude<NonNullable<BuildEnvironmentOptions['modulePreload']>, boolean>['resolveDependencies']
>;

interface Island {
  /** `staffing/index.html` */
  readonly page: string;
  /** Below the output. */
  readonly scripts: readonly string[];
}

/** Fills `islands` when the scripts of the browser are bundled: only then have they their names. */
function findIslands(islands: Map<string, Island>): Plugin {
  // What the heads of all pages with a script name, that script need not ask for.
  const notInHead: ResolveDependencies = (_, names, { hostId }) => {
    const heads = [...islands].flatMap(([entry, { scripts }]) =>
      entry === hostId || scripts.includes(hostId) ? [scripts] : [],
    );
    return heads.length === 0
      ? names
      : names.filter((name) => !heads.every((scripts) => scripts.includes(name)));
  };
  return {
    name: 'find-islands',
    enforce: 'pre',
    configEnvironment: (name) =>
      name === 'client' ? { build: { modulePreload: { resolveDependencies: notInHead } } } : null,
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk' || output.facadeModuleId === null) continue;
        const module = this.getModuleInfo(output.facadeModuleId);
        if (!module?.importedIds.some((id) => id.endsWith('/src/islands/start-island.ts')))
          continue;
        const [, folder] = /\/src\/pages\/(.*)index\.astro\?/.exec(output.facadeModuleId) ?? [];
        if (folder === undefined)
          throw new Error(
            `${output.facadeModuleId}: an island is started from index.astro of a folder in src/pages, where its page is known`,
          );
        islands.set(output.fileName, {
          page: `${folder}index.html`,
          scripts: importsOf(output, bundle),
        });
      }
    },
  };
}

/** All that a script imports, at once or when the page is there, and what these import, in that order. */
function importsOf(page: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): string[] {
  const found = new Set<string>();
  const follow = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    const chunk = bundle[name];
    if (chunk?.type === 'chunk') chunk.imports.forEach(follow);
  };
  [...page.imports, ...page.dynamicImports].forEach(follow);
  return [...found];
}
