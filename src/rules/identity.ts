import type { Bearer, UnitLevel } from '../model/concept.schema.ts';
import { prepare } from './prepare.ts';
import type { Rulebook, RulePolicy } from './rulebook.ts';

/** What a unit of a level can be, beyond its level. */
export interface Identities {
  /** Offices, of which a unit is one: 应急管理部门. Empty for levels without offices. */
  readonly offices: readonly Bearer[];
  /** Classes that a unit may belong to: 重点行业领域监管部门, 高危行业企业. */
  readonly classes: readonly Bearer[];
  /** What every unit of the level is. */
  readonly always: readonly string[];
}

const none: Identities = { offices: [], classes: [], always: [] };

/**
 * What is to be asked of a unit before its duties are known. A township, a county or a city is one
 * thing; a department is one office among many, and whether it belongs to a class (重点行业领域) is for
 * the place to say.
 * @param code where the unit lies: only classes that the papers there mention are asked
 */
export function identitiesOf(rulebook: Rulebook, level: UnitLevel, code: string): Identities {
  const own = rulebook.bearers.filter(({ levels }) => levels.length === 1 && levels[0] === level);
  const wider = new Set(own.flatMap(({ broader }) => broader ?? []));
  // A level whose bearers have no narrower ones among them asks for nothing.
  if (!own.some(({ collective, broader }) => collective && broader !== undefined)) return none;
  const papers = prepare(rulebook).policiesOf(code);
  const mentioned = mentionedIn(rulebook, papers);
  // 市级… and 县级… follow from where the unit stands: they are not asked.
  const isClass = ({ collective, broader, government }: Bearer) =>
    collective === true && broader !== undefined && government === undefined;
  const roots = own.filter(
    ({ collective, broader }) => collective === true && broader === undefined,
  );
  const classes = own.filter((bearer) => isClass(bearer) && mentioned.has(bearer.id));
  const single = own.filter(({ collective }) => collective !== true);
  const hasOffices = level === 'department';
  return {
    offices: hasOffices
      ? single.filter(({ id, broader }) => broader !== undefined || !wider.has(id))
      : [],
    classes,
    always: [...roots, ...(hasOffices ? [] : single)].map(({ id }) => id),
  };
}

/** Bearers of the duties that these papers hold; of all papers where there are none. */
function mentionedIn(rulebook: Rulebook, papers: readonly RulePolicy[]): ReadonlySet<string> {
  const ids = new Set(papers.map(({ id }) => id));
  return new Set(
    rulebook.obligations
      .filter(({ policy }) => ids.size === 0 || ids.has(policy))
      .flatMap(({ bearers }) => bearers),
  );
}

/** Whether an office belongs to a class as a matter of course (应急管理部门 and 负有安全监管职责的部门). */
export function belongsTo(rulebook: Rulebook, office: string, group: string): boolean {
  const { bearers } = prepare(rulebook);
  const seen = new Set<string>();
  for (let id: string | undefined = office; id !== undefined && !seen.has(id);) {
    if (id === group) return true;
    seen.add(id);
    id = bearers.get(id)?.broader;
  }
  return false;
}
