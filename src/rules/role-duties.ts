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
  const related = knownRelations(role, bearers, jurisdiction);
  const reached: { place: number; duty: RoleDuty<Duty> }[] = [];
  for (const duty of duties) {
    let nearest: number = relations.length;
    let through: Bearer[] = [];
    for (const id of duty.bearers) {
      const found = related.get(id);
      if (!found || found.distance > nearest) continue;
      if (found.distance < nearest) through = [];
      nearest = found.distance;
      through.push(found.bearer);
    }
    const relation = relations[nearest];
    if (relation === undefined) continue;
    const kind = dutyKindOf(duty);
    const place = dutyKinds.indexOf(kind) * relations.length + nearest;
    reached.push({ place, duty: { duty, relation, through, kind } });
  }
  return reached.sort((a, b) => a.place - b.place).map(({ duty }) => duty);
}

/** How each bearer relates to a role, by its id: the least distance is the nearest relation. */
type Related = ReadonlyMap<string, { readonly bearer: Bearer; readonly distance: number }>;

/** Papers are asked one by one, thousands of them; of a role there are two answers at most. */
const known = new WeakMap<Role, Map<boolean, { bearers: readonly Bearer[]; related: Related }>>();

function knownRelations(role: Role, bearers: readonly Bearer[], jurisdiction: string): Related {
  const isCounty = role.level === 'county' && !jurisdiction.endsWith('00');
  const own =
    known.get(role) ?? new Map<boolean, { bearers: readonly Bearer[]; related: Related }>();
  known.set(role, own);
  const found = own.get(isCounty);
  if (found?.bearers === bearers) return found.related;
  const byId = new Map(bearers.map((bearer) => [bearer.id, bearer]));
  const relationOf = relationTest(role, bearers, byId, isCounty);
  const related = new Map<string, { bearer: Bearer; distance: number }>();
  for (const [id, relation] of relationOf) {
    const bearer = byId.get(id);
    if (bearer) related.set(id, { bearer, distance: relations.indexOf(relation) });
  }
  own.set(isCounty, { bearers, related });
  return related;
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
