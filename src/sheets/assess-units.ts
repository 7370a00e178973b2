import type { FindingStatus } from '../model/finding.schema.ts';
import { isWrittenFor } from '../rules/address.ts';
import { assess } from '../rules/assess.ts';
import { checkAnswers } from '../rules/check-answers.ts';
import { coverageOf } from '../rules/coverage.ts';
import { isPending, softnessOf } from '../rules/finding-label.ts';
import { isAdditive, totalGaps, type GapTotal, type SettledDuty } from '../rules/gap.ts';
import { addIntervals, nothing } from '../rules/interval.ts';
import { prepare } from '../rules/prepare.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { levelNames } from '../rules/wording.ts';
import { describeValue } from './describe-value.ts';
import type { ParsedUnits } from './parse-units.ts';
import type { Problem } from './table.ts';
import type { UnitRow } from './unit-row.ts';

/**
 * The result of a unit over its measured duties. `none`: the papers held measure nothing for such
 * units; `none-held`: no paper of the place is held. Neither says that nothing is demanded there.
 */
export type UnitStatus = FindingStatus | 'none' | 'none-held';

/** What a unit comes to. Small and plain: ten thousand of them are sent from a worker. */
export interface UnitResult extends UnitRow {
  readonly status: UnitStatus;
  /** Measured duties written for such units, by outcome. */
  readonly counts: Readonly<Record<FindingStatus, number>>;
  /** Of those not met: what rests on weak words (一般, 原则上) or is a target. */
  readonly soft: number;
  /** Of those not applicable: what is not due yet (未到期). */
  readonly pending: number;
  /** Missing people and money; what else is missing (次, 台) adds up to nothing of its own. */
  readonly gaps: readonly GapTotal[];
}

/** The findings of a unit: all that bind it, and those that count. */
export interface UnitFindings {
  readonly all: readonly SettledDuty[];
  /** Measured duties written for units of its level, worst first. */
  readonly scored: readonly SettledDuty[];
}

/** What decides the result of a unit: the first that any of its duties has. */
export const statusOrder: readonly FindingStatus[] = [
  'not-met',
  'unknown',
  'judgement',
  'met',
  'not-applicable',
];

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
        statusOrder.indexOf(a.finding.status) - statusOrder.indexOf(b.finding.status) ||
        (b.finding.gap ?? 0) - (a.finding.gap ?? 0),
    );
  return { all, scored };
}

function withoutFigures(rulebook: Rulebook, { unit }: UnitRow, asOf: string): UnitStatus {
  return coverageOf(rulebook, unit, asOf).state === 'none-held' ? 'none-held' : 'none';
}

function resultOf(rulebook: Rulebook, row: UnitRow, asOf: string): UnitResult {
  const { all, scored } = findingsOf(rulebook, row, asOf);
  const counted = new Set(scored);
  const counts = { 'not-met': 0, unknown: 0, judgement: 0, met: 0, 'not-applicable': 0 };
  let soft = 0;
  let pending = 0;
  for (const { finding, obligation } of scored) {
    counts[finding.status] += 1;
    if (softnessOf(finding, obligation) !== undefined) soft += 1;
    if (isPending(finding)) pending += 1;
  }
  return {
    ...row,
    soft,
    pending,
    status: statusOrder.find((status) => counts[status] > 0) ?? withoutFigures(rulebook, row, asOf),
    counts,
    // In the order of the papers, so that every row names its units of counting alike.
    gaps: totalGaps(
      rulebook,
      all.filter((duty) => counted.has(duty) && isAdditive(duty.obligation)),
      row.facts,
    ),
  };
}

/** Whether all that is not met rests on weak words or is a target. */
export function isSoft({ status, counts, soft }: UnitResult): boolean {
  return status === 'not-met' && soft === counts['not-met'];
}

/** Whether the unit would not be 不适用 for ever: what it lacks is not due yet. */
export function isUnitPending({ status, pending }: UnitResult): boolean {
  return status === 'not-applicable' && pending > 0;
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
  /** Units of which all that is not met rests on weak words or is a target. */
  readonly soft: number;
  /** Units for which nothing but what is not due yet applies. */
  readonly pending: number;
  readonly gaps: readonly GapTotal[];
  /** Units in which a cell could not be read. */
  readonly faulty: number;
  /** Rows of the file that name no unit that could be told: they are counted nowhere else. */
  readonly leftOut: number;
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
        value: describeValue(row.facts[facts[0] ?? '']),
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
  return { units, problems, summary: summarise(units, parsed.leftOut) };
}

function summarise(units: readonly UnitResult[], leftOut: number): Summary {
  const byStatus = {
    'not-met': 0,
    unknown: 0,
    judgement: 0,
    met: 0,
    'not-applicable': 0,
    none: 0,
    'none-held': 0,
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
    soft: units.filter(isSoft).length,
    pending: units.filter(isUnitPending).length,
    gaps: [...gaps.values()],
    faulty: units.filter(({ faults }) => faults > 0).length,
    leftOut,
    noun: level !== undefined && levels.size === 1 ? levelNames[level] : '单位',
  };
}
