import { outsideForce } from './force.ts';
import { prepare } from './prepare.ts';
import type { Rulebook, RuleObligation, RulePolicy } from './rulebook.ts';
import { isHeadcount, staffingDuties, type HeadcountDuty } from './staffing/duties.ts';
import { settleRivals } from './staffing/rivals.ts';
import { leaveOut, settleSeveral, settleSingle } from './staffing/settle.ts';
import { spreadDuty } from './staffing/spread.ts';
import {
  staffingLevels,
  type Demand,
  type NotAdded,
  type StaffingAnswers,
  type StaffingLevel,
  type StaffingPlace,
  type StaffingPlan,
  type StaffingUnits,
} from './staffing/types.ts';
import type { MeasurePer } from '../model/measure.schema.ts';
import { dateName, perNames, quoteWords, weaknessOf } from './wording.ts';

export * from './staffing/types.ts';
export { countedAddends, isCounted, totalStaffing } from './staffing/totals.ts';
export * from './staffing/words.ts';

/**
 * How many people the papers demand of a city or county and all that lies below it: each duty with
 * a headcount is spread over the units that it binds, and every addend keeps the duty it rests on.
 * People of one unit under different duties are not set off against each other, for no paper says
 * whether one person may count twice; the same people under two duties count once (就高).
 * @param units what there is, from the division tree
 * @param answers what was filled in; what is absent is unknown and makes sums open
 * @param asOf the day for which is asked, yyyy-mm-dd
 */
export function planStaffing(
  rulebook: Rulebook,
  place: StaffingPlace,
  units: StaffingUnits,
  answers: StaffingAnswers,
  asOf: string,
): StaffingPlan {
  const { policies } = prepare(rulebook);
  const demands: Demand[] = [];
  const shares: NotAdded[] = [];
  const withoutFigure: NotAdded[] = [];
  const notAdded: NotAdded[] = [];
  for (const obligation of staffingDuties(rulebook, place, units)) {
    const policy = policies.get(obligation.policy);
    if (!policy) continue;
    const note = (because: string): NotAdded => ({ obligation, policy, because });
    const late = outsideForce(obligation, policy, asOf);
    if (late) {
      if (obligation.measure) notAdded.push(note(late.because));
    } else if (isHeadcount(obligation)) {
      const context = { rulebook, duty: obligation, answers, asOf };
      const found = demandsOf(context, policy, units);
      const adds = found.some(({ addends }) => addends.some(({ status }) => status !== 'excluded'));
      // Where no answer could make it count it is told once, not unit by unit.
      if (adds || found.some(({ conditions }) => conditions.length > 0))
        demands.push(...found.map((demand) => withoutUnits(demand, units.without)));
      else notAdded.push(note(reasonOf(obligation, found)));
    } else if (obligation.measure?.kind === 'share') {
      shares.push(note(shareText(obligation)));
    } else if (!obligation.measure) {
      withoutFigure.push(
        note(
          obligation.open === undefined
            ? '未规定数量。'
            : `未规定数量，原文用语为“${obligation.open}”。`,
        ),
      );
    }
  }
  const byLevel = staffingLevels.flatMap((level) =>
    demands.filter((demand) => demand.level === level),
  );
  return {
    place,
    asOf,
    demands: settleRivals(rulebook, byLevel),
    shares,
    withoutFigure,
    notAdded,
  };
}

function demandsOf(
  context: {
    readonly rulebook: Rulebook;
    readonly duty: HeadcountDuty;
    readonly answers: StaffingAnswers;
    readonly asOf: string;
  },
  policy: RulePolicy,
  units: StaffingUnits,
): Demand[] {
  const { rulebook, duty } = context;
  const { fact, min, max, unit: counted, when = [] } = duty.measure;
  const weak = weaknessOf(duty.wording);
  const spread = spreadDuty(rulebook, duty, policy, units);
  const levels = new Set<StaffingLevel>(spread.map(({ level }) => level));
  return [...levels].map((level) => ({
    level,
    obligation: duty,
    policy,
    fact,
    counted,
    min: min ?? 0,
    ...(max !== undefined && max !== min && { max }),
    ...(weak !== undefined && { weak }),
    conditions: [...(duty.when ?? []), ...when].flatMap((condition) => condition.fact ?? []),
    addends: spread
      .filter((unit) => unit.level === level)
      .map((unit) =>
        unit.kind === 'one' ? settleSingle(unit, context) : settleSeveral(unit, context),
      ),
  }));
}

function withoutUnits(demand: Demand, without: ReadonlySet<string>): Demand {
  const addends = demand.addends.map((addend) =>
    without.has(addend.unit.id) ? leaveOut(addend) : addend,
  );
  return { ...demand, addends };
}

function shareText({ measure, by = measure?.by, wording }: RuleObligation): string {
  const weak = weaknessOf(wording);
  const parts = [
    '按比例提出，是对同一批人员的进一步要求，不另加人数',
    ...(by === undefined ? [] : [`期限为${dateName(by)}`]),
    ...(weak === undefined ? [] : [`原文用语为${quoteWords(weak)}`]),
  ];
  return `${parts.join('；')}。`;
}

/** What a place has no posts for. */
const outsidePosts: readonly MeasurePer[] = ['person', 'enterprise', 'school', 'park'];

function reasonOf(duty: RuleObligation & HeadcountDuty, found: readonly Demand[]): string {
  const told = found[0]?.addends[0]?.because;
  if (told !== undefined) return told;
  const each = `按每${perNames[duty.measure.per]}计`;
  return outsidePosts.includes(duty.measure.per)
    ? `${each}，不是政府机构的人员，不计入。`
    : `${each}，名单中没有计入这样的单位。`;
}
