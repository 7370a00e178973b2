import { assess } from '../../src/rules/assess.ts';
import { obligationsFor } from '../../src/rules/applicability.ts';
import type { Rulebook, RuleObligation } from '../../src/rules/rulebook.ts';
import { Checksum } from './checksum.ts';
import type { Case } from './country.ts';
import type { Decision, Settled } from './decision.ts';
import type { EngineTimes, RulesOptions, ScenarioMeasurements } from './measurements.ts';
import { jsonLogicPeer } from './peers/json-logic.ts';
import { jsonRulesEnginePeer } from './peers/json-rules-engine.ts';
import type { LoadedPeer, Peer } from './peers/peer.ts';
import { publicodesInternalPeer, publicodesPeer } from './peers/publicodes.ts';
import type { Scenario } from './scenarios.ts';
import { timeTask } from './timing.ts';
import { translateDuty } from './translate-duty.ts';

const peers: readonly Peer[] = [
  publicodesPeer,
  publicodesInternalPeer,
  jsonRulesEnginePeer,
  jsonLogicPeer,
];

/** A case with the duties that bind it and what the peers are asked about it. */
interface BoundCase extends Case {
  readonly duties: readonly RuleObligation[];
  readonly decisions: readonly Decision[];
}

/** Ours counts days and months to the hundredth. */
const gapTolerance = 0.005;

/**
 * Holds the engines against each other on units that lie evenly in the list, in turns.
 * @throws Error when an engine finds another status or gap than ours
 */
export async function compareEngines(
  { rulebook }: Scenario,
  cases: readonly Case[],
  { asOf, rounds, sampleSize }: RulesOptions,
): Promise<ScenarioMeasurements['sample']> {
  const sample = drawSample(rulebook, cases, asOf, sampleSize);
  const expected = sample.map((one) => settleOurs(rulebook, one, asOf));
  const ours = () => {
    for (const { unit, facts } of sample) assess(rulebook, unit, facts, asOf);
  };
  const engines: { name: string; run: () => void | Promise<void>; checksum: string }[] = [
    { name: 'ours, with explanations', run: ours, checksum: checksumOf(expected) },
  ];
  for (const peer of peers) {
    const units = prepareUnits(peer, sample, rulebook);
    const found: (readonly Settled[])[] = [];
    for (const settle of units) found.push(await settle());
    holdAgainst(peer, expected, found, sample);
    engines.push({ name: peer.name, run: () => settleAll(units), checksum: checksumOf(found) });
  }
  const times = new Map<string, number[]>(engines.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const { name, run } of engines) times.get(name)?.push(await timeTask(run));
  return {
    units: sample.length,
    findings: sum(sample, ({ duties }) => duties.length),
    decisions: sum(sample, ({ decisions }) => decisions.length),
    engines: engines.map(({ name, checksum }): EngineTimes => {
      return { name, checksum, times: times.get(name) ?? [] };
    }),
  };
}

function drawSample(
  rulebook: Rulebook,
  cases: readonly Case[],
  asOf: string,
  size: number,
): BoundCase[] {
  const known = new Map<readonly RuleObligation[], readonly Decision[]>();
  const bound = cases.flatMap((one) => {
    const duties = obligationsFor(rulebook, one.unit);
    if (duties.length === 0) return [];
    const decisions =
      known.get(duties) ?? duties.flatMap((duty) => translateDuty(duty, rulebook, asOf) ?? []);
    known.set(duties, decisions);
    return [{ ...one, duties, decisions }];
  });
  const step = Math.max(1, Math.floor(bound.length / size));
  const sample = bound.filter((_, at) => at % step === 0).slice(0, size);
  // Copies lie side by side in memory, like what the others prepare.
  return sample.map((one) => ({ ...one, facts: { ...one.facts } }));
}

/** A peer reads its rules once for all units that are bound alike. */
function prepareUnits(peer: Peer, sample: readonly BoundCase[], { facts }: Rulebook) {
  const loaded = new Map<readonly Decision[], LoadedPeer>();
  return sample.map((one) => {
    const engine = loaded.get(one.decisions) ?? peer.load(one.decisions, facts);
    loaded.set(one.decisions, engine);
    return engine.prepareUnit(one.facts);
  });
}

async function settleAll(units: ReturnType<typeof prepareUnits>): Promise<void> {
  for (const settle of units) {
    const settled = settle();
    if (settled instanceof Promise) await settled;
  }
}

function settleOurs(
  rulebook: Rulebook,
  { unit, facts, duties, decisions }: BoundCase,
  asOf: string,
): Settled[] {
  const findings = assess(rulebook, unit, facts, asOf);
  return decisions.flatMap(({ duty }) => findings[duties.indexOf(duty)] ?? []);
}

function holdAgainst(
  { name }: Peer,
  expected: readonly (readonly Settled[])[],
  found: readonly (readonly Settled[])[],
  sample: readonly BoundCase[],
): void {
  sample.forEach(({ unit, facts, decisions }, at) =>
    decisions.forEach(({ duty }, number) => {
      const [ours, theirs] = [expected[at]?.[number], found[at]?.[number]];
      const isSame =
        ours?.status === theirs?.status &&
        Math.abs((ours?.gap ?? 0) - (theirs?.gap ?? 0)) <= gapTolerance;
      if (isSame) return;
      const tell = (settled: Settled | undefined) => `${settled?.status} ${settled?.gap ?? ''}`;
      throw new Error(
        `${name} finds ${tell(theirs)} where ours finds ${tell(ours)}: ${unit.name} ${unit.code}, ${duty.policy} ${duty.id}, ${JSON.stringify(facts)}`,
      );
    }),
  );
}

function checksumOf(all: readonly (readonly Settled[])[]): string {
  const checksum = new Checksum();
  for (const settled of all) for (const { status } of settled) checksum.add(status);
  return String(checksum);
}

function sum<T>(list: readonly T[], amount: (item: T) => number): number {
  return list.reduce((total, item) => total + amount(item), 0);
}
