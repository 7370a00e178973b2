import type { PublishedMatter, PublishedStand } from '../../components/matters/published-matter.ts';
import type { DutyLabels } from '../../exports/duty-labels.ts';
import type { UnitLevel } from '../../model/unit-level.ts';
import { statesFigure } from '../../model/measure.ts';
import type { PublishedObligation } from '../../model/published.schema.ts';
import { isWithin } from '../../rules/division-stem.ts';
import { isWrittenForLevel, levelsOfDuty } from '../../rules/duty-levels.ts';

/** What is held of a place for units of one level. */
export interface PlaceView {
  /** Ids of the papers that bind there, through all levels above. */
  readonly policies: readonly string[];
  /** Their duties with figures for units of the level. */
  readonly measured: readonly PublishedObligation[];
  /** How many duties of theirs bind units of the level. */
  readonly total: number;
  /** What papers of other places ask of such units in figures. None of it binds here. */
  readonly elsewhere: readonly {
    readonly matter: PublishedMatter;
    readonly stands: readonly PublishedStand[];
  }[];
}

/**
 * What binds units of a level in a place, and what other places ask of such units.
 * @param code division code of any level, of any place of the country
 */
export function viewPlace(
  code: string,
  level: UnitLevel,
  duties: readonly PublishedObligation[],
  labels: DutyLabels,
  matters: readonly PublishedMatter[],
): PlaceView {
  const binds = (policy: string) => isWithin(labels.policies[policy]?.place ?? '-', code);
  const placeOf = ({ policy }: PublishedObligation) => labels.policies[policy]?.place ?? '';
  const bearersOf = ({ bearers }: PublishedObligation) =>
    bearers.flatMap((id) => labels.bearers[id] ?? []);
  const isFor = (duty: PublishedObligation) =>
    levelsOfDuty(bearersOf(duty), placeOf(duty)).includes(level);
  const isOwn = (duty: PublishedObligation) =>
    isWrittenForLevel(bearersOf(duty), placeOf(duty), level);
  const own = duties.filter((duty) => binds(duty.policy) && isFor(duty));
  const byKey = new Map(duties.map((duty) => [`${duty.policy} ${duty.id}`, duty]));
  const elsewhere = matters.flatMap((matter) => {
    const stands = matter.stands.filter(({ policy, kind, duty: id }) => {
      const duty = byKey.get(`${policy} ${id ?? ''}`);
      const isStated = kind === 'figure' || kind === 'elsewhere';
      return isStated && !binds(policy) && duty !== undefined && isOwn(duty);
    });
    return stands.length === 0 ? [] : [{ matter, stands }];
  });
  return {
    policies: Object.keys(labels.policies).filter(binds),
    // What is written for this level stands before what is written for every level.
    measured: own
      .filter(({ measure }) => statesFigure(measure))
      .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a))),
    total: own.length,
    elsewhere,
  };
}
