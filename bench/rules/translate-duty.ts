import type { Condition } from '../../src/model/condition.schema.ts';
import type { Fact } from '../../src/model/fact.schema.ts';
import { outsideForce } from '../../src/rules/force.ts';
import type { Rulebook, RuleObligation } from '../../src/rules/rulebook.ts';
import type { Decision, Demand, Figure, Test } from './decision.ts';
import { translateMeasure } from './translate-measure.ts';

/**
 * Translates a duty for the engines of others, for one day.
 * @returns undefined where no answer changes the status, or where numbers alone cannot say it: the
 *   others are spared such a duty
 */
export function translateDuty(
  duty: RuleObligation,
  { policies, facts }: Rulebook,
  asOf: string,
): Decision | undefined {
  const policy = policies.find(({ id }) => id === duty.policy);
  if (!policy || outsideForce(duty, policy, asOf)) return undefined;
  const conditions = [...(duty.when ?? []), ...(duty.measure?.when ?? [])];
  const when = conditions.flatMap(translateCondition);
  const isJudged = conditions.some(({ fact }) => fact === undefined);
  if (isJudged || !duty.measure) return when.length > 0 ? { duty, when } : undefined;
  const known = new Map<string, Fact>(facts.map((fact) => [fact.id, fact]));
  const demand = translateMeasure(duty.measure, known);
  return demand && { duty, when, demand: withStrength(duty, demand, asOf) };
}

/** A shortfall before its day, or in what is merely encouraged or allowed, is no 不达标. */
function withStrength(
  { modality, measure, ...duty }: RuleObligation,
  demand: Demand,
  asOf: string,
): Demand {
  const by = measure?.by ?? duty.by;
  const isEarly = by !== undefined && asOf <= by;
  if (!isEarly && modality !== 'recommendation' && modality !== 'permission') return demand;
  const shortfall = isEarly ? 'not-applicable' : 'judgement';
  const exceptions = demand.exceptions.map(({ test, status }) => ({
    test,
    status: status === 'not-met' ? shortfall : status,
  }));
  return { ...demand, exceptions, shortfall, hasGap: false };
}

function translateCondition({ fact, atLeast, moreThan, is = true }: Condition): Test[] {
  if (fact === undefined) return [];
  if (atLeast === undefined && moreThan === undefined) return [{ fact, is }];
  const compare = (sign: '>=' | '>', value: number | undefined): Test[] => {
    const left: Figure = { kind: 'fact', fact };
    return value === undefined ? [] : [{ left, is: sign, right: { kind: 'number', value } }];
  };
  return [...compare('>=', atLeast), ...compare('>', moreThan)];
}
