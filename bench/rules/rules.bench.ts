import { fileURLToPath } from 'node:url';
import { PROVINCES } from '../../src/jurisdictions/division-index.ts';
import { loadProvince } from '../../src/jurisdictions/load-province.ts';
import { townshipsOf } from '../../src/jurisdictions/townships-of.ts';
import { rulebook } from '../../test/support/real-corpus.ts';
import type { Bench, Table } from '../bench.ts';
import { inBrowserTab } from '../support/browser-tab.ts';
import { formatAmount, median } from '../support/statistics.ts';
import type { CountryData, RulesOptions, ScenarioMeasurements } from './measurements.ts';

const options: RulesOptions = { asOf: '2026-11-22', rounds: 9, sampleSize: 1000 };

/** Every township of China against the whole rulebook, and the same duties in other engines. */
export const rulesBench: Bench = {
  name: 'rules',
  run: async () => {
    const data: CountryData = { rulebook, units: await townshipsOfChina() };
    const entry = fileURLToPath(new URL('tab.ts', import.meta.url));
    const scenarios = await inBrowserTab(entry, data, (page) =>
      page.evaluate((given) => globalThis.measureRules(given), options),
    );
    return {
      tables: [countryTable(scenarios), ...scenarios.map(enginesTable)],
      data: { options, scenarios },
    };
  },
};

async function townshipsOfChina(): Promise<CountryData['units']> {
  const provinces = await Promise.all(PROVINCES.map(({ code }) => loadProvince(code)));
  return provinces.flatMap((province) =>
    townshipsOf(province, province.code).map(({ code, name }) => [code, name] as const),
  );
}

function countryTable(scenarios: readonly ScenarioMeasurements[]): Table {
  return {
    title: 'All townships of China against the whole rulebook, in one browser tab',
    head: [
      'scenario',
      'units',
      'bound',
      'findings',
      'from answers',
      'ms',
      'ns a finding',
      'MB kept',
      'checksum',
    ],
    rows: scenarios.map(({ name, units, bound, findings, asked, times, megabytes, checksum }) => {
      const time = median(times);
      return [
        name,
        ...[units, bound, findings, asked].map(String),
        `${formatAmount(time)} (${formatAmount(Math.min(...times))}–${formatAmount(Math.max(...times))})`,
        formatAmount((time * 1e6) / findings),
        formatAmount(megabytes),
        checksum,
      ];
    }),
    notes: [
      `median of ${options.rounds} rounds; made-up answers, one in four left open; as of ${options.asOf}`,
      'a finding has its status, what is required, given and missing, and the sentence that explains it',
      'aim: the whole country, as the papers bind, in less than 100 ms',
    ],
  };
}

function enginesTable({ name, sample }: ScenarioMeasurements): Table {
  const [ours] = sample.engines;
  const perUnit = (time: number) => (time * 1000) / sample.units;
  const rows = sample.engines.map((engine) => {
    const ratios = engine.times.map((time, round) => time / (ours?.times[round] ?? Number.NaN));
    const time = perUnit(median(engine.times));
    return [
      engine.name,
      formatAmount(time),
      formatAmount(1e6 / time),
      engine === ours
        ? '1'
        : `${formatAmount(median(ratios))} (${formatAmount(Math.min(...ratios))}–${formatAmount(Math.max(...ratios))})`,
      engine.checksum,
    ];
  });
  const each = (total: number) => formatAmount(total / sample.units);
  return {
    title: `The same rules and facts in other engines · ${name}`,
    head: ['engine', 'µs a unit', 'units/s', 'times ours', 'checksum'],
    rows,
    notes: [
      `${sample.units} units, evenly over those that a paper binds; ${options.rounds} rounds, in turns`,
      `ours: all ${each(sample.findings)} findings of a unit, each with its explanation`,
      `the others: only status and gap, of ${each(sample.decisions)} duties a unit that hang on answers; all equal to ours`,
      'publicodes: by the names of rules, as documented; internal: by its parsed nodes, which is not',
      'aim: at least 100 times as fast as publicodes',
    ],
  };
}
