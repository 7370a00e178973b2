import type { Audience, Occasion } from '../model/audience.schema.ts';
import { isWithin, policiesFor } from '../rules/applicability.ts';
import { outsideForce } from '../rules/force.ts';
import type { Rulebook, RuleObligation, RulePolicy } from '../rules/rulebook.ts';
import { recurrenceDemand } from '../rules/calendar/demand.ts';
import { boundsName } from '../rules/wording.ts';
import { arrangeCourse } from './arrange.ts';
import type { Session } from './course.ts';
import { propose, type Proposal } from './propose.ts';

/** Sample hours of a day and days of a week of teaching: no paper states them. */
export const sampleDay = 360;
const sampleWeek = 5;

/** A clause of the place that asks for such a course. */
export interface CourseBasis {
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
}

/** A ready-made course, made from what the papers of a place say of such a training. */
export interface StartingPoint {
  readonly audience: Audience;
  readonly occasion: Occasion;
  /** 定期轮训：每 3 年 1 次（每人），不少于 2 周. */
  readonly title: string;
  readonly minutes: number;
  /** What the length rests on: a clause, or nobody's word but ours. */
  readonly length:
    { readonly kind: 'stated'; readonly words: string } | { readonly kind: 'sample' };
  /** Clauses of the place that ask for such a course; empty: none of the papers does. */
  readonly basis: readonly CourseBasis[];
}

/** What a course made from a starting point is called: 网格员半天培训, 在岗监管执法人员定期轮训. */
export function courseName({
  audience,
  occasion,
}: Pick<StartingPoint, 'audience' | 'occasion'>): string {
  const { prefLabel } = occasion;
  return /培训|轮训/.test(prefLabel) ? `${audience.prefLabel}${prefLabel}` : `${prefLabel}培训`;
}

/** The starting points for a place, in the order of the audiences. */
export function startingPoints(
  rulebook: Rulebook,
  audiences: readonly Audience[],
  place: string,
  asOf: string,
): readonly StartingPoint[] {
  const policies = new Map(policiesFor(rulebook, { code: place }).map((p) => [p.id, p]));
  const held = rulebook.obligations.flatMap((obligation): CourseBasis[] => {
    const policy = policies.get(obligation.policy);
    if (!policy || outsideForce(obligation, policy, asOf)) return [];
    return [{ obligation, policy }];
  });
  return audiences.flatMap((audience) =>
    audience.occasions.map((occasion) => startingPoint(audience, occasion, held)),
  );
}

function startingPoint(
  audience: Audience,
  occasion: Occasion,
  held: readonly CourseBasis[],
): StartingPoint {
  const { facts, words } = occasion;
  const basis = held.filter(
    ({ obligation: { measure, quote } }) =>
      (measure !== undefined && facts.includes(measure.fact)) ||
      words.some((word) => quote.includes(word)),
  );
  const lengths = basis.flatMap(({ obligation: { measure } }) =>
    measure?.kind === 'duration' && measure.min !== undefined
      ? [{ words: boundsName(measure.min, measure.max, ` ${measure.unit}`), ...measure }]
      : [],
  );
  const stated = lengths.flatMap(({ min = 0, unit, words: said }) => {
    const minutes = minutesOf(min, unit);
    return minutes === undefined ? [] : [{ minutes, words: said }];
  });
  // Several papers: the longest satisfies them all.
  const longest = stated.sort((a, b) => b.minutes - a.minutes)[0];
  const often = basis.find(
    ({ obligation: { measure } }) =>
      measure?.kind === 'frequency' && measure.every !== undefined && facts.includes(measure.fact),
  );
  const how = [often ? recurrenceDemand(often.obligation) : '', longest?.words ?? '']
    .filter(Boolean)
    .join('，');
  return {
    audience,
    occasion,
    title: how === '' ? occasion.prefLabel : `${occasion.prefLabel}：${how}`,
    minutes: longest?.minutes ?? occasion.minutes,
    length: longest ? { kind: 'stated', words: longest.words } : { kind: 'sample' },
    basis,
  };
}

/** The course of a starting point: the clauses that ask for it, then what these people need to know. */
export function courseOf(
  rulebook: Rulebook,
  { audience, minutes, basis }: StartingPoint,
  place: { readonly code: string; readonly lender?: string | undefined },
  asOf: string,
): readonly Session[] {
  const { code, lender } = place;
  const proposals = propose(rulebook, { audience, place: code, lender, topics: [], asOf });
  const asked = basis.map(({ obligation, policy }): Proposal => ({
    obligation,
    policy,
    relation: 'concerned',
    tier: -1,
    because: '培训依据',
    borrowed: !isWithin(policy.jurisdiction, code),
  }));
  const isAsked = new Set(basis.map(({ obligation }) => obligation));
  return arrangeCourse(
    [...asked, ...proposals.filter(({ obligation }) => !isAsked.has(obligation))],
    minutes,
    rulebook.topics,
  );
}

/** Minutes of a stated length; undefined for units that say nothing of teaching time. */
function minutesOf(amount: number, unit: string): number | undefined {
  switch (unit) {
    case '周':
      return amount * sampleWeek * sampleDay;
    case '天':
    case '日':
    case '个工作日':
      return amount * sampleDay;
    case '小时':
      return amount * 60;
    case '学时':
    case '课时':
      // A lesson is 45 minutes by custom; longer never falls short of what is asked.
      return amount * 60;
    default:
      return undefined;
  }
}
