import type { LocalDeadline, LocalDeadlines } from '../../model/local-deadline.ts';
import { policiesFor } from '../../rules/applicability.ts';
import { stemOf } from '../../rules/division-stem.ts';
import { prepare } from '../../rules/prepare.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import type { CalendarView } from './view.ts';

/** What the page brings along; undefined where the deployer has set no day. */
export function readLocalDeadlines(text: string | undefined): LocalDeadlines | undefined {
  // Written by the build, from the overlay that it has checked.
  return text === undefined ? undefined : (JSON.parse(text) as LocalDeadlines);
}

/**
 * The deployer's days of a year that concern a unit, in their order: those set for everybody (on the
 * start page, at a topic), for its place, for its kind, or at a paper that binds it. Where the calendar is
 * narrowed to a bearer, those of other bearers are left out.
 */
export function localDeadlinesOf(
  { deadlines }: LocalDeadlines,
  rulebook: Rulebook,
  { unit, year, bearer }: Pick<CalendarView, 'unit' | 'year' | 'bearer'>,
): readonly LocalDeadline[] {
  const papers = new Set(policiesFor(rulebook, unit).map(({ id }) => id));
  const concerns = ({ at }: LocalDeadline): boolean => {
    if (at === 'start' || 'topic' in at) return true;
    if ('policy' in at) return papers.has(at.policy);
    if ('jurisdiction' in at) return unit.code.startsWith(stemOf(at.jurisdiction));
    if (bearer) return at.bearer === bearer.id;
    // A role (乡镇长) is no bearer of the rulebook: its days are shown rather than lost.
    return prepare(rulebook).bearers.get(at.bearer)?.levels.includes(unit.level) ?? true;
  };
  return deadlines.filter((deadline) => deadline.date.startsWith(`${year}-`) && concerns(deadline));
}
