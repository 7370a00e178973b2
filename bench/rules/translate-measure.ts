import type { Fact } from '../../src/model/fact.schema.ts';
import type { Measure, MeasureOf } from '../../src/model/measure.schema.ts';
import { exactMonths, monthsOf, parsePeriod } from '../../src/model/period.ts';
import type { Demand, Figure, Test } from './decision.ts';

type KnownFacts = ReadonlyMap<string, Fact>;

/**
 * What a measure demands, in comparisons of numbers.
 * @returns undefined where they cannot say it: days against months, a standard that is held elsewhere
 */
export function translateMeasure(measure: Measure, facts: KnownFacts): Demand | undefined {
  const type = facts.get(measure.fact)?.type;
  switch (measure.kind) {
    case 'share':
      return translateShare(measure, facts);
    case 'growth':
      return translateGrowth(measure, facts);
    case 'timeLimit':
      return translateTimeLimit(measure, facts);
    case 'standard':
      return type === 'boolean' ? reach(measure.fact) : undefined;
    case 'kit':
    case 'checklist':
      return type === 'items' ? haveAll(measure.fact, measure.items) : undefined;
    case 'headcount':
    case 'money':
    case 'duration':
    case 'frequency':
      return type === 'integer' || type === 'number' ? lieBetween(measure) : undefined;
  }
}

function number(value: number): Figure {
  return { kind: 'number', value };
}

function demand(needs: readonly string[], met: Test, hasGap: boolean): Demand {
  return { needs, met, hasGap, exceptions: [], shortfall: 'not-met' };
}

function reach(fact: string): Demand {
  return demand([fact], { fact, is: true }, false);
}

function haveAll(fact: string, items: readonly string[]): Demand {
  const left: Figure = { kind: 'count', fact, items };
  return demand([fact], { left, is: '>=', right: number(items.length) }, true);
}

/** What is too much has no gap: nothing is missing. */
function lieBetween(measure: MeasureOf<'headcount' | 'money' | 'duration' | 'frequency'>): Demand {
  const { fact } = measure;
  const left: Figure = { kind: 'fact', fact };
  const [min, max] = boundsOf(measure);
  if (min === undefined) return demand([fact], { left, is: '<=', right: number(max ?? 0) }, false);
  const floor = demand([fact], { left, is: '>=', right: number(min) }, true);
  if (max === undefined) return floor;
  const above: Test = { left, is: '>', right: number(max) };
  return { ...floor, exceptions: [{ test: above, status: 'not-met' }] };
}

/** Beside a minimum, the maximum of a headcount is advice. */
function boundsOf(
  measure: MeasureOf<'headcount' | 'money' | 'duration' | 'frequency'>,
): readonly [min: number | undefined, max?: number | undefined] {
  switch (measure.kind) {
    case 'headcount':
      return measure.min === undefined ? [undefined, measure.max] : [measure.min];
    case 'frequency':
      return measure.atMost ? [undefined, measure.times] : [measure.times];
    case 'money':
      return [measure.min];
    case 'duration':
      return [measure.min, measure.max];
  }
}

function translateTimeLimit(
  { fact, within }: MeasureOf<'timeLimit'>,
  facts: KnownFacts,
): Demand | undefined {
  const period = parsePeriod(within);
  if (facts.get(fact)?.unit !== '个月' || exactMonths[period.unit] === undefined) return undefined;
  const left: Figure = { kind: 'fact', fact };
  return demand([fact], { left, is: '<=', right: number(monthsOf(period)) }, true);
}

function translateShare(
  { fact, of, min, max, rounding }: MeasureOf<'share'>,
  facts: KnownFacts,
): Demand | undefined {
  const areCounted = [fact, of].every((id) => facts.get(id)?.type === 'integer');
  if (!areCounted || rounding === 'down') return undefined;
  if (max !== undefined || min === undefined || !Number.isInteger(min)) return undefined;
  const part: Figure = { kind: 'fact', fact };
  const whole: Figure = { kind: 'fact', fact: of };
  const needed: Figure = { kind: 'part', percent: min, of };
  return {
    ...demand([of, fact], { left: part, is: '>=', right: needed }, true),
    exceptions: [
      { test: { left: part, is: '>', right: whole }, status: 'judgement' },
      { test: { left: whole, is: '<=', right: number(0) }, status: 'not-applicable' },
    ],
  };
}

function translateGrowth(
  { fact, keepsPaceWith }: MeasureOf<'growth'>,
  facts: KnownFacts,
): Demand | undefined {
  if ([fact, keepsPaceWith].some((id) => facts.get(id)?.unit !== '%')) return undefined;
  const left: Figure = { kind: 'fact', fact };
  const right: Figure = { kind: 'fact', fact: keepsPaceWith };
  return demand([fact, keepsPaceWith], { left, is: '>=', right }, true);
}
