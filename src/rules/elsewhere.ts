import type { Facts } from '../model/fact.schema.ts';
import { isWrittenFor } from './address.ts';
import { assess } from './assess.ts';
import { isWithin } from './division-stem.ts';
import type { SettledDuty } from './gap.ts';
import { prepare } from './prepare.ts';
import { questionsFor, type Question } from './questions.ts';
import type { Rulebook, RulePolicy, Unit } from './rulebook.ts';

/** What a paper of another place asks of such units. It does not bind here. */
export interface Elsewhere {
  readonly policy: RulePolicy;
  readonly duties: readonly SettledDuty[];
}

/**
 * What comparable places require in figures: the unit is held against their papers as if it lay
 * there. None of it binds; whoever shows it says so.
 */
export function assessElsewhere(
  rulebook: Rulebook,
  unit: Unit,
  facts: Facts,
  asOf: string,
): Elsewhere[] {
  const { dutiesOf } = prepare(rulebook);
  return rulebook.policies.flatMap((policy) => {
    if (isWithin(policy.jurisdiction, unit.code)) return [];
    const there: Unit = { ...unit, code: policy.jurisdiction };
    const isOwn = isWrittenFor(rulebook, there);
    const duties = new Map(dutiesOf(there).map((duty) => [`${duty.policy} ${duty.id}`, duty]));
    const settled = assess(rulebook, there, facts, asOf).flatMap((finding): SettledDuty[] => {
      const obligation = duties.get(`${finding.policy} ${finding.obligation}`);
      if (finding.policy !== policy.id || !obligation?.measure || !isOwn(obligation)) return [];
      return finding.status === 'not-applicable' ? [] : [{ finding, obligation }];
    });
    return settled.length > 0 ? [{ policy, duties: settled }] : [];
  });
}

/** The questions that papers of other places ask of such units, each fact once. */
export function questionsElsewhere(rulebook: Rulebook, unit: Unit): Question[] {
  const questions = new Map<string, Question>();
  for (const { jurisdiction } of rulebook.policies) {
    if (isWithin(jurisdiction, unit.code)) continue;
    const there: Unit = { ...unit, code: jurisdiction };
    const isOwn = isWrittenFor(rulebook, there);
    for (const question of questionsFor(rulebook, there)) {
      const obligations = question.obligations.filter(isOwn);
      if (obligations.length === 0) continue;
      const known = questions.get(question.fact.id);
      questions.set(question.fact.id, {
        fact: question.fact,
        items: [...new Set([...(known?.items ?? []), ...question.items])],
        obligations: [...(known?.obligations ?? []), ...obligations],
      });
    }
  }
  return [...questions.values()];
}
