import { describeMeasure, modalityNames } from '../../components/names.ts';
import { balanceTime, sessionMinutes, type TimeBalance } from '../../courses/budget-time.ts';
import { itemKey, readSessions, type CourseItem, type Session } from '../../courses/course.ts';
import {
  documentSessions,
  strangersNote,
  type CourseDocument,
  type DocumentWords,
} from '../../courses/course-document.ts';
import type { ClauseTextOf } from '../../courses/provenance.ts';
import { propose, type Proposal } from '../../courses/propose.ts';
import { courseName, type StartingPoint } from '../../courses/starting-points.ts';
import { describeDays } from '../../courses/teaching-days.ts';
import { layOut, type Slot } from '../../courses/timetable.ts';
import { obligationUrl } from '../../model/anchor.ts';
import type { Audience } from '../../model/audience.schema.ts';
import { policiesFor } from '../../rules/applicability.ts';
import type { Rulebook, RuleObligation, RulePolicy } from '../../rules/rulebook.ts';
import { asOfFrom } from '../calculator/AsOfField.tsx';
import type { Fields } from '../calculator/fields.ts';
import { hoursFrom, topicsFrom, totalMinutes, type HoursReading } from './course-fields.ts';

/** A place as the course knows it. */
export interface CoursePlace {
  readonly code: string;
  /** 辽宁省 葫芦岛市 */
  readonly name: string;
}

/** Everything that the page shows of a course, made from what was chosen. */
export interface CourseView {
  readonly rulebook: Rulebook;
  readonly audience: Audience | undefined;
  readonly place: CoursePlace;
  readonly title: string;
  readonly asOf: string;
  /** Whether any paper binds the place. */
  readonly hasPapers: boolean;
  readonly points: readonly StartingPoint[];
  /** The starting point that the course began with. */
  readonly point: StartingPoint | undefined;
  readonly proposals: readonly Proposal[];
  readonly sessions: readonly Session[];
  /** Said where every duty of the course is another's, not theirs. */
  readonly strangers: string | undefined;
  /** Items of the course that are no longer held. */
  readonly lost: readonly CourseItem[];
  readonly balance: TimeBalance;
  readonly hours: HoursReading;
  readonly slots: readonly Slot[] | undefined;
  /** Holidays that were left out, years whose holidays nobody knows here. */
  readonly dayNotes: readonly string[];
  readonly obligationOf: (item: CourseItem) => RuleObligation | undefined;
  readonly policyOf: (id: string) => RulePolicy | undefined;
  readonly labelOf: (id: string) => string;
}

/** Look-ups of a rulebook, made once. */
export function lookUps(rulebook: Rulebook) {
  const duties = new Map(
    rulebook.obligations.map((duty) => [
      itemKey({ policy: duty.policy, obligation: duty.id }),
      duty,
    ]),
  );
  const policies = new Map(rulebook.policies.map((policy) => [policy.id, policy]));
  const labels = new Map(
    [...rulebook.bearers, ...rulebook.topics].map(({ id, prefLabel }) => [id, prefLabel]),
  );
  return {
    obligationOf: (item: CourseItem) => duties.get(itemKey(item)),
    policyOf: (id: string) => policies.get(id),
    labelOf: (id: string) => labels.get(id) ?? id,
  };
}
export type LookUps = ReturnType<typeof lookUps>;

/** What is proposed: the dear part, which typing a title does not change. */
export function proposalsFor(
  rulebook: Rulebook,
  audiences: readonly Audience[],
  place: CoursePlace,
  fields: Fields,
): readonly Proposal[] {
  return propose(rulebook, {
    audience: audiences.find(({ id }) => id === fields['audience']),
    office: fields['office'],
    place: place.code,
    lender: fields['lender'],
    topics: topicsFrom(fields),
    asOf: asOfFrom(fields),
  });
}

