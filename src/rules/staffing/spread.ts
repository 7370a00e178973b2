import type { Bearer, UnitLevel } from '../../model/concept.schema.ts';
import { isWrittenFor } from '../address.ts';
import { isWithin } from '../division-stem.ts';
import { levelsIn, prepare } from '../prepare.ts';
import type { Rulebook, RuleObligation, RulePolicy } from '../rulebook.ts';
import type { HeadcountDuty } from './duties.ts';
import type {
  StaffingGovernment,
  StaffingLevel,
  StaffingTownship,
  StaffingUnit,
  StaffingUnits,
} from './types.ts';

/**
 * The units that a duty counts by: each township for `per: township`, the offices that it names for
 * `per: department`. Units outside the jurisdiction of the paper are not among them.
 * @returns empty where the duty counts by nothing that a place has posts for (enterprises, schools)
 */
export function spreadDuty(
  rulebook: Rulebook,
  duty: HeadcountDuty,
  policy: RulePolicy,
  units: StaffingUnits,
): StaffingUnit[] {
  const isInside = (code: string) => isWithin(policy.jurisdiction, code);
  const inside: StaffingUnits = {
    ...units,
    governments: units.governments.filter(({ code }) => isInside(code)),
    townships: units.townships.filter(({ government }) => isInside(government)),
  };
  return levelsOf(rulebook, duty, policy, inside).flatMap((level) =>
    unitsAt(level, rulebook, duty, policy, inside),
  );
}

type CountedLevel = Extract<UnitLevel, 'township' | 'village' | 'department' | 'city' | 'county'>;
const countedLevels: readonly CountedLevel[] = [
  'township',
  'city',
  'county',
  'department',
  'village',
];

/** By which levels is counted: what 每 says, or the bearers themselves where it is 每个单位. */
function levelsOf(
  rulebook: Rulebook,
  duty: HeadcountDuty,
  policy: RulePolicy,
  { governments, townships }: StaffingUnits,
): readonly CountedLevel[] {
  const { per } = duty.measure;
  if (per !== 'unit') return countedLevels.filter((level) => level === per);
  const { bearers } = prepare(rulebook);
  const isBound = (level: UnitLevel) =>
    duty.bearers.some((id) => bearers.get(id)?.levels.includes(level));
  // 各级政府 at large is weighed by a township for itself: isWrittenFor leaves it out.
  const isMeant = (level: CountedLevel): boolean =>
    level === 'city' || level === 'county'
      ? governments.some(
          (unit) => levelsIn(policy, unit).includes(level) && isWrittenFor(rulebook, unit)(duty),
        )
      : [...governments, ...townships.map(({ government: code }) => ({ code }))].some(({ code }) =>
          isWrittenFor(rulebook, { code, level })(duty),
        );
  return countedLevels.filter((level) => isBound(level) && isMeant(level));
}

function unitsAt(
  level: CountedLevel,
  rulebook: Rulebook,
  duty: HeadcountDuty,
  policy: RulePolicy,
  { governments, townships, without }: StaffingUnits,
): StaffingUnit[] {
  switch (level) {
    case 'township':
      return townships.map(({ id, name, government }) => ({
        kind: 'one',
        id,
        name,
        level: 'township',
        government,
      }));
    case 'village':
      return villagesOf(
        governments,
        townships.filter(({ id }) => !without.has(id)),
      );
    case 'department':
      return governments.flatMap((government) => departmentsOf(rulebook, duty, policy, government));
    case 'city':
    case 'county':
      return governments
        .filter((government) => levelsIn(policy, government).includes(level))
        .map(({ code, name }) => ({
          kind: 'one',
          id: code,
          name,
          level: 'government',
          government: code,
        }));
  }
}

/**
 * The division tree counts villages and does not name them: by township for a county, by county for
 * a city, whose thousands nobody types in one by one.
 */
function villagesOf(
  governments: readonly StaffingGovernment[],
  townships: readonly StaffingTownship[],
): StaffingUnit[] {
  const row = (
    id: string,
    name: string,
    government: string,
    listed: number | undefined,
  ): StaffingUnit => ({
    kind: 'several',
    id: `${id}-village`,
    name,
    level: 'village',
    government,
    ...(listed !== undefined && { listed }),
  });
  const single = ({ id, name, government, villages }: StaffingTownship) =>
    row(id, name, government, villages);
  if (governments.length < 2) return townships.map(single);
  const above = new Map(governments.map(({ code, name }) => [code, name]));
  const sums = new Map<string, number>();
  for (const { government, villages } of townships)
    if (villages !== undefined) sums.set(government, (sums.get(government) ?? 0) + villages);
  return [
    ...[...sums].map(([code, listed]) => row(code, above.get(code) ?? code, code, listed)),
    ...townships.filter(({ villages }) => villages === undefined).map(single),
  ];
}

/**
 * The departments of one government. An office that the paper of that government names is there
 * once; how many a class has, the place must say. Below the government that issued the paper
 * the text does not tell which offices there are: all of them are asked for as one number.
 */
function departmentsOf(
  rulebook: Rulebook,
  duty: RuleObligation,
  policy: RulePolicy,
  { code, name }: StaffingGovernment,
): StaffingUnit[] {
  const known = prepare(rulebook).bearers;
  const bound = duty.bearers
    .map((id) => known.get(id))
    .filter((bearer): bearer is Bearer => bearer?.levels.includes('department') ?? false);
  const base = { level: 'department', government: code } as const satisfies {
    level: StaffingLevel;
    government: string;
  };
  const asked = (id: string, label: string): StaffingUnit => ({
    ...base,
    kind: 'several',
    id: `${code}-${id}`,
    name: label,
  });
  const isOffice = ({ collective, levels }: Bearer) => collective !== true && levels.length === 1;
  if (bound.length === 0) return [asked('department', `${name}的部门`)];
  if (code !== policy.jurisdiction) {
    const [only] = bound;
    return bound.length === 1 && only
      ? [asked(only.id, only.prefLabel)]
      : [asked(`${duty.policy}-${duty.id}`, '本条所列的部门')];
  }
  const offices = bound.filter(isOffice);
  return bound.map((bearer) =>
    isOffice(bearer)
      ? { ...base, kind: 'one', id: `${code}-${bearer.id}`, name: bearer.prefLabel }
      : asked(bearer.id, offices.length > 0 ? `其他${bearer.prefLabel}` : bearer.prefLabel),
  );
}
