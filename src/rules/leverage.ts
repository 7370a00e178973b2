import type { Facts } from '../model/fact.schema.ts';
import { isWrittenFor } from './address.ts';
import { answersOf, assess } from './assess.ts';
import type { SettledDuty } from './gap.ts';
import { numberOf } from './measures/measure-rule.ts';
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
  const answers = answersOf(prepared, facts);
  const isOwn = isWrittenFor(rulebook, unit);
  const duties = prepared.dutiesOf(unit);
  const settle = (given: Facts) =>
    assess(rulebook, unit, given, asOf).flatMap((finding, at): SettledDuty[] => {
      const obligation = duties[at];
      return obligation && isOwn(obligation) ? [{ finding, obligation }] : [];
    });
  const metOf = (settled: readonly SettledDuty[]) =>
    settled.filter(({ finding }) => finding.status === 'met').length;
  const label = (fact: string) => quoteWords(answers.labelOf(fact));
  const now = settle(facts);
  /** Open findings, each with the facts that it waits for. */
  const waiting = now.flatMap(({ finding, obligation }) =>
    finding.status === 'unknown'
      ? [
          {
            obligation,
            facts: [...factsOf(obligation)].filter((fact) => answers.facts[fact] === undefined),
          },
        ]
      : [],
  );

  const levers = new Map<string, Lever>();
  const offer = (lever: Lever) => {
    const known = levers.get(lever.fact);
    if (!known || known.settles < lever.settles) levers.set(lever.fact, lever);
  };
  for (const { finding, obligation } of now) {
    const { status, gap, unit: counted = '' } = finding;
    const { measure } = obligation;
    if (status === 'unknown') {
      // A share needs its part and its whole: one of them alone settles nothing.
      const open = [...factsOf(obligation)].filter((fact) => answers.facts[fact] === undefined);
      const [fact] = open;
      if (fact === undefined) continue;
      const settled = waiting.filter(({ facts: other }) =>
        other.every((one) => open.includes(one)),
      );
      const because = `填上${open.map(label).join('')}，${tellSettled(settled)}。`;
      offer({ kind: 'answer', fact, settles: settled.length, because });
    }
    if (!measure || status !== 'not-met' || gap === undefined) continue;
    const given = numberOf(answers, measure.fact);
    if (given === undefined) continue;
    const { fact } = measure;
    const added = `${formatFigure(gap)} ${counted}`.trimEnd();
    const settles = metOf(settle({ ...facts, [fact]: tidyFigure(given + gap) })) - metOf(now);
    const because = `${label(fact)}增加 ${added}，可使 ${settles} 项由不达标转为达标。`;
    if (settles > 0) offer({ kind: 'close', fact, settles, because });
  }
  return [...levers.values()].sort(
    (a, b) => b.settles - a.settles || Number(b.kind === 'close') - Number(a.kind === 'close'),
  );
}

/** A duty without a figure is not scored: an answer tells whether it applies, and no more. */
function tellSettled(settled: readonly Pick<SettledDuty, 'obligation'>[]): string {
  const measured = settled.filter(({ obligation }) => obligation.measure).length;
  const others = settled.length - measured;
  return [
    ...(measured > 0 ? [`可判断 ${measured} 项待填的要求`] : []),
    ...(others > 0 ? [`可知道 ${others} 项未规定数量的要求是否适用`] : []),
  ].join('，');
}
