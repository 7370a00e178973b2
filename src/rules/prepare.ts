import type { Bearer, UnitLevel } from '../model/concept.schema.ts';
import type { Fact } from '../model/fact.schema.ts';
import { isSameDivision, isWithin, stemOf } from './division-stem.ts';
import type { Rulebook, RuleObligation, RulePolicy, Unit } from './rulebook.ts';

/** A rulebook with its cross-references resolved. */
export interface PreparedRulebook {
  readonly policies: ReadonlyMap<string, RulePolicy>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly bearers: ReadonlyMap<string, Bearer>;
  /** Papers in whose jurisdiction a code lies, in the order of the rulebook. */
  readonly policiesOf: (code: string) => readonly RulePolicy[];
  /**
   * Duties that bind a unit, in the order of the papers. Units that are bound alike get the same
   * array, so that what follows from it can be kept beside it.
   */
  readonly dutiesOf: (unit: Unit) => readonly RuleObligation[];
}

const prepared = new WeakMap<Rulebook, PreparedRulebook>();

/** Prepares a rulebook; the same rulebook is prepared once. */
export function prepare(rulebook: Rulebook): PreparedRulebook {
  const known = prepared.get(rulebook);
  if (known) return known;
  const fresh = build(rulebook);
  prepared.set(rulebook, fresh);
  return fresh;
}

function build(rulebook: Rulebook): PreparedRulebook {
  const policies = new Map(rulebook.policies.map((policy) => [policy.id, policy]));
  const bearers = new Map(rulebook.bearers.map((bearer) => [bearer.id, bearer]));
  const byPolicy = new Map<string, RuleObligation[]>();
  for (const obligation of rulebook.obligations) {
    const group = byPolicy.get(obligation.policy);
    if (group) group.push(obligation);
    else byPolicy.set(obligation.policy, [obligation]);
  }
  const stems = new Set(rulebook.policies.map(({ jurisdiction }) => stemOf(jurisdiction)));
  const lengths = [...new Set([...stems].map(({ length }) => length))];
  /** The jurisdictions that a code lies in: all that decides which papers bind. */
  const placeKey = (code: string): string => {
    let key = '';
    for (const length of lengths) {
      const stem = code.slice(0, length);
      if (stems.has(stem)) key += ` ${stem}`;
    }
    return key;
  };
  const policiesOf = remember(placeKey, (code: string) =>
    rulebook.policies.filter(({ jurisdiction }) => isWithin(jurisdiction, code)),
  );
  const dutiesOf = remember(
    (unit: Unit) => {
      const { code, level, bearers: of } = unit;
      // Whatever decides who is bound stands in the key: a county-level city is the city of its own.
      const county = code.slice(0, 6);
      const isOwn = stems.has(county) && isSameDivision(county, code);
      const own = level === 'county' || level === 'department' ? (isOwn ? '=' : '') : '';
      const seat = level === 'department' && isPrefecture(code) ? ' city' : '';
      return `${level}${own}${seat}${placeKey(code)}${of === undefined ? '' : ` as ${of.join('+')}`}`;
    },
    (unit: Unit) =>
      policiesOf(unit.code).flatMap((policy) => {
        const bound = bindingTest(policy, unit, bearers);
        return (byPolicy.get(policy.id) ?? []).filter((duty) => duty.bearers.some(bound));
      }),
  );
  return {
    policies,
    bearers,
    facts: new Map(rulebook.facts.map((fact) => [fact.id, fact])),
    policiesOf,
    dutiesOf,
  };
}

/** A function that finds a thing once for each key. */
function remember<In, Out>(keyOf: (input: In) => string, find: (input: In) => Out) {
  const cache = new Map<string, Out>();
  return (input: In): Out => {
    const key = keyOf(input);
    const known = cache.get(key);
    if (known !== undefined) return known;
    const found = find(input);
    cache.set(key, found);
    return found;
  };
}

/**
 * As what a unit is addressed by a paper. A county-level city (弥勒市) speaks of itself as 市: in its
 * own papers the duties of the city are its.
 */
export function levelsIn(
  policy: RulePolicy,
  unit: Pick<Unit, 'code' | 'level'>,
): readonly UnitLevel[] {
  return isOwnCity(policy, unit) ? ['county', 'city'] : [unit.level];
}

/** Whether a unit is the county that issued a paper: its code is a county's, not a prefecture's. */
function isOwnCity(
  { jurisdiction }: RulePolicy,
  { code, level }: Pick<Unit, 'code' | 'level'>,
): boolean {
  return (
    level === 'county' &&
    stemOf(jurisdiction) === jurisdiction &&
    isSameDivision(jurisdiction, code)
  );
}

/** Whether a code is that of a prefecture or prefecture-level city: 140500. */
function isPrefecture(code: string): boolean {
  return /^\d{4}00(?:0{6})?$/.test(code);
}

/**
 * Whether a department of the government with that code is what the bearer says: 市级…部门 are those of
 * the city; in the paper of a county-level city, its own.
 */
export function isOfGovernment(
  { government }: Bearer,
  { jurisdiction }: Pick<RulePolicy, 'jurisdiction'>,
  code: string,
): boolean {
  if (government === undefined) return true;
  if (isPrefecture(code)) return government === 'city';
  return government === 'county' || isSameDivision(jurisdiction, code);
}

/** A test of the bearers that a unit is, in one paper. */
function bindingTest(
  policy: RulePolicy,
  unit: Unit,
  bearers: ReadonlyMap<string, Bearer>,
): (bearer: string) => boolean {
  const levels = levelsIn(policy, unit);
  const isOfLevel = (id: string) => {
    const bearer = bearers.get(id);
    if (!bearer?.levels.some((level) => levels.includes(level))) return false;
    return unit.level !== 'department' || isOfGovernment(bearer, policy, unit.code);
  };
  if (unit.bearers === undefined) return isOfLevel;
  const own = new Set<string>();
  for (const chosen of unit.bearers)
    for (
      let id: string | undefined = chosen;
      id !== undefined && !own.has(id);
      id = bearers.get(id)?.broader
    )
      own.add(id);
  // 市级部门 are all departments of a city: nobody need say so of each.
  for (const bearer of bearers.values())
    if (
      bearer.government !== undefined &&
      own.has(bearer.broader ?? '') &&
      isOfGovernment(bearer, policy, unit.code)
    )
      own.add(bearer.id);
  // 各级各部门各单位 stands at several levels and binds whatever the unit is.
  return (id) => isOfLevel(id) && (own.has(id) || (bearers.get(id)?.levels.length ?? 0) > 1);
}
