import { assessElsewhere } from '../elsewhere.ts';
import type { Rulebook, RuleObligation, RulePolicy, Unit } from '../rulebook.ts';
import { departmentsOf } from './duties.ts';
import { demandOf } from './lines/amount.ts';
import { strengthRemarks } from './remarks.ts';
import { isAdvised, roleOf, vocabularyOf } from './line-basis.ts';

/** A figure about money that a paper of another place states. It does not bind here. */
export interface ElsewhereFigure {
  readonly policy: RulePolicy;
  readonly obligation: RuleObligation;
  /** 每个部门每年不少于 20 万元 */
  readonly required: string;
  /** Strength and deadline, in sentences. */
  readonly remarks: readonly string[];
}

/** What papers of other places ask for in figures, of such a place and its departments. */
export function budgetElsewhere(rulebook: Rulebook, place: Unit, asOf: string): ElsewhereFigure[] {
  const figures = new Map<RuleObligation, ElsewhereFigure>();
  for (const unit of [departmentsOf(place), place])
    for (const { policy, duties } of assessElsewhere(rulebook, unit, {}, asOf)) {
      const vocabulary = vocabularyOf(
        rulebook,
        duties.map(({ obligation }) => obligation),
      );
      for (const { obligation, finding } of duties) {
        const role = roleOf(obligation, vocabulary);
        const { measure } = obligation;
        if (!role || role.basis.kind === 'unpriced' || !measure || isAdvised(obligation)) continue;
        const required = measure.kind === 'money' ? demandOf(measure) : finding.required;
        figures.set(obligation, {
          policy,
          obligation,
          required: required ?? obligation.action,
          remarks: strengthRemarks(obligation, asOf),
        });
      }
    }
  return rulebook.obligations.flatMap((obligation) => figures.get(obligation) ?? []);
}
