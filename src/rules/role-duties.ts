import type { Bearer } from '../model/concept.schema.ts';
import type { Obligation } from '../model/obligation.schema.ts';
import type { Role } from '../model/role.schema.ts';
import { dutyKindOf, dutyKinds, type DutyKind } from './duty-kinds.ts';

/**
 * As what a duty reaches someone in office:
 * - `person`: it is written for the office (企业主要负责人)
 * - `unit`: for the unit that the person heads (乡镇（街道）)
 * - `some`: for some units of the kind (高危行业企业); whether this is one, the person knows
 * - `all`: for a wider class that the unit or the person belongs to (各级政府, 各单位)
 */
export const relations = ['person', 'unit', 'some', 'all'] as const;
export type RoleRelation = (typeof relations)[number];

/** A duty as it reaches a role. */
export interface RoleDuty<Duty> {
  readonly duty: Duty;
  readonly relation: RoleRelation;
  /** The bearers through which it does. */
  readonly through: readonly Bearer[];
  readonly kind: DutyKind;
}

/**
 * The duties of one paper that a role answers for: its own, those of its unit, and those of the wider
 * classes. What is counted comes first, then what comes back, then what has a day, then the rest; and
 * in each of them the nearest first.
 * @param jurisdiction place whose paper it is: a county-level city calls itself 市 in its own papers
 */
export function dutiesOfRole<Duty extends Obligation>(
  role: Role,
  duties: readonly Duty[],
  bearers: readonly Bearer[],
  jurisdiction: string,
): RoleDuty<Duty>[] {
  const { relationOf, byId } = knownRelations(role, bearers, jurisdiction);
  const reached = duties.flatMap((duty): RoleDuty<Duty>[] => {
    const found = duty.bearers.flatMap((id) => {
      const relation = relationOf.get(id);
      const bearer = byId.get(id);
      return relation && bearer ? [{ relation, bearer }] : [];
    });
    const relation = relations.find((one) => found.some((reach) => reach.relation === one));
    if (relation === undefined) return [];
    const through = found.filter((one) => one.relation === relation).map(({ bearer }) => bearer);
    return [{ duty, relation, through, kind: dutyKindOf(duty) }];
  });
  return dutyKinds.flatMap((kind) =>
    relations.flatMap((relation) =>
      reached.filter((one) => one.kind === kind && one.relation === relation),
    ),
  );
}

interface Relations {
  readonly relationOf: ReadonlyMap<string, RoleRelation>;
  readonly byId: ReadonlyMap<string, Bearer>;
}

/** Papers are asked one by one, thousands of them; of a role there are two answers at most. */
const known = new WeakMap<Role, Map<boolean, Relations & { bearers: readonly Bearer[] }>>();

function knownRelations(role: Role, bearers: readonly Bearer[], jurisdiction: string): Relations {
  const isCounty = role.level === 'county' && !jurisdiction.endsWith('00');
  const own = known.get(role) ?? new Map<boolean, Relations & { bearers: readonly Bearer[] }>();
  known.set(role, own);
  const found = own.get(isCounty);
  if (found?.bearers === bearers) return found;
  const byId = new Map(bearers.map((bearer) => [bearer.id, bearer]));
  const relations = { bearers, byId, relationOf: relationTest(role, bearers, byId, isCounty) };
  own.set(isCounty, relations);
  return relations;
}

/**
 * How each bearer relates to the role; bearers that do not are left out.
 * @param isCounty it is a role of a county, and the paper is a county's
 */
function relationTest(
  { persons, organs, broad, level }: Role,
  bearers: readonly Bearer[],
  byId: ReadonlyMap<string, Bearer>,
  isCounty: boolean,
): ReadonlyMap<string, RoleRelation> {
  const widerOf = (id: string): string[] => {
    const wider = byId.get(id)?.broader;
    return wider === undefined ? [] : [wider, ...widerOf(wider)];
  };
  const relation = new Map<string, RoleRelation>();
  // The nearest relation is set last, so that it stands.
  for (const { id, levels } of bearers)
    if (levels.length > 1 && levels.includes(level) && levels.includes('enterprise'))
      relation.set(id, 'all');
  for (const id of [...broad, ...[...organs, ...persons].flatMap(widerOf)]) relation.set(id, 'all');
  for (const bearer of bearers) {
    const isPart = widerOf(bearer.id).some((id) => organs.includes(id));
    // A department is one office among many: of the others only classes may mean it.
    const mayBeMeant = level !== 'department' || bearer.collective === true;
    if (isPart && mayBeMeant && bearer.levels.includes(level)) relation.set(bearer.id, 'some');
  }
  const kin = new Set(organs.flatMap((id) => byId.get(id)?.broader ?? []));
  for (const { id, levels, broader } of bearers)
    if (isCounty && levels.length === 1 && levels[0] === 'city' && kin.has(broader ?? ''))
      relation.set(id, 'unit');
  for (const id of organs) relation.set(id, 'unit');
  for (const id of persons) relation.set(id, 'person');
  return relation;
}
