import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { buildSearchIndex } from '../../src/indexing/build-search-index.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import type { Bench } from '../bench.ts';
import { readMadeCorpus } from '../corpus/read-made-corpus.ts';
import { formatAmount } from '../support/statistics.ts';
import { Served, type Cost } from './cost.ts';
import { readJudgements } from './judgements.ts';

const sizes = [5, 300, 3000];

interface Measured {
  readonly papers: number;
  readonly clauses: number;
  readonly files: number;
  readonly megabytes: number;
  readonly guide: number;
  readonly first: readonly Cost[];
  readonly later: readonly Cost[];
}

/** What a query fetches, with few papers and with thousands. */
export const searchCostBench: Bench = {
  name: 'search-cost',
  run: async () => {
    const real = readCorpus('content');
    const script = await scriptSize();
    const measured: Measured[] = [];
    for (const size of sizes)
      measured.push(
        await measure(
          await buildSearchIndex(
            size <= real.policies.length ? real : readMadeCorpus(real, size - real.policies.length),
          ),
        ),
      );
    return {
      tables: [
        {
          title: 'What a query fetches, KB as served (gzip), without the scripts',
          head: [
            'papers',
            'clauses',
            'index: files',
            'MB on disk',
            'read first',
            'first query: median',
            'p90',
            'most',
            'later: median',
            'p90',
            'files',
            'ms',
          ],
          rows: measured.map(({ papers, clauses, files, megabytes, guide, first, later }) => [
            String(papers),
            String(clauses),
            String(files),
            formatAmount(megabytes),
            kilobytes(guide),
            kilobytes(
              quantile(
                first.map(({ bytes }) => bytes),
                0.5,
              ),
            ),
            kilobytes(
              quantile(
                first.map(({ bytes }) => bytes),
                0.9,
              ),
            ),
            kilobytes(
              quantile(
                first.map(({ bytes }) => bytes),
                1,
              ),
            ),
            kilobytes(
              quantile(
                later.map(({ bytes }) => bytes),
                0.5,
              ),
            ),
            kilobytes(
              quantile(
                later.map(({ bytes }) => bytes),
                0.9,
              ),
            ),
            String(
              quantile(
                later.map((cost) => cost.files),
                0.5,
              ),
            ),
            formatAmount(
              quantile(
                later.map(({ ms }) => ms),
                0.5,
              ),
            ),
          ]),
          notes: [
            `the scripts that search weigh ${kilobytes(script)} KB gzip`,
            'first: each judged query with an empty cache; later: one after the other in one visit',
            'thousands of papers: made of sentences of the real ones (bench/corpus/), which repeat more than real papers would',
          ],
        },
      ],
      data: { script, measured },
    };
  },
};

const kilobytes = (bytes: number) => formatAmount(bytes / 1000);

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function measure(index: SearchIndex): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    const served = new Served(folder);
    const { files, bytes } = served.write(index);
    const guide = gzipSync(readFileSync(join(folder, 'search-index/index.json'))).length;
    const queries = readJudgements().map(({ query }) => query);
    const first: Cost[] = [];
    for (const query of queries) first.push(await served.costOf(() => served.open().search(query)));
    const visit = served.open();
    await visit.search('安全生产');
    const later: Cost[] = [];
    for (const query of queries) later.push(await served.costOf(() => visit.search(query)));
    return {
      papers: index.papers.length,
      clauses: index.clauses.length,
      files,
      megabytes: bytes / 1e6,
      guide,
      first,
      later,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Both ways of searching, as they are sent. */
async function scriptSize(): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { prepareCorpus } from './src/search/search-clauses.ts';
        export { searchWhole } from './src/search/searcher.ts';
        export { searchShards } from './src/search/shards/search-shards.ts';
        export { suggest } from './src/search/suggest.ts';
        export { excerptOf } from './src/search/excerpt.ts';`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'chrome88',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array()).length;
}
