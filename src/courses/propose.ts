import type { Audience } from '../model/audience.schema.ts';
import type { Bearer, UnitLevel } from '../model/concept.schema.ts';
import type { Modality } from '../model/obligation.schema.ts';
import { isWithin } from '../rules/applicability.ts';
import { outsideForce } from '../rules/force.ts';
import type { Rulebook, RuleObligation, RulePolicy } from '../rules/rulebook.ts';
import { dateName, spanName } from '../rules/wording.ts';
import { addPeriod } from '../rules/calendar/dates.ts';
import { parsePeriod } from '../model/period.ts';

/** Why people need to know a duty, the nearest first. */
export const relations = ['self', 'concerned', 'organ', 'supervised', 'related'] as const;
export type Relation = (typeof relations)[number];

export const relationNames: Readonly<Record<Relation, string>> = {
  self: '本人履行',
  concerned: '原文提到本人',
  organ: '本单位履行',
  supervised: '由其监管',
  related: '与其工作有关',
};

/** For whom and where a course is, as far as it decides what belongs into it. */
export interface CourseQuery {
  /** Absent: whoever; then every duty of the place is proposed, in the order of the papers. */
  readonly audience?: Audience | undefined;
  /** The department that the audience works for, where the trainer chose one. */
  readonly office?: string | undefined;
  /** Division code of the place. */
  readonly place: string;
  /** Another place whose papers are taught, too, where the place has none or few. */
  readonly lender?: string | undefined;
  /** Topics by id; empty: all. */
  readonly topics: readonly string[];
  /** The day of the course, yyyy-mm-dd. */
  readonly asOf: string;
}

/** From here on duties of bearers who stand far from these people: taught where nothing nearer is. */
export const farTier = 9;

export interface Proposal {
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
  readonly relation: Relation;
  /** How near the duty is to these people: the lower, the sooner it is chosen. */
  readonly tier: number;
  /** Why it is proposed: 本单位履行：乡镇（街道）；有数量要求. */
  readonly because: string;
  /** The paper binds another place: taught as an example. */
  readonly borrowed: boolean;
  /** Not in force on that day, and why: never chosen by itself. */
  readonly outside?: string;
}

/** What belongs into a course, the most needed first. Pure and stable: the same asked, the same given. */
export function propose(rulebook: Rulebook, query: CourseQuery): readonly Proposal[] {
  const { audience, place, lender, topics, asOf } = query;
  const bearers = new Map(rulebook.bearers.map((bearer) => [bearer.id, bearer]));
  const policies = new Map(
    rulebook.policies
      .filter(
        ({ jurisdiction }) =>
          isWithin(jurisdiction, place) || (lender !== undefined && isWithin(jurisdiction, lender)),
      )
      .map((policy) => [policy.id, policy]),
  );
  const bonds = bondsOf(audience, query.office, bearers);
  const wanted = new Set(topics);
  const ranked = rulebook.obligations.flatMap((obligation, at) => {
    const policy = policies.get(obligation.policy);
    if (!policy || (wanted.size > 0 && !wanted.has(obligation.topic))) return [];
    const tie = tieOf(obligation, bonds, audience, bearers, wanted.size > 0);
    if (!tie) return [];
    const outside =
      outsideForce(obligation, policy, asOf)?.because ?? passed(obligation, policy, asOf);
    const borrowed = !isWithin(policy.jurisdiction, place);
    const proposal: Proposal = {
      obligation,
      policy,
      relation: tie.relation,
      tier: tie.tier,
      because: [tie.words, ...reasonsOf(obligation)].join('；'),
      borrowed,
      ...(outside !== undefined && { outside }),
    };
    const topicRank = audience?.topics.indexOf(obligation.topic) ?? -1;
    const rank = [
      outside === undefined ? 0 : 1,
      borrowed ? 1 : 0,
      tie.tier,
      topicRank < 0 ? 99 : topicRank,
      weights[obligation.modality],
      isMeasured(obligation) ? 0 : 1,
      at,
    ];
    return [{ proposal, rank }];
  });
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ proposal }) => proposal);
}

function passed(
  { by, measure }: RuleObligation,
  { from }: RulePolicy,
  asOf: string,
): string | undefined {
  const day = measure?.by ?? by;
  if (day !== undefined) return day < asOf ? `原文期限至${dateName(day)}，已过。` : undefined;
  // Once for all, counted from the paper itself: 文件下发后1个月内.
  if (measure?.kind !== 'timeLimit' || from === undefined || !ofThePaper.test(measure.after ?? ''))
    return undefined;
  const last = addPeriod(from, parsePeriod(measure.within));
  return last !== undefined && last < asOf
    ? `原文期限为${measure.after}后${spanName(measure.within).replace(' ', '')}内，现已过。`
    : undefined;
}

const ofThePaper = /^(?:本)?(?:文件|意见|通知|方案)(?:下发|印发|发布)$/;

