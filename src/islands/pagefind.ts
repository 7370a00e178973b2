import { base } from './site-data.ts';

/** The part of Pagefind 1.6.0 that is used. */
interface Pagefind {
  search(words: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}
interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string }): Pagefind;
}

let instance: Promise<Pagefind> | undefined;

/**
 * Starts Pagefind without a language: started as Chinese it would cut the query into dictionary
 * words, and the index is asked for pairs of characters. It reads the page's language once, at
 * once, so the attribute is changed for that moment only.
 */
async function start(): Promise<Pagefind> {
  const path = `${base}/pagefind/pagefind.js`;
  const module = (await import(/* @vite-ignore */ path)) as PagefindModule;
  const root = document.documentElement;
  const { lang } = root;
  root.lang = 'und';
  const pagefind = module.createInstance({ basePath: `${base}/pagefind/`, baseUrl: '/' });
  root.lang = lang;
  return pagefind;
}

/**
 * Two empty tables: a module that is valid only where WebAssembly has reference types
 * (Chromium 96). Pagefind's own module needs them.
 */
const twoTables = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 4, 7, 2, 112, 0, 0, 112, 0, 0]);

/** How long a first search may take before the clauses are read without an index, in ms. */
const patience = 5000;

let usable = typeof WebAssembly === 'object' && WebAssembly.validate(twoTables);

/**
 * Ids of the policies whose pages hold all the words, best first; undefined where Pagefind cannot run:
 * browsers before Chromium 96, or a server whose Content-Security-Policy forbids WebAssembly. The
 * caller then reads the clauses themselves.
 */
export async function findPolicies(words: string): Promise<string[] | undefined> {
  if (!usable) return undefined;
  const tooLong = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), patience);
  });
  const found = await Promise.race([askPagefind(words).catch(() => undefined), tooLong]);
  usable = found !== undefined;
  return found;
}

async function askPagefind(words: string): Promise<string[]> {
  instance ??= start();
  const { results } = await (await instance).search(words);
  const pages = await Promise.all(results.slice(0, 20).map((result) => result.data()));
  return pages.flatMap(({ url }) => /\/policies\/([^/]+)\//.exec(url)?.[1] ?? []);
}
