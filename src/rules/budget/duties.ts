import { isWrittenFor } from '../address.ts';
import { prepare } from '../prepare.ts';
import type { Rulebook, RuleObligation, Unit } from '../rulebook.ts';

/** The departments of a place, as one unit of the rules: whatever department it may be. */
export function departmentsOf(place: Unit): Unit {
  return { code: place.code, level: 'department', name: `${place.name}各部门` };
}

/** A duty of the place or its departments, with the unit that it is written for. */
export interface BudgetDuty {
  readonly obligation: RuleObligation;
  readonly unit: Unit;
}

/**
 * The duties that the budget of a place answers for: those written for its government and its other
 * organs and those written for its departments, in the order of the papers. What merely binds
 * everybody (各单位) and what forbids are no matters of its budget.
 */
export function budgetDutiesOf(rulebook: Rulebook, place: Unit): BudgetDuty[] {
  const { dutiesOf, policiesOf } = prepare(rulebook);
  const units = new Map<RuleObligation, Unit>();
  for (const unit of [departmentsOf(place), place]) {
    const isOwn = isWrittenFor(rulebook, unit);
    for (const duty of dutiesOf(unit)) if (isOwn(duty)) units.set(duty, unit);
  }
  const papers = new Set(policiesOf(place.code).map(({ id }) => id));
  return rulebook.obligations.flatMap((obligation) => {
    const unit = units.get(obligation);
    if (!unit || !papers.has(obligation.policy) || obligation.modality === 'prohibition') return [];
    return [{ obligation, unit }];
  });
}
