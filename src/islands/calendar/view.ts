import type { Bearer } from '../../model/concept.schema.ts';
import {
  bearerOptions,
  datedDuties,
  isDutyOf,
  type BearerOption,
} from '../../rules/calendar/bearers.ts';
import { calendarFor } from '../../rules/calendar/calendar-for.ts';
import type { CalendarDuty, DutyCalendar } from '../../rules/calendar/entry.ts';
import { narrow } from '../../rules/calendar/narrow.ts';
import { prepare } from '../../rules/prepare.ts';
import { questionsFor, type Question } from '../../rules/questions.ts';
import type { Rulebook, Unit } from '../../rules/rulebook.ts';
import type { Fields } from '../calculator/fields.ts';
import { factsFrom } from '../self-check/answers.ts';
import { daysFrom } from './calendar-fields.ts';

/** A calendar with all that is shown around it. */
export interface CalendarView {
  readonly unit: Unit;
  readonly year: number;
  readonly asOf: string;
  /** Whom it is narrowed to; absent: every bearer of the unit. */
  readonly bearer?: Bearer;
  /** The address names a bearer that there is none of. */
  readonly isBearerLost: boolean;
  readonly options: readonly BearerOption[];
  /** Dated duties of every bearer, counted. */
  readonly duties: number;
  /** What is shown. */
  readonly calendar: DutyCalendar;
  /** Dated duties that are written for everybody at large, whether shown or not. */
  readonly general: number;
  readonly withGeneral: boolean;
  /** Questions that settle conditions of what is shown. */
  readonly conditions: readonly Question[];
}

export function viewOf(
  rulebook: Rulebook,
  unit: Unit,
  year: number,
  fields: Fields,
  asOf: string,
): CalendarView {
  const facts = factsFrom(rulebook.facts, fields);
  const all = calendarFor(rulebook, unit, year, daysFrom(fields), facts);
  const withGeneral = fields['general'] === '1';
  const scope = withGeneral ? all : narrow(all, ({ own }) => own);
  const who = fields['who'];
  const bearer = who === undefined ? undefined : prepare(rulebook).bearers.get(who);
  const isOf = bearer && isDutyOf(rulebook, unit, bearer.id);
  const calendar = isOf ? narrow(scope, ({ obligation }) => isOf(obligation)) : scope;
  const options = bearerOptions(rulebook, unit, scope);
  return {
    unit,
    year,
    asOf,
    ...(bearer && { bearer }),
    isBearerLost: who !== undefined && !bearer,
    // A link may name a bearer that has nothing of its own: it stays chosen and is seen.
    options:
      bearer && !options.some((option) => option.bearer === bearer)
        ? [...options, { bearer, duties: datedDuties(calendar).length }]
        : options,
    duties: datedDuties(scope).length,
    calendar,
    general: datedDuties(narrow(all, ({ own }) => !own)).length,
    withGeneral,
    conditions: conditionsOf(rulebook, unit, calendar),
  };
}

/** Questions about the facts that conditions of these duties mention. */
function conditionsOf(rulebook: Rulebook, unit: Unit, calendar: DutyCalendar): Question[] {
  const duties: readonly CalendarDuty[] = [
    ...calendar.entries,
    ...calendar.questions,
    ...calendar.listed.filter(({ kind }) => kind === 'not-applicable'),
  ];
  const facts = new Set(
    duties.flatMap(({ obligation: { when = [], measure } }) =>
      [...when, ...(measure?.when ?? [])].flatMap(({ fact }) => fact ?? []),
    ),
  );
  return questionsFor(rulebook, unit).filter(({ fact }) => facts.has(fact.id));
}
