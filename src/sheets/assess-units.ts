import type { FindingStatus } from '../model/finding.schema.ts';
import { isWrittenFor } from '../rules/address.ts';
import { assess } from '../rules/assess.ts';
import { checkAnswers } from '../rules/check-answers.ts';
import { formatGap, totalGaps, type GapTotal, type SettledDuty } from '../rules/gap.ts';
import { addIntervals, nothing } from '../rules/interval.ts';
import { prepare } from '../rules/prepare.ts';
import type { Rulebook, RulePolicy } from '../rules/rulebook.ts';
import { dateName, levelNames } from '../rules/wording.ts';
import type { ParsedUnits } from './parse-units.ts';
import type { Problem } from './table.ts';
import type { UnitRow } from './unit-row.ts';

/**
 * The result of a unit over its measured duties; `none`: the papers held measure nothing for such
 * units, which is no statement about other papers.
 */
export type UnitStatus = FindingStatus | 'none';

/** What a unit comes to. Small and plain: ten thousand of them are sent from a worker. */
export interface UnitResult extends UnitRow {
  readonly status: UnitStatus;
  /** Measured duties written for such units, by outcome. */
  readonly counts: Readonly<Record<FindingStatus, number>>;
  readonly gaps: readonly GapTotal[];
}

/** The findings of a unit: all that bind it, and those that count. */
export interface UnitFindings {
  readonly all: readonly SettledDuty[];
  /** Measured duties written for units of its level, worst first. */
  readonly scored: readonly SettledDuty[];
}

const order: readonly FindingStatus[] = [
  'not-met',
  'unknown',
  'judgement',
  'met',
  'not-applicable',
];

/** What each outcome is called; the words of every page. */
export const statusNames: Readonly<Record<UnitStatus, string>> = {
  'not-met': '不达标',
  unknown: '待填',
  judgement: '需判断',
  met: '达标',
  'not-applicable': '不适用',
  none: '无可对照要求',
};

/** Holds one unit against the rulebook. */
export function findingsOf(
  rulebook: Rulebook,
  { unit, facts }: Pick<UnitRow, 'unit' | 'facts'>,
  asOf: string,
): UnitFindings {
  const isOwn = isWrittenFor(rulebook, unit);
  const duties = prepare(rulebook).dutiesOf(unit);
  const all = assess(rulebook, unit, facts, asOf).flatMap((finding, at): SettledDuty[] => {
    const obligation = duties[at];
    return obligation ? [{ finding, obligation }] : [];
  });
  const scored = all
    .filter(({ obligation }) => obligation.measure !== undefined && isOwn(obligation))
    .sort(
      (a, b) =>
        order.indexOf(a.finding.status) - order.indexOf(b.finding.status) ||
        (b.finding.gap ?? 0) - (a.finding.gap ?? 0),
    );
  return { all, scored };
}

function resultOf(rulebook: Rulebook, row: UnitRow, asOf: string): UnitResult {
  const { all, scored } = findingsOf(rulebook, row, asOf);
  const counted = new Set(scored);
  const counts = { 'not-met': 0, unknown: 0, judgement: 0, met: 0, 'not-applicable': 0 };
  for (const { finding } of scored) counts[finding.status] += 1;
  return {
    ...row,
    status: order.find((status) => counts[status] > 0) ?? 'none',
    counts,
    // In the order of the papers, so that every row names its units of counting alike.
    gaps: totalGaps(
      rulebook,
      all.filter((duty) => counted.has(duty)),
      row.facts,
    ),
  };
}

/** All units of a file with what is wrong in it. */
export interface Assessment {
  readonly units: readonly UnitResult[];
  readonly problems: readonly Problem[];
  readonly summary: Summary;
}

export interface Summary {
  readonly units: number;
  readonly byStatus: Readonly<Record<UnitStatus, number>>;
  readonly gaps: readonly GapTotal[];
  /** Units in which a cell could not be read. */
  readonly faulty: number;
  /** What the units are: 乡镇（街道）, 单位 where they differ. */
  readonly noun: string;
}

