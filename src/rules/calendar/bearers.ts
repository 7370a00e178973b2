import type { Bearer, UnitLevel } from '../../model/concept.schema.ts';
import { levelsIn, prepare } from '../prepare.ts';
import type { Rulebook, RuleObligation, Unit } from '../rulebook.ts';
import { dutyKey, type CalendarDuty, type DutyCalendar } from './entry.ts';

const governments: readonly UnitLevel[] = ['city', 'county', 'township'];

/** 各级各部门各单位 stands at levels of many kinds and binds whatever a unit is. */
function isEverybody({ levels }: Bearer): boolean {
  return levels.length > 1 && levels.some((level) => !governments.includes(level));
}

/**
 * A test of the duties of one bearer among those that bind a unit: its own, those of the classes it
 * belongs to (应急管理部门 is one of 负有安全监管职责的部门), and those of everybody.
 */
export function isDutyOf(
  rulebook: Rulebook,
  unit: Unit,
  bearer: string,
): (obligation: RuleObligation) => boolean {
  const { bearers } = prepare(rulebook);
  const own = new Set<string>();
  for (let id: string | undefined = bearer; id !== undefined && !own.has(id);) {
    own.add(id);
    id = bearers.get(id)?.broader;
  }
  const isOfLevel = levelTest(rulebook, unit);
  return (obligation) =>
    obligation.bearers.some((id) => {
      const found = bearers.get(id);
      if (!found || !isOfLevel(obligation, found)) return false;
      // 市级部门 that bind the unit are all its departments.
      const isImplied = found.government !== undefined && own.has(found.broader ?? '');
      return own.has(id) || isImplied || isEverybody(found);
    });
}

/** Whether a bearer of a duty is a unit of this level, as the duty's paper speaks. */
function levelTest(rulebook: Rulebook, unit: Unit) {
  const { policies } = prepare(rulebook);
  return (obligation: RuleObligation, { levels }: Bearer): boolean => {
    const policy = policies.get(obligation.policy);
    const reach = policy ? levelsIn(policy, unit) : [unit.level];
    return levels.some((level) => reach.includes(level));
  };
}

/** A bearer that has something to do by a day, and how many duties. */
export interface BearerOption {
  readonly bearer: Bearer;
  readonly duties: number;
}

/**
 * The bearers of a calendar that can be chosen: those that its dated duties name, in the order of the
 * vocabulary. What waits for the day of an event counts, too.
 * @param calendar of the whole unit, not narrowed to a bearer
 */
export function bearerOptions(
  rulebook: Rulebook,
  unit: Unit,
  calendar: DutyCalendar,
): BearerOption[] {
  const isOfLevel = levelTest(rulebook, unit);
  const dated = datedDuties(calendar).map(({ obligation }) => obligation);
  return rulebook.bearers.flatMap((bearer) => {
    const isNamed = dated.some(
      (obligation) => obligation.bearers.includes(bearer.id) && isOfLevel(obligation, bearer),
    );
    return isNamed && !isEverybody(bearer)
      ? [{ bearer, duties: dated.filter(isDutyOf(rulebook, unit, bearer.id)).length }]
      : [];
  });
}

/** Duties with a day in the year, or waiting for one that the unit knows; each once. */
export function datedDuties({ entries, questions }: DutyCalendar): CalendarDuty[] {
  const duties = new Map<string, CalendarDuty>();
  for (const duty of [...entries, ...questions]) {
    const key = dutyKey(duty.obligation);
    if (!duties.has(key)) duties.set(key, duty);
  }
  return [...duties.values()];
}
