import type { Division, DivisionType } from '../jurisdictions/division.ts';
import { findDivision } from '../jurisdictions/find-division.ts';
import { groupTownships } from '../jurisdictions/group-townships.ts';
import { isEstablishedTownship } from '../jurisdictions/established-township.ts';
import { identitiesOf } from '../rules/identity.ts';
import type { Question } from '../rules/questions.ts';
import type { Rulebook, Unit } from '../rules/rulebook.ts';
import { levelNames, spanName } from '../rules/wording.ts';
import { scoredFactsOf } from './asked-facts.ts';
import { headOf } from './columns.ts';
import { guideSheet } from './parse-units.ts';

/** Levels whose units are known by name: they stand in the division tree or among the bearers. */
const listedLevels = ['township', 'county', 'city', 'department'] as const;
/** Levels whose units no list holds: the person who fills the sheet in names them. */
const unlistedLevels = ['village', 'park', 'enterprise', 'school'] as const;

export const templateLevels = [...listedLevels, ...unlistedLevels] as const;
export type TemplateLevel = (typeof templateLevels)[number];
type UnlistedLevel = (typeof unlistedLevels)[number];

/** Rows to be filled in for units that no list holds. More can be added. */
const emptyRows = 20;

/** A sheet to be filled in, as texts; the first row is the head. */
export interface Template {
  /** Name of the place: 弥勒市. */
  readonly place: string;
  /** 填报表 */
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** The explaining sheet: what each column asks, by which clause, and who knows it. */
  readonly guide: { readonly sheet: string; readonly rows: readonly (readonly string[])[] };
  /** Whether the units are named; else there are rows for them, to be named by who fills them in. */
  readonly named: boolean;
  /** Number of columns that are asked; zero where the papers measure nothing for such units. */
  readonly questions: number;
}

/** A row of a template before it is filled in. */
interface TemplateUnit {
  readonly unit: Unit;
  readonly parent: string;
  /** 主体, where the level needs one. */
  readonly bearer?: string;
}

/**
 * The sheet that a place fills in for its units: a row for each unit with code and name, a column for
 * each fact that a measured duty of such units needs.
 * @param tree province of the place
 * @param place code of a city or county
 */
export function buildTemplate(
  rulebook: Rulebook,
  tree: Division,
  place: string,
  level: TemplateLevel,
): Template {
  const division = findDivision(tree, place);
  const units = division ? unitsOf(rulebook, division, level) : [];
  const asked = questionsOf(rulebook, units);
  const isUnlisted = isUnlistedLevel(level);
  const classes = isUnlisted
    ? identitiesOf(rulebook, level, place).classes.map(({ prefLabel }) => prefLabel)
    : [];
  const needsLevel = level === 'department' || isUnlisted;
  const head = [
    '区划代码',
    parentHead(level),
    nameHead(level),
    ...(needsLevel ? ['层级', '主体'] : []),
    ...asked.map(({ fact }) => headOf(fact)),
  ];
  const rows = units.map(({ unit, parent, bearer = '' }) => [
    unit.code,
    parent,
    isUnlisted ? '' : unit.name,
    ...(needsLevel ? [levelNames[level], bearer] : []),
    ...asked.map(() => ''),
  ]);
  return {
    place: division?.name ?? '',
    sheet: '填报表',
    rows: [head, ...rows],
    widths: head.map((text, at) => (at < 3 ? 16 : Math.min(Math.max(text.length * 2, 12), 36))),
    guide: { sheet: guideSheet, rows: guideRows(rulebook, asked, level, classes) },
    named: !isUnlisted,
    questions: asked.length,
  };
}

function isUnlistedLevel(level: TemplateLevel): level is UnlistedLevel {
  return unlistedLevels.some((one) => one === level);
}

/** What the units are asked, each fact once with all clauses that need it. */
function questionsOf(rulebook: Rulebook, units: readonly TemplateUnit[]): Question[] {
  const questions = new Map<string, Question>();
  for (const { unit } of units)
    for (const question of scoredFactsOf(rulebook, unit)) {
      const known = questions.get(question.fact.id);
      questions.set(
        question.fact.id,
        known
          ? {
              fact: known.fact,
              items: [...new Set([...known.items, ...question.items])],
              obligations: [...new Set([...known.obligations, ...question.obligations])],
            }
          : question,
      );
    }
  return [...questions.values()];
}

function unitsOf(rulebook: Rulebook, division: Division, level: TemplateLevel): TemplateUnit[] {
  if (level === 'township')
    return groupTownships(division).flatMap(({ division: parent, townships }) =>
      townships.filter(isEstablishedTownship).map(({ code, name }) => ({
        unit: { code, level, name },
        parent: parent.name,
      })),
    );
  if (level === 'department') return departmentsOf(rulebook, division);
  if (isUnlistedLevel(level)) return unlistedIn(rulebook, division, level);
  return governmentsOf(division, level, '');
}

