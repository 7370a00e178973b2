import type { UnitLevel } from '../../model/concept.schema.ts';
import type { MeasureOf } from '../../model/measure.schema.ts';
import { prepare } from '../prepare.ts';
import type { Rulebook, RuleObligation } from '../rulebook.ts';
import type { StaffingPlace, StaffingUnits } from './types.ts';

/** A duty that demands a number of people. */
export interface HeadcountDuty extends RuleObligation {
  readonly measure: MeasureOf<'headcount'>;
}

export function isHeadcount(duty: RuleObligation): duty is HeadcountDuty {
  return duty.measure?.kind === 'headcount';
}

/** Topic of the duties that are about posts; 安委会双主任 is a headcount, too, but no post. */
const staffingTopic = 'staffing';

/** Whether a duty is about staff: its topic is 人员配备 or a narrower one. */
function isAboutStaff({ topics }: Rulebook): (duty: RuleObligation) => boolean {
  const broader = new Map(topics.map((topic) => [topic.id, topic.broader]));
  const isStaffing = (id: string | undefined, seen: readonly string[] = []): boolean =>
    id !== undefined &&
    !seen.includes(id) &&
    (id === staffingTopic || isStaffing(broader.get(id), [...seen, id]));
  return ({ topic }) => isStaffing(topic);
}

/** Levels of the units whose posts a place plans. */
const plannedLevels: readonly UnitLevel[] = ['township', 'village', 'department'];

/**
 * The duties about staff that bind any unit of the place, in the order of the rulebook: the place
 * itself, the counties below it, their departments, townships and villages.
 */
export function staffingDuties(
  rulebook: Rulebook,
  place: StaffingPlace,
  { governments, townships }: StaffingUnits,
): RuleObligation[] {
  const { dutiesOf } = prepare(rulebook);
  const codes = new Set(townships.map(({ government }) => government));
  const binding = new Set(
    [place, ...governments].flatMap(({ code, level, name }) => [
      ...dutiesOf({ code, level, name }),
      ...plannedLevels.flatMap((below) => dutiesOf({ code, level: below, name })),
    ]),
  );
  for (const code of codes)
    for (const level of plannedLevels)
      for (const duty of dutiesOf({ code, level, name: code })) binding.add(duty);
  const isStaff = isAboutStaff(rulebook);
  return rulebook.obligations.filter((duty) => binding.has(duty) && isStaff(duty));
}
