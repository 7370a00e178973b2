import type { TestProject } from 'vitest/node';
import { findBrowser } from '../support/find-browser.ts';
import { findOldBrowser } from '../support/old-browser.ts';
import { buildSite, serveSite } from '../support/site-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the browser. */
    browser: string;
    /** Path of Chromium 88; absent where it cannot run. */
    oldBrowser: string | undefined;
    /** The site at the root of a host, with its final slash. */
    site: string;
    /** The same site below /anjian/. */
    subPathSite: string;
  }
}

/** Finds the browsers and serves the built site twice: at the root and below a path. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = findBrowser();
  const old = findOldBrowser();
  if ('unavailable' in old) console.warn(`\n  NOT TESTED in Chromium 88: ${old.unavailable}\n`);
  const subPathDir = '.cache/dist-sub-path';
  const built = buildSite(subPathDir, { BASE_PATH: '/anjian/' });
  if (built.status !== 0) throw new Error(`the build for /anjian/ failed\n${built.output}`);
  const sites = [await serveSite('dist'), await serveSite(subPathDir, '/anjian/')] as const;
  project.provide('browser', browser);
  project.provide('oldBrowser', 'path' in old ? old.path : undefined);
  project.provide('site', sites[0].url);
  project.provide('subPathSite', sites[1].url);
  return async () => {
    await Promise.all(sites.map((site) => site.close()));
  };
}
