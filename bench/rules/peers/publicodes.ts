import Engine, { type RawPublicodes, type Situation } from 'publicodes';
import type { Fact, Facts } from '../../../src/model/fact.schema.ts';
import type { FindingStatus } from '../../../src/model/finding.schema.ts';
import type { Decision, Settled } from '../decision.ts';
import type { LoadedPeer, Peer } from './peer.ts';
import { gapRule, itemsOf, nameOfItem, rulesFor, statusRule } from './publicodes-rules.ts';

type Evaluate = (engine: Engine, rule: string) => unknown;

/** As its documentation has it: the name of a rule is evaluated. */
export const publicodesPeer: Peer = {
  name: 'publicodes',
  load: (decisions, facts) =>
    load(decisions, facts, (engine, rule) => engine.evaluate(rule).nodeValue),
};

/** Beyond its documentation: the parsed rule is evaluated, which spares it reading the name. */
export const publicodesInternalPeer: Peer = {
  name: 'publicodes (internal)',
  load: (decisions, facts) =>
    load(decisions, facts, (engine, rule) => engine.evaluateNode(engine.getRule(rule)).nodeValue),
};

/** One engine: its rules are parsed once, the situation changes with the unit. */
function load(
  decisions: readonly Decision[],
  facts: readonly Fact[],
  evaluate: Evaluate,
): LoadedPeer {
  const engine = new Engine(rulesFor(decisions, facts) as RawPublicodes<string>);
  const items = itemsOf(decisions);
  return {
    prepareUnit: (given) => {
      const situation = situationOf(given, items);
      return () => {
        engine.setSituation(situation);
        return decisions.map(({ demand }, at): Settled => {
          const status = readStatus(evaluate(engine, statusRule(at)));
          return status === 'not-met' && demand?.hasGap
            ? { status, gap: evaluate(engine, gapRule(at)) as number }
            : { status };
        });
      };
    },
  };
}

/** A rule that is not applicable is null, one that waits for an answer undefined. */
function readStatus(value: unknown): FindingStatus {
  if (value === undefined) return 'unknown';
  return value === null ? 'not-applicable' : (value as FindingStatus);
}

/** An absent answer is left out; a list of items is answered item by item. */
function situationOf(
  given: Facts,
  items: ReadonlyMap<string, readonly string[]>,
): Situation<string> {
  const yesOrNo = (yes: boolean) => (yes ? 'oui' : 'non');
  const entries = Object.entries(given).flatMap(([fact, value]): [string, string | number][] => {
    if (typeof value === 'number') return [[fact, value]];
    if (typeof value === 'boolean') return [[fact, yesOrNo(value)]];
    const asked = value === undefined ? [] : (items.get(fact) ?? []);
    return asked.map((item, at) => [nameOfItem(fact, at), yesOrNo(value?.includes(item) ?? false)]);
  });
  return Object.fromEntries(entries) as Situation<string>;
}