/** Assesses every unit; answers that contradict each other are reported as problems of their cells. */
export function assessUnits(rulebook: Rulebook, parsed: ParsedUnits, asOf: string): Assessment {
  const contradictions: Problem[] = [];
  const units = parsed.rows.map((row) => {
    const found = checkAnswers(rulebook, row.unit, row.facts);
    for (const { facts, message } of found)
      contradictions.push({
        ...(row.sheet !== undefined && { sheet: row.sheet }),
        row: row.row,
        ...parsed.columns.get(row.sheet ?? '')?.get(facts[0] ?? ''),
        value: valueText(row.facts[facts[0] ?? '']),
        message,
      });
    const faults = row.faults + found.length;
    return resultOf(rulebook, faults === row.faults ? row : { ...row, faults }, asOf);
  });
  const sheets = new Map([...parsed.columns.keys()].map((sheet, at) => [sheet, at]));
  const position = ({ sheet = '' }: Problem) => sheets.get(sheet) ?? 0;
  const problems =
    contradictions.length === 0
      ? parsed.problems
      : [...parsed.problems, ...contradictions].sort(
          (a, b) => position(a) - position(b) || a.row - b.row,
        );
  return { units, problems, summary: summarise(units) };
}

function summarise(units: readonly UnitResult[]): Summary {
  const byStatus = {
    'not-met': 0,
    unknown: 0,
    judgement: 0,
    met: 0,
    'not-applicable': 0,
    none: 0,
  };
  const gaps = new Map<string, GapTotal>();
  for (const { status, gaps: own } of units) {
    byStatus[status] += 1;
    for (const { unit, gap, open } of own) {
      const known = gaps.get(unit) ?? { unit, gap: nothing, open: 0 };
      gaps.set(unit, { unit, gap: addIntervals(known.gap, gap), open: known.open + open });
    }
  }
  const levels = new Set(units.map(({ unit }) => unit.level));
  const [level] = levels;
  return {
    units: units.length,
    byStatus,
    gaps: [...gaps.values()],
    faulty: units.filter(({ faults }) => faults > 0).length,
    noun: level !== undefined && levels.size === 1 ? levelNames[level] : '单位',
  };
}

/** 共缺 14—20 名、3 项; empty where nothing is missing and nothing is open. */
export function describeGaps(gaps: readonly GapTotal[]): string {
  const missing = gaps.filter(({ gap }) => gap.max > 0);
  return missing.map((total) => formatGap(total).replace(/^缺 /, '')).join('、');
}

/** 77 个乡镇（街道）：不达标 12，待填 5，达标 60；共缺 14—20 名。 */
export function describeSummary({ units, byStatus, gaps, faulty, noun }: Summary): string {
  const parts = [...order, 'none' as const]
    .filter((status) => byStatus[status] > 0)
    .map((status) => `${statusNames[status]} ${byStatus[status]}`);
  const missing = describeGaps(gaps);
  return [
    `${units} 个${noun}：${parts.join('，')}`,
    ...(missing === '' ? [] : [`共缺 ${missing}`]),
    ...(faulty === 0 ? [] : [`有 ${faulty} 个单位填报有误`]),
  ].join('；');
}

/** 可对照的要求 2 项，不达标 1 项，待填 1 项；缺 1—4 名；有 1 处填报有误。 */
export function describeUnit({ counts, gaps, faults, status }: UnitResult): string {
  const total = order.reduce((sum, one) => sum + counts[one], 0);
  const parts = order
    .filter((one) => counts[one] > 0)
    .map((one) => `${statusNames[one]} ${counts[one]} 项`);
  const missing = describeGaps(gaps);
  return [
    status === 'none'
      ? '本库收录的当地文件没有对这类单位提出可对照数量的要求，不等于没有其他规定'
      : `可对照的要求 ${total} 项，${parts.join('，')}`,
    ...(missing === '' ? [] : [`缺 ${missing}`]),
    ...(faults === 0 ? [] : [`有 ${faults} 处填报有误`]),
  ].join('；');
}

/** An answer in words, as it would be typed. */
export function valueText(value: UnitRow['facts'][string]): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value.length === 0 ? '无' : value.join('、');
}

/** Papers that bind any of the units, in the order of the rulebook. */
export function policiesOfUnits(
  rulebook: Rulebook,
  units: readonly Pick<UnitRow, 'unit'>[],
): readonly RulePolicy[] {
  const { policiesOf } = prepare(rulebook);
  const codes = new Set(units.map(({ unit }) => unit.code));
  const bound = new Set([...codes].flatMap((code) => policiesOf(code)));
  return rulebook.policies.filter((policy) => bound.has(policy));
}

/** What must be known of the papers before a result is relied on, in Chinese. */
export function cautionsOf(policies: readonly RulePolicy[], asOf: string): string[] {
  return policies.flatMap(({ title, official, to }) => [
    ...(official ? [] : [`依据新闻报道《${title}》的结果，本库未收录文件原文；请以文件原文为准。`]),
    ...(to !== undefined && to < asOf
      ? [
          `《${title}》所述行动的期限至${dateName(to)}，已经结束；其中的常设要求是否仍然适用，文中没有说明。`,
        ]
      : []),
  ]);
}