/** Zones stand in the list like counties, but whether a paper binds them is for the paper to say. */
const noGovernments: readonly DivisionType[] = ['placeholder', 'zone', 'other'];

function governmentsOf(
  division: Division,
  level: 'county' | 'city',
  parent: string,
): TemplateUnit[] {
  const { code, name, type, children } = division;
  const own =
    division.level === level && !noGovernments.includes(type)
      ? [{ unit: { code, level, name }, parent }]
      : [];
  const below = children.filter((child) => child.level !== 'township');
  const upper = type === 'placeholder' ? parent : name;
  return [...own, ...below.flatMap((child) => governmentsOf(child, level, upper))];
}

/** One row for each office; which of them are of a class (重点行业领域) is for the place to say. */
function departmentsOf(rulebook: Rulebook, { code, name }: Division): TemplateUnit[] {
  const { offices } = identitiesOf(rulebook, 'department', code);
  return offices
    .map(({ id, prefLabel }) => ({
      unit: { code, level: 'department' as const, name: `${name}${prefLabel}`, bearers: [id] },
      parent: name,
      bearer: prefLabel,
    }))
    .filter(({ unit }) => scoredFactsOf(rulebook, unit).length > 0);
}

/**
 * Rows for units that no list holds: one for every township, to be repeated for its villages, and
 * some for what stands in the place at large. They are asked what any class of them is asked.
 */
function unlistedIn(rulebook: Rulebook, division: Division, level: UnlistedLevel): TemplateUnit[] {
  const { classes } = identitiesOf(rulebook, level, division.code);
  const unitIn = ({ code, name }: Division): TemplateUnit => ({
    unit: { code, level, name, bearers: classes.map(({ id }) => id) },
    parent: name,
  });
  if (level === 'village')
    return groupTownships(division).flatMap(({ townships }) =>
      townships.filter(isEstablishedTownship).map(unitIn),
    );
  return Array.from({ length: emptyRows }, () => unitIn(division));
}

function parentHead(level: TemplateLevel): string {
  if (level === 'township') return '县（市、区）';
  return level === 'county' || level === 'city' ? '市（州、盟）' : '所在地';
}

function nameHead(level: TemplateLevel): string {
  return level === 'township' ? '乡镇（街道）' : '单位名称';
}

const types: Readonly<Record<Question['fact']['type'], string>> = {
  integer: '整数',
  number: '数字，可以有小数',
  boolean: '是 或 否',
  items: '已有的各项，用顿号隔开；全部都有填“全部”，一项也没有填“无”',
};

function guideRows(
  rulebook: Rulebook,
  questions: readonly Question[],
  level: TemplateLevel,
  classes: readonly string[],
): string[][] {
  const policies = new Map(rulebook.policies.map((policy) => [policy.id, policy]));
  const clause = ({ obligations }: Question) =>
    [
      ...new Set(
        obligations.map(({ policy, reference }) => {
          const { documentNumber, title = '', official = true } = policies.get(policy) ?? {};
          return `${documentNumber ?? `《${title}》`}${reference}${official ? '' : '（新闻报道）'}`;
        }),
      ),
    ].join('；');
  return [
    ['列', '问什么', '怎么填', '依据', '说明', '不清楚时可问'],
    ...questions.map((question) => {
      const { fact, items } = question;
      const how =
        items.length > 0 ? `${types[fact.type]}。可填的项：${items.join('、')}` : types[fact.type];
      const unit = fact.unit === undefined ? '' : `，单位：${fact.unit}`;
      return [
        headOf(fact),
        wordQuestion(question),
        `${how}${fact.type === 'items' ? '' : unit}`,
        clause(question),
        fact.help ?? '',
        fact.knownBy,
      ];
    }),
    [],
    ['填写要求'],
    ['不清楚的格子请留空：空格按“待填”处理，不按 0 计算；确实没有的才填 0。'],
    [
      '名单中没有的单位：区划代码填所在县（市、区）的 6 位代码，加一列“层级”填“乡镇（街道）”，并写明名称。',
    ],
    ...(level === 'department'
      ? [['“主体”是部门的类别；属于重点行业领域监管部门等类别的，请在后面用顿号加上。']]
      : []),
    ...(isUnlistedLevel(level)
      ? [
          [
            `每个${levelNames[level]}一行，请填名称；不够的照前一行的代码和层级增加，没有用到的行可以留着，不计入。`,
          ],
          ...(classes.length > 0 ? [[`“主体”可填：${classes.join('、')}；都不属于的留空。`]] : []),
        ]
      : []),
    ['可以增加、删去行，可以删去不需要的列；请不要改表头的名称。'],
  ];
}

/** The question; where a number of times is asked, with the period that the clause counts in. */
function wordQuestion({ fact, obligations }: Question): string {
  const [every] = obligations.flatMap(({ measure }) =>
    measure?.kind === 'frequency' && measure.fact === fact.id ? (measure.every ?? []) : [],
  );
  return every === undefined ? fact.question : `最近${spanName(every)}内，${fact.question}`;
}
