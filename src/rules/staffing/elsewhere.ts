import { isWithin } from '../division-stem.ts';
import type { Rulebook, RulePolicy } from '../rulebook.ts';
import { planStaffing } from '../staffing.ts';
import type { StaffingLevel, StaffingPlace, StaffingPlan, StaffingUnits } from './types.ts';

/** What a paper of another place would demand here, if the place lay there. It does not bind. */
export interface PlanElsewhere {
  readonly policy: RulePolicy;
  readonly plan: StaffingPlan;
}

const blank = { facts: {}, counts: {}, reached: {} };

/**
 * What comparable places demand, counted for the units of this place; whoever shows it says that it
 * does not bind. What a paper asks of cities is no yardstick for a county, nor the other way round.
 * @param levels which levels are asked for
 */
export function planElsewhere(
  rulebook: Rulebook,
  place: StaffingPlace,
  units: StaffingUnits,
  levels: readonly StaffingLevel[],
  asOf: string,
): PlanElsewhere[] {
  return rulebook.policies.flatMap((policy) => {
    const isBinding =
      isWithin(policy.jurisdiction, place.code) || isWithin(place.code, policy.jurisdiction);
    if (isBinding) return [];
    const here: Rulebook = {
      ...rulebook,
      policies: [{ ...policy, jurisdiction: place.code }],
      obligations: rulebook.obligations.filter((duty) => duty.policy === policy.id),
    };
    const plan = planStaffing(here, place, units, blank, asOf);
    const isAlike = policy.jurisdiction.endsWith('00') === (place.level === 'city');
    const demands = plan.demands.filter(
      ({ level }) => levels.includes(level) && (level !== 'government' || isAlike),
    );
    return demands.length > 0 ? [{ policy, plan: { ...plan, demands } }] : [];
  });
}
