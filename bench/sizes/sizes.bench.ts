import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Bench } from '../bench.ts';
import { formatAmount } from '../support/statistics.ts';

/** What a page would load for each engine; for ours, all that assesses and explains. */
const engines = [
  { name: 'ours, with explanations', script: "export { assess } from './src/rules/assess.ts'" },
  { name: 'publicodes', script: "export { default } from 'publicodes'" },
  { name: 'json-rules-engine', script: "export { Engine } from 'json-rules-engine'" },
  { name: 'json-logic-js', script: "export { default } from 'json-logic-js'" },
];

/** The weight of each engine, bundled and minified alike. */
export const sizesBench: Bench = {
  name: 'sizes',
  run: async () => {
    const sizes = await Promise.all(
      engines.map(async ({ name, script }) => ({ name, ...(await sizeOf(script)) })),
    );
    return {
      tables: [
        {
          title: 'Weight of the engines, each bundled and minified by esbuild',
          head: ['engine', 'KB gzip', 'KB'],
          rows: sizes.map(({ name, plain, gzip }) => [
            name,
            formatAmount(gzip / 1000),
            formatAmount(plain / 1000),
          ]),
          notes: ['without rules and facts'],
        },
      ],
      data: sizes,
    };
  },
};

async function sizeOf(script: string): Promise<{ plain: number; gzip: number }> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'chrome88',
    write: false,
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error(`nothing was bundled of ${script}`);
  return { plain: bundle.contents.length, gzip: gzipSync(bundle.contents).length };
}
