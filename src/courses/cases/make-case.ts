import type { UnitLevel } from '../../model/unit-level.ts';
import type { Facts } from '../../model/fact.schema.ts';
import { isWrittenFor } from '../../rules/address.ts';
import { obligationsFor, policiesFor } from '../../rules/applicability.ts';
import { assess } from '../../rules/assess.ts';
import { totalGaps, isAdditive, type SettledDuty } from '../../rules/gap.ts';
import { identitiesOf } from '../../rules/identity.ts';
import { factsOf, questionsFor, type Question } from '../../rules/questions.ts';
import type { Rulebook, RuleObligation, Unit } from '../../rules/rulebook.ts';
import { prepare } from '../../rules/prepare.ts';
import { levelNames } from '../../rules/wording.ts';
import { randomFor, type Random } from '../questions/random.ts';
import type { CaseExercise, CaseUnit } from './case.ts';
import { sampleValues } from './sample-values.ts';

/** What a case is to be made from. */
export interface CaseChoice {
  /** Division whose papers are asked: 140500. */
  readonly code: string;
  readonly level: UnitLevel;
  /** The same seed gives the same case. */
  readonly seed: string;
  /** Today, yyyy-mm-dd; where all papers of the place have run out, their last day is asked. */
  readonly asOf: string;
}

export type CaseResult =
  | { readonly kind: 'case'; readonly exercise: CaseExercise }
  | { readonly kind: 'problem'; readonly message: string };

/** Makes a case, or says in Chinese why there is none. */
export function makeCase(rulebook: Rulebook, choice: CaseChoice): CaseResult {
  const { code, level, seed } = choice;
  const asOf = dayOf(rulebook, choice);
  const id = `${code}.${level}.${seed}`;
  const kinds = unitsOf(rulebook, code, level).flatMap((unit) => {
    const questions = questionsOf(rulebook, unit);
    return questions.length > 0 ? [{ unit, questions }] : [];
  });
  const [first] = kinds;
  const units =
    first?.unit.level === level
      ? describeUnits(rulebook, severalOf(kinds), asOf, randomFor(`case ${id}`))
      : [];
  if (units.length === 0)
    return {
      kind: 'problem',
      message: `当地文件对${levelNames[level]}没有可以计算的要求，出不了案例，请换一个单位类型或地区。`,
    };
  const papers = new Set(
    units.flatMap(({ findings }) => findings.map(({ finding }) => finding.policy)),
  );
  const policies = rulebook.policies.filter((policy) => papers.has(policy.id));
  return { kind: 'case', exercise: { id, asOf, units, policies } };
}

/** A unit with what can be told of it. */
interface Described {
  readonly unit: Unit;
  readonly questions: readonly Question[];
}

/** With fewer facts one unit is no exercise: three are told apart. */
const leastFacts = 3;
const names = ['甲', '乙', '丙'];

/** 某乡镇甲、某乡镇乙、某乡镇丙 where there is little to tell of one. */
function severalOf(kinds: readonly Described[]): readonly Described[] {
  const facts = kinds.reduce((sum, { questions }) => sum + questions.length, 0);
  if (facts >= leastFacts) return kinds;
  return kinds.flatMap(({ unit, questions }) =>
    names.map((name) => ({ unit: { ...unit, name: `${unit.name}${name}` }, questions })),
  );
}

/** Levels of units of which a place's papers give a case. */
export function caseLevels(
  rulebook: Rulebook,
  code: string,
  asOf: string,
  levels: readonly UnitLevel[],
): UnitLevel[] {
  // A county-level city is a county: 532504.
  const isPrefecture = code.endsWith('00');
  return levels.filter(
    (level) =>
      isTold(level) &&
      (level !== 'city' || isPrefecture) &&
      makeCase(rulebook, { code, level, seed: '1', asOf }).kind === 'case',
  );
}

/** Schools and firms are of many kinds (中小学, 幼儿园), and a case would have to be of one. */
const isTold = (level: UnitLevel) => level !== 'school' && level !== 'enterprise';

/** A campaign that is over is asked for its last day: 2022年11月30日. */
function dayOf(rulebook: Rulebook, { code, asOf }: CaseChoice): string {
  const policies = policiesFor(rulebook, { code });
  const isOver = policies.length > 0 && policies.every(({ to }) => to !== undefined && to < asOf);
  return isOver
    ? (policies
        .flatMap(({ to }) => to ?? [])
        .sort()
        .pop() ?? asOf)
    : asOf;
}

/** The unit of a case, without a name of its own; of a township one of its villages as well. */
function unitsOf(rulebook: Rulebook, code: string, level: UnitLevel): Unit[] {
  if (level === 'township') return [anonymous(code, 'township'), anonymous(code, 'village')];
  if (level !== 'department') return [anonymous(code, level)];
  return [departmentOf(rulebook, code)];
}

function anonymous(code: string, level: UnitLevel): Unit {
  return { code, level, name: `某${levelNames[level]}` };
}

