import {
  Engine,
  Fact as EngineFact,
  type Almanac,
  type RuleProperties,
  type RuleResult,
} from 'json-rules-engine';
import { isComparison, type Decision, type Figure, type Settled, type Test } from '../decision.ts';
import type { Peer } from './peer.ts';

const operators = { '>=': 'greaterThanInclusive', '<=': 'lessThanInclusive', '>': 'greaterThan' };

/** What a rule asks about a decision: its conditions, its measure, or its exception of a number. */
type Asked = 'when' | 'met' | number;

/**
 * One engine, run for each unit. A duty has a rule for its measure, one for its conditions and one
 * for each exception; the engine reports what it compared, which tells what was not given and gives
 * the gap. Constant facts are not cached: nothing would read the cache.
 */
export const jsonRulesEnginePeer: Peer = {
  name: 'json-rules-engine',
  load: (decisions) => {
    const engine = new Engine([], { allowUndefinedFacts: true });
    for (const [at, decision] of decisions.entries())
      for (const rule of rulesFor(decision, at, engine)) engine.addRule(rule);
    return {
      prepareUnit: (given) => {
        const facts = Object.fromEntries(
          Object.entries(given).flatMap(([id, value]) =>
            value === undefined ? [] : [[id, new EngineFact(id, value, { cache: false })]],
          ),
        );
        return async () => {
          const { results, failureResults } = await engine.run(facts);
          const found = decisions.map(() => new Map<Asked, RuleResult>());
          for (const group of [results, failureResults])
            for (const result of group) {
              const { at, asked } = result.event?.params as { at: number; asked: Asked };
              found[at]?.set(asked, result);
            }
          return decisions.map((decision, at) => settle(decision, found[at] ?? new Map()));
        };
      },
    };
  },
};

function rulesFor({ when, demand }: Decision, at: number, engine: Engine): RuleProperties[] {
  const rule = (asked: Asked, tests: readonly Test[]): RuleProperties => ({
    conditions: { all: tests.map((test) => conditionFor(test, engine)) },
    event: { type: 'settled', params: { at, asked } },
  });
  return [
    ...(when.length > 0 ? [rule('when', when)] : []),
    ...(demand ? [rule('met', [demand.met])] : []),
    ...(demand?.exceptions ?? []).map(({ test }, number) => rule(number, [test])),
  ];
}

function settle({ when, demand }: Decision, found: ReadonlyMap<Asked, RuleResult>): Settled {
  const applies = found.get('when');
  if (when.length > 0 && !applies?.result) {
    const fails = comparedBy(applies).some(({ result, left }) => !result && left !== undefined);
    return { status: fails ? 'not-applicable' : 'unknown' };
  }
  if (!demand) return { status: 'judgement' };
  const met = found.get('met');
  const [compared] = comparedBy(met);
  if (compared?.left === undefined || compared.right === undefined) return { status: 'unknown' };
  const exception = demand.exceptions.find((_, number) => found.get(number)?.result);
  if (exception) return { status: exception.status };
  if (met?.result) return { status: 'met' };
  const { left, right } = compared;
  return demand.hasGap && typeof left === 'number' && typeof right === 'number'
    ? { status: demand.shortfall, gap: Math.abs(left - right) }
    : { status: demand.shortfall };
}

/** What was compared in a rule; a side that was not given is undefined. */
function comparedBy(rule: RuleResult | undefined) {
  if (!rule || !('all' in rule.conditions)) return [];
  return rule.conditions.all.map((condition) => ({
    result: 'result' in condition && condition.result === true,
    left: 'factResult' in condition ? condition.factResult : undefined,
    right: 'valueResult' in condition ? condition.valueResult : undefined,
  }));
}

function conditionFor(test: Test, engine: Engine) {
  if (!isComparison(test)) return { fact: test.fact, operator: 'equal', value: test.is };
  const { left, is, right } = test;
  const value = right.kind === 'number' ? right.value : { fact: factFor(right, engine) };
  return { fact: factFor(left, engine), operator: operators[is], value };
}

/** The fact that holds a figure; what must be worked out is a fact that computes itself. */
function factFor(figure: Figure, engine: Engine): string {
  if (figure.kind === 'fact') return figure.fact;
  const id = JSON.stringify(figure);
  engine.addFact(id, (_, almanac) => workOut(figure, almanac), { cache: false });
  return id;
}

async function workOut(figure: Figure, almanac: Almanac): Promise<number | undefined> {
  switch (figure.kind) {
    case 'number':
      return figure.value;
    case 'fact':
      return almanac.factValue<number | undefined>(figure.fact);
    case 'count': {
      const present = await almanac.factValue<readonly string[] | undefined>(figure.fact);
      return present && figure.items.filter((item) => present.includes(item)).length;
    }
    case 'part': {
      const whole = await almanac.factValue<number | undefined>(figure.of);
      return whole === undefined ? undefined : Math.ceil((figure.percent * whole) / 100);
    }
  }
}
