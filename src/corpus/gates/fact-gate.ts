import type { Condition } from '../../model/condition.schema.ts';
import type { Fact } from '../../model/fact.schema.ts';
import type { MeasureKind } from '../../model/measure.schema.ts';
import type { Obligation } from '../../model/obligation.schema.ts';

type FactType = Fact['type'];

/** What must be asked to settle each kind: a headcount cannot be held against yes or no. */
const typesOfKind: Readonly<Record<MeasureKind, readonly FactType[]>> = {
  headcount: ['integer', 'number'],
  share: ['integer', 'number'],
  money: ['number', 'integer'],
  standard: ['number', 'integer', 'boolean'],
  growth: ['number', 'integer'],
  frequency: ['integer', 'boolean'],
  duration: ['number', 'integer'],
  timeLimit: ['number', 'integer'],
  kit: ['items'],
  checklist: ['items'],
};

/** A fact that cannot settle what it is asked for. */
export interface UnfitFact {
  readonly key: 'measure' | 'when';
  readonly message: string;
}

/**
 * Facts fit what they are compared with: in kind, and money in the unit it is asked in. Facts that
 * do not exist are the link gate's.
 */
export function findUnfitFacts(
  { measure, when = [] }: Obligation,
  facts: ReadonlyMap<string, Fact>,
): UnfitFact[] {
  const unfit: UnfitFact[] = [];
  const expect = (key: UnfitFact['key'], id: string, types: readonly FactType[], what: string) => {
    const fact = facts.get(id);
    if (fact && !types.includes(fact.type))
      unfit.push({
        key,
        message: `${id} is asked as ${fact.type}, ${what} needs ${types.join(' or ')}`,
      });
  };
  if (measure) {
    const types = typesOfKind[measure.kind];
    expect('measure', measure.fact, types, `a ${measure.kind}`);
    if (measure.kind === 'share') expect('measure', measure.of, types, 'a share');
    if (measure.kind === 'growth') expect('measure', measure.keepsPaceWith, types, 'a growth');
    const unit = facts.get(measure.fact)?.unit;
    if (measure.kind === 'money' && unit !== undefined && unit !== measure.unit)
      unfit.push({
        key: 'measure',
        message: `${measure.fact} is asked in ${unit}, the measure counts ${measure.unit}`,
      });
    const fact = facts.get(measure.fact);
    if (measure.kind === 'frequency' && fact && fact.every !== measure.every)
      unfit.push({
        key: 'measure',
        message: `${measure.fact} is asked ${per(fact.every)}, the measure counts ${per(measure.every)}`,
      });
  }
  for (const condition of [...when, ...(measure?.when ?? [])])
    if (condition.fact !== undefined)
      expect('when', condition.fact, typesOfCondition(condition), 'this condition');
  return unfit;
}

function typesOfCondition({ atLeast, moreThan }: Condition): readonly FactType[] {
  return atLeast === undefined && moreThan === undefined ? ['boolean'] : ['integer', 'number'];
}

/** An answer for a quarter says nothing of a year. */
function per(every: string | undefined): string {
  return every === undefined ? 'without a period' : `per ${every}`;
}