/** The department that most measured duties bind, and the classes it stands in. */
function departmentOf(rulebook: Rulebook, code: string): Unit {
  const { offices, classes, always } = identitiesOf(rulebook, 'department', code);
  const { bearers } = prepare(rulebook);
  const lineOf = (id: string): string[] => {
    const wider = bearers.get(id)?.broader;
    return wider === undefined ? [id] : [id, ...lineOf(wider)];
  };
  const units = offices.map((office): Unit => {
    const line = lineOf(office.id).filter((id) => !always.includes(id));
    const of = classes.filter((group) => lineOf(group.id).some((id) => line.includes(id)));
    return {
      code,
      level: 'department',
      name: `某${office.prefLabel}`,
      bearers: [office.id, ...of.map(({ id }) => id), ...always],
    };
  });
  const measured = units.map((unit) => scoredDuties(rulebook, unit).length);
  const most = Math.max(...measured, 0);
  return units[measured.indexOf(most)] ?? anonymous(code, 'department');
}

/** Measured duties that are written for such units, not for organs that they do not have. */
function scoredDuties(rulebook: Rulebook, unit: Unit): RuleObligation[] {
  const isOwn = isWrittenFor(rulebook, unit);
  return obligationsFor(rulebook, unit).filter((duty) => duty.measure !== undefined && isOwn(duty));
}

/** How often other figures are tried until something is met, something lacks and something is open. */
const attempts = 120;
/** More facts make a form, no exercise. */
const mostFacts = 8;

/** The questions that the scored duties of a unit ask, with those duties alone. */
function questionsOf(rulebook: Rulebook, unit: Unit): Question[] {
  const duties = new Set(scoredDuties(rulebook, unit));
  return questionsFor(rulebook, unit)
    .map((question) => ({
      ...question,
      obligations: question.obligations.filter((duty) => duties.has(duty)),
    }))
    .filter(({ obligations }) => obligations.length > 0)
    .slice(0, mostFacts);
}

/** Sample figures for the units of a case and what follows from them; empty where nothing does. */
function describeUnits(
  rulebook: Rulebook,
  units: readonly Described[],
  asOf: string,
  random: Random,
): CaseUnit[] {
  let best: CaseUnit[] = [];
  for (let attempt = 0; attempt < attempts && scoreOf(best) < mixed; attempt += 1) {
    const drawn = units.flatMap(
      (described) => describeUnit(rulebook, described, asOf, random) ?? [],
    );
    if (drawn.length === units.length && scoreOf(drawn) > scoreOf(best)) best = drawn;
  }
  return best;
}

function describeUnit(
  rulebook: Rulebook,
  { unit, questions }: Described,
  asOf: string,
  random: Random,
): CaseUnit | undefined {
  const facts = drawFacts(questions, random);
  const findings = settle(rulebook, unit, facts, asOf, questions);
  if (findings.length === 0) return undefined;
  const asked = new Set(findings.flatMap(({ obligation }) => [...factsOf(obligation)]));
  const { bearers } = prepare(rulebook);
  return {
    unit,
    classes: (unit.bearers ?? []).slice(1).flatMap((id) => {
      const bearer = bearers.get(id);
      return bearer?.collective === true && bearer.broader !== undefined ? bearer.prefLabel : [];
    }),
    told: questions
      .filter(({ fact }) => asked.has(fact.id))
      .map((question) => ({ question, value: facts[question.fact.id] })),
    findings,
    gaps: totalGaps(
      rulebook,
      findings.filter(({ obligation }) => isAdditive(obligation)),
      facts,
    ),
  };
}

/** One fact in four is not told: to see what is missing is part of the exercise. */
const silence = 0.25;

function drawFacts(questions: readonly Question[], random: Random): Facts {
  const facts: Record<string, Facts[string]> = {};
  for (const question of questions) {
    const values = sampleValues(question, facts);
    const value = values[Math.floor(random() * values.length)];
    const isTold = random() >= silence;
    if (isTold && value !== undefined) facts[question.fact.id] = value;
  }
  return facts;
}

/** The findings that the told facts decide, or would decide. */
function settle(
  rulebook: Rulebook,
  unit: Unit,
  facts: Facts,
  asOf: string,
  questions: readonly Question[],
): SettledDuty[] {
  const duties = new Map(
    questions.flatMap(({ obligations }) =>
      obligations.map((duty) => [`${duty.policy} ${duty.id}`, duty] as const),
    ),
  );
  return assess(rulebook, unit, facts, asOf).flatMap((finding): SettledDuty[] => {
    const obligation = duties.get(`${finding.policy} ${finding.obligation}`);
    const isSettled = ['met', 'not-met', 'unknown'].includes(finding.status);
    return obligation && isSettled ? [{ finding, obligation }] : [];
  });
}

const mixed = 5;

/**
 * How good an exercise is: met, not met and open are all there; the units of the first kind differ; at
 * most one unit is passed over in silence.
 */
function scoreOf(units: readonly CaseUnit[]): number {
  const statuses = (of: readonly CaseUnit[]) =>
    new Set(of.flatMap(({ findings }) => findings.map(({ finding }) => finding.status))).size;
  const kind = units[0]?.unit.level;
  const silent = units.filter(({ told }) => told.every(({ value }) => value === undefined));
  const differ = statuses(units.filter(({ unit }) => unit.level === kind)) > 1;
  return units.length === 0 ? 0 : statuses(units) + (differ ? 1 : 0) + (silent.length > 1 ? 0 : 1);
}
