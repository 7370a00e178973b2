import type { Facts } from '../../src/model/fact.schema.ts';
import type { Finding } from '../../src/model/finding.schema.ts';
import { assess } from '../../src/rules/assess.ts';
import { obligationsFor } from '../../src/rules/applicability.ts';
import { factsOf } from '../../src/rules/questions.ts';
import type { Unit } from '../../src/rules/rulebook.ts';
import { Checksum } from './checksum.ts';
import type { ScenarioMeasurements } from './measurements.ts';
import type { Scenario } from './scenarios.ts';
import { collectGarbage, heapSize, timeTask } from './timing.ts';

/** A unit with its answers. */
export interface Case {
  readonly unit: Unit;
  readonly facts: Facts;
}

/** Assesses the whole country again and again: all that the self-check would say of each unit. */
export async function measureCountry(
  { name, rulebook }: Scenario,
  cases: readonly Case[],
  asOf: string,
  rounds: number,
): Promise<Omit<ScenarioMeasurements, 'sample'>> {
  const times: number[] = [];
  let findings = 0;
  const assessAll = () => {
    findings = 0;
    for (const { unit, facts } of cases) findings += assess(rulebook, unit, facts, asOf).length;
  };
  assessAll();
  for (let round = 0; round < rounds; round += 1) times.push(await timeTask(assessAll));

  const checksum = new Checksum();
  let bound = 0;
  let asked = 0;
  for (const { unit, facts } of cases) {
    const duties = obligationsFor(rulebook, unit);
    bound += duties.length > 0 ? 1 : 0;
    asked += duties.filter((duty) => factsOf(duty).size > 0).length;
    for (const { status } of assess(rulebook, unit, facts, asOf)) checksum.add(status);
  }
  return {
    name,
    units: cases.length,
    bound,
    findings,
    asked,
    times,
    checksum: String(checksum),
    megabytes: keepAll(() => cases.map(({ unit, facts }) => assess(rulebook, unit, facts, asOf))),
  };
}

/** What the findings of all units occupy together. */
function keepAll(findAll: () => readonly (readonly Finding[])[]): number {
  collectGarbage();
  const before = heapSize();
  const all = findAll();
  collectGarbage();
  const used = heapSize() - before;
  return all.length > 0 ? used / 1e6 : 0;
}
