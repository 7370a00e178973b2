import type { Facts } from '../../model/fact.schema.ts';
import { isWrittenFor } from '../address.ts';
import { answersOf } from '../assess.ts';
import type { Answers } from '../measures/measure-rule.ts';
import { prepare } from '../prepare.ts';
import type { Rulebook, Unit } from '../rulebook.ts';
import { dateName, joinWords, periodName, quoteWords } from '../wording.ts';
import { recurrenceDemand } from './demand.ts';
import {
  dutyKey,
  type CalendarDuty,
  type DutyCalendar,
  type KnownDays,
  type ListedKind,
  type Placement,
} from './entry.ts';
import { forceInYear, forceSpanOf } from './force-span.ts';
import { openConditions } from './open-conditions.ts';
import { placeDeadline } from './place-deadline.ts';
import { placeCycle, placeTimeLimit } from './place-from-day.ts';
import { placeRecurring } from './place-recurring.ts';
import { timingOf, type Timing } from './timing.ts';

/**
 * All that a unit must do by a day of a year, as far as its papers say when: what recurs, what an
 * event starts, what has a deadline. What speaks of time without a day is listed with the reason,
 * so nothing drops out unseen.
 * @param year e.g. 2027
 * @param days days that only the unit knows, yyyy-mm-dd, by `dutyKey`: of events (文件下发), and of
 * when something was last done (轮训)
 * @param facts answers to the conditions of duties; an absent answer leaves the condition open
 * @throws RangeError when one of `days` is no day
 */
export function calendarFor(
  rulebook: Rulebook,
  unit: Unit,
  year: number,
  days: KnownDays = {},
  facts: Facts = {},
): DutyCalendar {
  const prepared = prepare(rulebook);
  const isOwn = isWrittenFor(rulebook, unit);
  const answers = answersOf(prepared, facts);
  const placements = prepared.dutiesOf(unit).flatMap((obligation): Placement[] => {
    const policy = prepared.policies.get(obligation.policy);
    const timing = timingOf(obligation);
    if (!policy || !timing) return [];
    const duty: CalendarDuty = { obligation, policy, own: isOwn(obligation) };
    return [place(duty, timing, answers, year, days[dutyKey(obligation)] ?? [])];
  });
  const entries = placements.flatMap((placement) => placement.entries ?? []);
  return {
    year,
    // The sort is stable: on one day the order of the papers holds.
    entries: entries.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
    listed: placements.flatMap(({ listed = [] }) => listed),
    questions: placements.flatMap(({ questions = [] }) => questions),
  };
}

function place(
  duty: CalendarDuty,
  timing: Timing,
  answers: Answers,
  year: number,
  days: readonly string[],
): Placement {
  const conditions = openConditions(duty.obligation, answers);
  if (conditions.state === 'fails')
    return { listed: [{ ...duty, kind: 'not-applicable', because: conditions.because }] };
  switch (timing.kind) {
    case 'recurring':
      return placeRecurring(duty, timing, conditions.texts, year);
    case 'cycle':
      return placeCycle(duty, timing, conditions.texts, year, days);
    case 'time-limit':
      return placeTimeLimit(duty, timing, conditions.texts, year, days);
    case 'deadline':
      return placeDeadline(duty, timing, conditions.texts, year);
    case 'no-period':
      return listInForce(
        duty,
        year,
        'no-period',
        `原文${joinWords('要求', recurrenceDemand(duty.obligation))}，没有写明在多长时间内完成${untilWords(duty)}。`,
      );
    case 'daily':
      return listInForce(
        duty,
        year,
        'daily',
        `原文${joinWords('要求', recurrenceDemand(duty.obligation))}，不逐日列入日历。`,
      );
    case 'ceiling':
      return listInForce(
        duty,
        year,
        'ceiling',
        `${periodName(timing.every)}不超过 ${timing.times} 次是上限，不是必须完成的次数，不列入日历。`,
      );
    case 'open-norm':
      return listInForce(
        duty,
        year,
        'open-norm',
        `原文用语为${quoteWords(timing.words)}，没有写明频次或期限。`,
      );
  }
}

/** A campaign's one-off duty has no period of its own, but the campaign has a last day. */
function untilWords({ obligation, policy }: CalendarDuty): string {
  const to = forceSpanOf(obligation, policy)?.to;
  return to === undefined ? '' : `（适用期至${dateName(to)}）`;
}

function listInForce(
  duty: CalendarDuty,
  year: number,
  kind: ListedKind,
  because: string,
): Placement {
  const force = forceInYear(forceSpanOf(duty.obligation, duty.policy), duty.policy, year);
  return {
    listed: [
      force.state === 'in-force'
        ? { ...duty, kind, because }
        : { ...duty, kind: force.state, because: force.because },
    ],
  };
}