const weights: Readonly<Record<Modality, number>> = {
  obligation: 0,
  prohibition: 0,
  target: 1,
  recommendation: 2,
  permission: 3,
};

const isMeasured = ({ measure, by }: RuleObligation) => measure !== undefined || by !== undefined;

function reasonsOf({ measure, modality, by }: RuleObligation): string[] {
  return [
    ...(modality === 'prohibition' ? ['禁止性规定'] : []),
    ...(measure?.kind === 'frequency' ? ['定期要做'] : []),
    ...(measure?.kind === 'timeLimit' || by !== undefined ? ['有期限'] : []),
    ...(measure && measure.kind !== 'frequency' && measure.kind !== 'timeLimit'
      ? ['有明确要求']
      : []),
  ];
}

/** The bearers of an audience and the words by which papers speak of it. */
interface Bonds {
  readonly self: ReadonlySet<string>;
  readonly organ: ReadonlySet<string>;
  readonly supervises: ReadonlySet<string>;
  readonly names: readonly string[];
}

function bondsOf(
  audience: Audience | undefined,
  office: string | undefined,
  bearers: ReadonlyMap<string, Bearer>,
): Bonds {
  const organ = new Set(audience?.organ);
  // A department does what is written for it, and for the classes of departments that it belongs to.
  for (let id = office; id !== undefined && !organ.has(id); id = bearers.get(id)?.broader)
    organ.add(id);
  const own = (audience?.self ?? []).map((id) => bearers.get(id));
  const names = [
    ...(audience ? [audience.prefLabel, ...audience.altLabel] : []),
    ...own.flatMap((bearer) => (bearer ? [bearer.prefLabel, ...bearer.altLabel] : [])),
  ];
  return {
    self: new Set(audience?.self),
    organ,
    supervises: new Set(audience?.supervises),
    names: [...new Set(names)].filter((name) => name.length > 1),
  };
}

interface Tie {
  readonly relation: Relation;
  /** The lower, the nearer. */
  readonly tier: number;
  readonly words: string;
}

function tieOf(
  obligation: RuleObligation,
  { self, organ, supervises, names }: Bonds,
  audience: Audience | undefined,
  bearers: ReadonlyMap<string, Bearer>,
  topicsChosen: boolean,
): Tie | undefined {
  if (!audience) return { relation: 'related', tier: 0, words: '当地文件的规定' };
  const bound = obligation.bearers;
  const name = (ids: readonly string[]) =>
    ids.map((id) => bearers.get(id)?.prefLabel ?? id).join('、');
  const say = (relation: Relation, tier: number, of: string, remark = ''): Tie => ({
    relation,
    tier,
    words: `${relationNames[relation]}${of === '' ? '' : `：${of}`}${remark}`,
  });
  const isOwnTopic = audience.topics.includes(obligation.topic);
  const mine = bound.filter((id) => self.has(id));
  if (mine.length > 0) return say('self', 0, name(mine));
  const named = names.find((word) => obligation.quote.includes(word));
  if (named !== undefined) return say('concerned', 1, named);
  const ours = bound.filter((id) => organ.has(id));
  if (ours.length > 0) {
    const { level } = audience;
    const isGeneral =
      level !== undefined &&
      ours.every((id) => bearers.get(id)?.levels.some((other) => other !== level) ?? false);
    return isGeneral
      ? say('organ', isOwnTopic ? 4 : 6, name(ours), '（一般规定，是否适用由本单位判断）')
      : say('organ', isOwnTopic ? 2 : 3, name(ours));
  }
  const watched = bound.filter((id) => supervises.has(id));
  if (watched.length > 0) return say('supervised', isOwnTopic ? 3 : 7, name(watched));
  // The topics of their work; or whatever the trainer asked for.
  if (isOwnTopic || topicsChosen) {
    const isFar = !topicsChosen && isFarFrom(audience.level, bound, bearers);
    return say('related', isFar ? farTier : isOwnTopic ? 5 : 8, name(bound));
  }
  return undefined;
}

/** Levels that people of a level work with day by day. */
const nearLevels: Readonly<Partial<Record<UnitLevel, readonly UnitLevel[]>>> = {
  village: ['village', 'township', 'enterprise', 'school'],
  township: ['township', 'village', 'enterprise', 'school', 'park'],
  department: ['department', 'enterprise', 'park'],
  park: ['park', 'enterprise'],
  enterprise: ['enterprise'],
};

/** Whether a duty binds only those whom people of this level hardly meet: 人大, for a grid worker. */
function isFarFrom(
  level: UnitLevel | undefined,
  bound: readonly string[],
  bearers: ReadonlyMap<string, Bearer>,
): boolean {
  const near = level && nearLevels[level];
  if (!near) return false;
  return bound.every((id) => {
    const levels = bearers.get(id)?.levels ?? [];
    return levels.length > 0 && !levels.some((one) => near.includes(one));
  });
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0;
    if (value !== other) return value - other;
  }
  return 0;
}
