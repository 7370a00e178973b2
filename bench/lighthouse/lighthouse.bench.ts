import { statSync } from 'node:fs';
import lighthouse, { type Result } from 'lighthouse';
import { chromium } from 'playwright-core';
import { pageTypes } from '../../test/e2e/page-types.ts';
import { browserFlags } from '../../test/support/browser-flags.ts';
import { findBrowser } from '../../test/support/find-browser.ts';
import { serveSite } from '../../test/support/site-server.ts';
import type { Bench } from '../bench.ts';
import { builtSite } from '../support/built-site.ts';
import { median } from '../support/statistics.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];
/** undefined where a page is not to be found by search engines, and says so. */
type Scores = Readonly<Record<Category, number | undefined>>;

interface PageScores {
  readonly path: string;
  /** Median of the visits, 0 to 100. */
  readonly scores: Scores;
  /** What is not perfect, as Lighthouse names it. */
  readonly short: readonly string[];
  /** How fast the machine was at each visit, as Lighthouse sees it: 1500 and more is a fast desktop. */
  readonly machine: readonly number[];
}

/** The median of five is twice as steady as one visit (Lighthouse's own advice on variability). */
const visits = 5;
const port = Number(process.env['LIGHTHOUSE_PORT'] ?? 9333);
/** Some pages only, in all their states: LIGHTHOUSE_PAGES=search/,courses/ */
const wanted = process.env['LIGHTHOUSE_PAGES']?.split(',');
/** The longest of their kinds, where the list of all kinds has an ordinary one. */
const longest = ['bearers/county-leader/', 'bearers/government/', 'jurisdictions/211400/'];
const paths = [...pageTypes, ...longest].filter(
  (path) => wanted?.includes(path.replace(/[?#].*/, '')) ?? true,
);
/** Pages that no search engine shall list: that they say so costs them nothing. */
const unlisted: readonly string[] = ['404.html', 'offline/'];
const categoriesOf = (path: string) =>
  categories.filter((name) => name !== 'seo' || !unlisted.includes(path));

/** Lighthouse's four numbers for every kind of page, on a phone. */
export const lighthouseBench: Bench = {
  name: 'lighthouse',
  run: async () => {
    const site = await serveSite(builtSite());
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: [...browserFlags, `--remote-debugging-port=${port}`],
    });
    try {
      const measured: PageScores[] = [];
      for (const path of paths) {
        const page = await measure(site.url, path);
        console.log(`  /${path} ${categories.map((name) => page.scores[name] ?? '–').join(' ')}`);
        measured.push(page);
      }
      return { tables: [tableOf(measured)], data: measured };
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

/**
 * One visit; a trace that was not recorded (a busy machine) is recorded again.
 * @throws Error when the third is not, either
 */
async function visit(url: string, tries = 3): Promise<Result> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...categories],
    logLevel: 'silent',
  });
  const fault = result ? result.lhr.runtimeError?.message : 'no result';
  if (result && fault === undefined) return result.lhr;
  if (tries > 1) return visit(url, tries - 1);
  throw new Error(`${url}: ${fault ?? ''}`);
}

/** Visits a page until its medians are certain: three visits that are perfect need no fourth. */
async function measure(site: string, path: string): Promise<PageScores> {
  const runs: Scores[] = [];
  const short = new Set<string>();
  const machine: number[] = [];
  const asked = categoriesOf(path);
  while (runs.length < visits) {
    const lhr = await visit(site + path);
    machine.push(Math.round(lhr.environment.benchmarkIndex));
    const scoreOf = (name: Category) =>
      asked.includes(name) ? Math.round((lhr.categories[name]?.score ?? 0) * 100) : undefined;
    runs.push({
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    });
    for (const name of asked)
      for (const { id, weight } of lhr.categories[name]?.auditRefs ?? []) {
        const audit = lhr.audits[id];
        if (weight > 0 && audit && audit.score !== null && audit.score < 0.9)
          short.add(`${id} ${audit.displayValue ?? audit.score}`);
      }
    const perfect = runs.filter((run) => asked.every((name) => run[name] === 100));
    if (perfect.length > visits / 2) break;
  }
  const middle = (name: Category) => {
    if (!asked.includes(name)) return undefined;
    return runs.length < visits ? 100 : median(runs.map((run) => run[name] ?? 0));
  };
  return {
    path,
    scores: {
      performance: middle('performance'),
      accessibility: middle('accessibility'),
      'best-practices': middle('best-practices'),
      seo: middle('seo'),
    },
    short: [...short],
    machine,
  };
}

function tableOf(measured: readonly PageScores[]) {
  const machine = measured.flatMap((page) => page.machine);
  return {
    title: 'Lighthouse, mobile, simulated throttling, of 100',
    head: ['page', ...categories],
    rows: measured.map(({ path, scores }) => [
      `/${path}`,
      ...categories.map((name) => String(scores[name] ?? '–')),
    ]),
    notes: [
      `median of at most ${visits} first visits each, from the project's own server, compressed and under the headers as deployed`,
      ...measured
        .filter(({ scores }) => categories.some((name) => (scores[name] ?? 100) < 100))
        .map(({ path, short }) => `/${path}: ${short.join('; ')}`),
      `the machine, by Lighthouse's benchmark at each visit: ${Math.min(...machine)} to ${Math.max(...machine)}, median ${median(machine)}; 4 times slower is made for 1500 to 2000`,
      `dist/ of ${statSync('dist/index.html').mtime.toISOString()}; remove it to build anew`,
    ],
  };
}
