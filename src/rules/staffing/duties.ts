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

/**
 * Topics that are about posts, as the vocabulary says: 安委会双主任 is a headcount, too, but no post.
 * A vocabulary that says nothing must not hide what its papers demand: there, topics with headcounts
 * are taken.
 */
function staffingTopics({ topics, obligations }: Rulebook): ReadonlySet<string> {
  const marked = topics.filter(({ staffing }) => staffing).map(({ id }) => id);
  return new Set(
    marked.length > 0 ? marked : obligations.filter(isHeadcount).map(({ topic }) => topic),
  );
}

/** Whether a duty is about staff: its topic is, or one that it is narrower than. */
function isAboutStaff(rulebook: Rulebook): (duty: RuleObligation) => boolean {
  const staffing = staffingTopics(rulebook);
  const broader = new Map(rulebook.topics.map((topic) => [topic.id, topic.broader]));
  const isStaffing = (id: string | undefined, seen: readonly string[] = []): boolean =>
    id !== undefined &&
    !seen.includes(id) &&
    (staffing.has(id) || isStaffing(broader.get(id), [...seen, id]));
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
