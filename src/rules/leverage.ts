import type { Facts } from '../model/fact.schema.ts';
import type { Finding } from '../model/finding.schema.ts';
import { isWrittenFor } from './address.ts';
import { assess } from './assess.ts';
import { formatFigure, tidyFigure } from './outcome.ts';
import { prepare } from './prepare.ts';
import { factsOf } from './questions.ts';
import type { Rulebook, Unit } from './rulebook.ts';
import { quoteWords } from './wording.ts';

/** One step that would change the result of a unit. */
export interface Lever {
  /** Whether it closes a shortfall or answers an open question. */
  readonly kind: 'close' | 'answer';
  readonly fact: string;
  /** Findings that the step settles. */
  readonly settles: number;
  /** What to do, and what follows, in one sentence. */
  readonly because: string;
}

/**
 * What would change the result most: the answer that most open findings wait for, and the least
 * addition that turns most shortfalls into 达标. Strongest first; of equals, what closes a shortfall.
 */
export function findLevers(rulebook: Rulebook, unit: Unit, facts: Facts, asOf: string): Lever[] {
  const prepared = prepare(rulebook);
  const isOwn = isWrittenFor(rulebook, unit);
  const duties = prepared.dutiesOf(unit);
  const own = new Set(duties.filter(isOwn).map(({ policy, id }) => `${policy} ${id}`));
  const scored = (findings: readonly Finding[]) =>
    findings.filter(({ policy, obligation }) => own.has(`${policy} ${obligation}`));
  const now = scored(assess(rulebook, unit, facts, asOf));
  const met = (findings: readonly Finding[]) =>
    findings.filter(({ status }) => status === 'met').length;
  const label = (fact: string) => quoteWords(prepared.facts.get(fact)?.label ?? fact);

  const measured = new Map(duties.map((duty) => [`${duty.policy} ${duty.id}`, duty]));
  const levers = new Map<string, Lever>();
  const offer = (lever: Lever) => {
    const known = levers.get(lever.fact);
    if (!known || known.settles < lever.settles) levers.set(lever.fact, lever);
  };
  for (const { policy, obligation, status, gap, unit: counted = '' } of now) {
    const duty = measured.get(`${policy} ${obligation}`);
    if (!duty) continue;
    if (status === 'unknown')
      for (const fact of factsOf(duty)) {
        if (facts[fact] !== undefined) continue;
        const settles = now.filter(
          (other) =>
            other.status === 'unknown' &&
            factsOf(measured.get(`${other.policy} ${other.obligation}`) ?? duty).has(fact),
        ).length;
        offer({
          kind: 'answer',
          fact,
          settles,
          because: `填上${label(fact)}，可判断 ${settles} 项待填的要求。`,
        });
      }
    const { measure } = duty;
    const given = measure && facts[measure.fact];
    if (status !== 'not-met' || gap === undefined || typeof given !== 'number') continue;
    if (measure?.kind === 'timeLimit') continue;
    const enough = { ...facts, [measure?.fact ?? '']: tidyFigure(given + gap) };
    const settles = met(scored(assess(rulebook, unit, enough, asOf))) - met(now);
    if (settles > 0)
      offer({
        kind: 'close',
        fact: measure?.fact ?? '',
        settles,
        because: `${label(measure?.fact ?? '')}增加 ${formatFigure(gap)} ${counted}，可使 ${settles} 项由不达标转为达标。`,
      });
  }
  return [...levers.values()].sort(
    (a, b) => b.settles - a.settles || Number(b.kind === 'close') - Number(a.kind === 'close'),
  );
}
