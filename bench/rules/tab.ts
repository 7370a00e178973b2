/** Runs in the browser's tab; bundled by inBrowserTab. */
import { questionsFor } from '../../src/rules/questions.ts';
import type { Rulebook, Unit } from '../../src/rules/rulebook.ts';
import { compareEngines } from './compare-engines.ts';
import { measureCountry, type Case } from './country.ts';
import type { CountryData, RulesOptions, ScenarioMeasurements } from './measurements.ts';
import { sampleFacts } from './sample-facts.ts';
import { scenariosOf } from './scenarios.ts';

declare global {
  var measureRules: (options: RulesOptions) => Promise<ScenarioMeasurements[]>;
}

globalThis.measureRules = async (options) => {
  const response = await fetch('data.json');
  const { rulebook, units } = (await response.json()) as CountryData;
  const scenarios = scenariosOf(rulebook as Rulebook);
  const cases = casesOf(scenarios[scenarios.length - 1]?.rulebook ?? (rulebook as Rulebook), units);
  const measured: ScenarioMeasurements[] = [];
  for (const scenario of scenarios) {
    const country = await measureCountry(scenario, cases, options.asOf, options.rounds);
    measured.push({ ...country, sample: await compareEngines(scenario, cases, options) });
  }
  return measured;
};

/** Every unit with answers to all that any paper could ask of it; the same in every scenario. */
function casesOf(national: Rulebook, units: CountryData['units']): Case[] {
  return units.map(([code, name], at) => {
    const unit: Unit = { code, name, level: 'township' };
    return { unit, facts: sampleFacts(questionsFor(national, unit), at + 1) };
  });
}