export function viewOf(
  rulebook: Rulebook,
  audiences: readonly Audience[],
  place: CoursePlace,
  fields: Fields,
  points: readonly StartingPoint[],
  proposals: readonly Proposal[],
  found: LookUps,
): CourseView {
  const audience = audiences.find(({ id }) => id === fields['audience']);
  const asOf = asOfFrom(fields);
  const point = points.find((one) => pointKey(one) === fields['start']);
  const sessions = readSessions(fields);
  const lost = sessions.flatMap(({ items }) => items.filter((item) => !found.obligationOf(item)));
  const hours = hoursFrom(fields);
  const slots =
    hours.kind === 'hours'
      ? layOut(
          sessions.map((session) => sessionMinutes(session, found.obligationOf)),
          hours.hours,
        )
      : undefined;
  const relationOf = new Map(
    proposals.map(({ obligation: { policy, id }, relation }) => [
      itemKey({ policy, obligation: id }),
      relation,
    ]),
  );
  const short = place.name.split(' ').pop() ?? place.name;
  return {
    rulebook,
    audience,
    place,
    title:
      fields['title']?.trim() ||
      `${short}${point ? courseName(point) : `${audience?.prefLabel ?? '安全生产'}培训`}`,
    asOf,
    hasPapers: policiesFor(rulebook, { code: place.code }).length > 0,
    points,
    point,
    proposals,
    sessions,
    strangers: strangersNote(
      audience?.prefLabel,
      sessions.flatMap(({ items }) => items.map((item) => relationOf.get(itemKey(item)))),
    ),
    lost,
    balance: balanceTime(sessions, totalMinutes(fields) ?? undefined, found.obligationOf),
    hours,
    slots,
    dayNotes: notesOf(hours, slots),
    ...found,
  };
}

function notesOf(hours: HoursReading, slots: readonly Slot[] | undefined): readonly string[] {
  const last = slots?.[slots.length - 1];
  if (hours.kind !== 'hours' || !last) return [];
  return describeDays(hours.hours.first, last.day, hours.hours.days);
}

/** Name of a starting point in the address: grid-worker.half-day. */
export function pointKey({ audience, occasion }: StartingPoint): string {
  return `${audience.id}.${occasion.id}`;
}

/** Whom a duty binds, in words. */
export function bearersOf({ labelOf }: Pick<CourseView, 'labelOf'>, duty: RuleObligation): string {
  return duty.bearers.map(labelOf).join('、');
}

/** What is demanded in figures; undefined where the text states none. */
export function figureOf(duty: RuleObligation): string | undefined {
  return duty.measure && describeMeasure({ ...duty, measure: duty.measure });
}

/** What files show and the page does not: read when a file is asked for. */
export interface CourseTexts {
  readonly clauseTextOf: ClauseTextOf;
  /** The editor's one-sentence reading of an obligation. */
  readonly readingOf: (obligation: RuleObligation) => string | undefined;
}

/** The course as the files are written from it. */
export function documentOf(
  view: CourseView,
  { clauseTextOf, readingOf }: CourseTexts,
  address: string,
  madeOn: string,
): CourseDocument {
  const { audience, place, title, sessions, slots, point, balance, rulebook } = view;
  const words: DocumentWords = {
    bearersOf: (duty) => bearersOf(view, duty),
    topicOf: ({ topic }) => view.labelOf(topic),
    forceOf: ({ modality }) => modalityNames[modality],
    figureOf,
    readingOf,
    policyOf: view.policyOf,
    addressOf: (duty) => new URL(obligationUrl(duty), location.href).href,
  };
  const reasons = new Map(
    view.proposals.map((proposal) => [
      itemKey({ policy: proposal.policy.id, obligation: proposal.obligation.id }),
      proposal,
    ]),
  );
  return {
    title,
    ...(audience && { audience: audience.prefLabel }),
    place: place.name,
    sessions: documentSessions(sessions, view.obligationOf, reasons, words),
    minutes: balance.planned,
    ...(slots && slots.length > 0 && { slots }),
    dayNotes: view.dayNotes,
    basis: point?.basis ?? [],
    edition: rulebook.edition,
    clauseTextOf,
    madeOn,
    address,
  };
}
