/**
 * npm run bench                      all benches
 * npm run bench -- rules             some of them, by name
 * npm run bench -- --json out.json   the measurements as JSON, too
 *
 * Writes nothing into the repository. Times depend on the machine: only ratios of one run say much.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Bench, BenchReport } from './bench.ts';
import { lighthouseBench } from './lighthouse/lighthouse.bench.ts';
import { loadingBench } from './loading/loading.bench.ts';
import { rulesBench } from './rules/rules.bench.ts';
import { scaleBench } from './scale/scale.bench.ts';
import { searchCostBench } from './search/search-cost.bench.ts';
import { searchBench } from './search/search.bench.ts';
import { sizesBench } from './sizes/sizes.bench.ts';
import { describeMachine } from './support/machine.ts';
import { printTable } from './support/print-table.ts';
import { typingBench } from './typing/typing.bench.ts';

const benches: readonly Bench[] = [
  rulesBench,
  typingBench,
  sizesBench,
  searchBench,
  searchCostBench,
  scaleBench,
  lighthouseBench,
  loadingBench,
];

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`no bench ${unknown.join(', ')}: ${benches.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const machine = describeMachine();
console.log(machine);
const reports: Record<string, BenchReport['data']> = {};
for (const { name, run } of benches) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`\n${name} …`);
  try {
    const { tables, data } = await run();
    for (const table of tables) printTable(table);
    reports[name] = data;
  } catch (error) {
    console.error(`\n${name} failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ machine, ...reports }, null, 2)}\n`);
