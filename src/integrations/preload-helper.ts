import type { Plugin } from 'vite';

/** What Vite calls the module that it adds to whatever imports a script for later. */
const helperId = '\0vite/preload-helper.js';

/**
 * Asks for what a script for later imports in the same moment as for the script itself, as Vite's own
 * helper does; that one also waits for styles, old browsers and nonces, of which this site has none, and
 * is 0.7 KB larger (gzip) on every page with an island. Under another name of that module in a Vite to
 * come its own helper would stand there again: larger, not wrong, and told by `test/site/budgets.test.ts`.
 */
export function preloadHelper(): Plugin {
  let base = '/';
  return {
    name: 'preload-helper',
    enforce: 'pre',
    apply: 'build',
    configResolved: (config) => {
      base = config.base;
    },
    load: (id) => (id === helperId ? helper(base) : null),
  };
}

/** @param base of the site, with a slash at its end; names of scripts are below it. */
function helper(base: string): string {
  return `const asked = new Set();
export const __vitePreload = (load, names = []) => {
  for (const name of names) {
    if (asked.has(name)) continue;
    asked.add(name);
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = ${JSON.stringify(base)} + name;
    document.head.append(link);
  }
  return load();
};`;
}
