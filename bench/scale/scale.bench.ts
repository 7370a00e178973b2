import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Bench } from '../bench.ts';
import { makeCorpus } from '../corpus/made-corpus.ts';
import { writeContent } from '../corpus/write-content.ts';
import { formatAmount } from '../support/statistics.ts';
import { measureCommand, type CommandCost } from './measure-command.ts';
import { peers, writePeer, type Peer } from './peers.ts';

/**
 * How many papers, from BENCH_PAPERS=500,3000,10000. The country has some 3,500 places with papers of
 * their own; peers are built up to that size, beyond it only this site.
 */
const sizes = (process.env['BENCH_PAPERS'] ?? '100,500').split(',').map(Number);
const mostForPeers = 4000;

interface Built extends CommandCost {
  readonly papers: number;
  readonly name: string;
  readonly files: number;
  readonly megabytes: number;
  /** Median page of a paper, gzip. */
  readonly page: number;
}

/** Builds of many papers: this site and its peers on the same texts, search included. */
export const scaleBench: Bench = {
  name: 'scale',
  run: async () => {
    const real = readCorpus('content');
    const scratch = mkdtempSync(join(tmpdir(), 'bench-scale-'));
    const built: Built[] = [];
    const add = (row: Built) => {
      built.push(row);
      // Hours may pass before the table is printed.
      console.error(
        `${row.papers} papers, ${row.name}: ${row.cpuSeconds.toFixed(1)} CPU s, ${row.wallSeconds.toFixed(1)} s, ` +
          `${row.peakMegabytes.toFixed(0)} MB, page ${row.page} bytes, ${row.files} files, ${row.megabytes.toFixed(0)} MB`,
      );
    };
    try {
      for (const papers of sizes) {
        if (papers <= mostForPeers)
          add(await buildOurs('this site, texts alone', real, papers, 0, scratch));
        add(await buildOurs('this site, annotated', real, papers, 0.2, scratch));
        if (papers > mostForPeers) continue;
        for (const row of await rebuildOurs(papers, scratch)) add(row);
        for (const peer of peers) add(await buildPeer(peer, real, papers, scratch));
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
    return {
      tables: [
        {
          title: 'Builds of many papers, 20 to 100 clauses each, with their search',
          head: [
            'papers',
            'site',
            'CPU s',
            's',
            'ms a paper',
            'peak MB',
            'files',
            'MB',
            'page KB gz',
          ],
          rows: built.map((row) => [
            String(row.papers),
            row.name,
            formatAmount(row.cpuSeconds),
            formatAmount(row.wallSeconds),
            formatAmount((row.cpuSeconds * 1000) / row.papers),
            row.peakMegabytes.toFixed(0),
            String(row.files),
            formatAmount(row.megabytes),
            formatAmount(row.page / 1000),
          ]),
          notes: [
            'one reading changed, one duty renamed: npm run rebuild, which makes what npm run build makes',
            'texts alone: annotated only where a word of duty demands it; peers have the texts and no annotations at all',
            'CPU and memory include every child process; the peers are set up as their guides say, without a list of all papers on each page',
            ...(sizes.includes(10_000)
              ? []
              : ['BENCH_PAPERS=500,3500,10000 for the size of a country']),
          ],
        },
      ],
      data: built,
    };
  },
};

type RealCorpus = ReturnType<typeof readCorpus>;

async function buildOurs(
  name: string,
  real: RealCorpus,
  papers: number,
  annotated: number,
  scratch: string,
): Promise<Built> {
  const content = join(scratch, 'content');
  writeContent(makeCorpus(real, papers, { annotated }), 'content', content);
  const output = join(scratch, 'dist');
  rmSync(output, { recursive: true, force: true });
  const cost = await measureCommand(`node src/cli/build.ts --outDir ${output}`, {
    cwd: process.cwd(),
    env: { CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  return { name, papers, ...cost, ...measureOutput(output) };
}

/** What is changed in one paper before the site is built upon the last build. */
const changes = [
  {
    name: 'this site, one reading changed',
    file: 'obligations.yaml',
    change: (text: string) => text.replace(/^( +)plain: .*$/m, '$1plain: 改过的解读。'),
  },
  {
    // It is searched: the index is made anew.
    name: 'this site, one duty renamed',
    file: 'obligations.yaml',
    change: (text: string) => text.replace(/^( +)action: (.*)$/m, '$1action: $2（改）'),
  },
] as const;

/** The annotated site again, built upon the last build after something of one paper was changed. */
async function rebuildOurs(papers: number, scratch: string): Promise<Built[]> {
  const content = join(scratch, 'content');
  const output = join(scratch, 'dist');
  const settings = {
    cwd: process.cwd(),
    env: { CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  };
  const command = `node src/cli/build.ts --upon-last --outDir ${output}`;
  // The first time there is nothing to build upon.
  await measureCommand(command, settings);
  const built: Built[] = [];
  for (const { name, file, change } of changes) {
    const path = join(content, 'policies/made-00001', file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`nothing to change in ${path}`);
    writeFileSync(path, after);
    const cost = await measureCommand(command, settings);
    built.push({ name, papers, ...cost, ...measureOutput(output) });
  }
  return built;
}

async function buildPeer(
  peer: Peer,
  real: RealCorpus,
  papers: number,
  scratch: string,
): Promise<Built> {
  const dir = join(scratch, `peer-${papers}`);
  writePeer(peer, [...makeCorpus(real, papers)], dir);
  await measureCommand('npm install --silent --no-audit --no-fund', { cwd: dir });
  const cost = await measureCommand(peer.build, {
    cwd: dir,
    env: {
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      NODE_OPTIONS: '--max-old-space-size=12000',
    },
  });
  const output = measureOutput(join(dir, peer.output));
  rmSync(dir, { recursive: true, force: true });
  return { name: peer.name, papers, ...cost, ...output };
}

/** What a build wrote. */
function measureOutput(dir: string): Pick<Built, 'files' | 'megabytes' | 'page'> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const pages = files
    .filter((path) => /policies\/made-\d+(?:\/index)?\.html$/.test(path))
    .sort()
    .slice(0, 101)
    .map((path) => gzipSync(readFileSync(path), { level: 9 }).length)
    .sort((a, b) => a - b);
  return {
    files: files.length,
    megabytes: files.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6,
    page: pages[Math.floor(pages.length / 2)] ?? Number.NaN,
  };
}
