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
function start(): Promise<Pagefind> {
  const path = `${base}/pagefind/pagefind.js`;
  return (import(/* @vite-ignore */ path) as Promise<PagefindModule>).then((module) => {
    const root = document.documentElement;
    const { lang } = root;
    root.lang = 'und';
    const pagefind = module.createInstance({ basePath: `${base}/pagefind/`, baseUrl: '/' });
    root.lang = lang;
    return pagefind;
  });
}

/** Ids of the policies whose pages hold all the words, best first. */
export async function findPolicies(words: string): Promise<string[]> {
  instance ??= start();
  const { results } = await (await instance).search(words);
  const pages = await Promise.all(results.slice(0, 20).map((result) => result.data()));
  return pages.flatMap(({ url }) => /\/policies\/([^/]+)\//.exec(url)?.[1] ?? []);
}
