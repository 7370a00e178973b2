import type { Facts } from '../model/fact.schema.ts';
import type { Finding } from '../model/finding.schema.ts';
import { answersOf } from './assess.ts';
import { addIntervals, exactly, formatInterval, nothing, type Interval } from './interval.ts';
import { greatestGapOf } from './measures/index.ts';
import { prepare } from './prepare.ts';
import type { Rulebook, RuleObligation } from './rulebook.ts';

/** A finding with the duty it is about. */
export interface SettledDuty {
  readonly finding: Finding;
  readonly obligation: RuleObligation;
}

/** What is missing, in one unit: 缺 2—5 人，待填 3 项. */
export interface GapTotal {
  readonly unit: string;
  /** From what is surely missing to what is missing if every open answer is zero. */
  readonly gap: Interval;
  /** Answers that are open, each of which could add to the gap. */
  readonly open: number;
}

/**
 * How much a finding can be missing. Only an amount of things or people counts: a time limit that
 * was passed, or a share whose whole is unknown, is no amount.
 * @returns undefined where the finding is no matter of amounts
 */
export function gapOf(
  rulebook: Rulebook,
  { finding, obligation: { measure } }: SettledDuty,
  facts: Facts,
): { readonly unit: string; readonly gap: Interval } | undefined {
  if (!measure || measure.kind === 'timeLimit' || measure.kind === 'growth') return undefined;
  if (finding.status === 'not-met')
    return finding.gap === undefined || finding.unit === undefined
      ? undefined
      : { unit: finding.unit, gap: exactly(finding.gap) };
  const most = greatestGapOf(measure, answersOf(prepare(rulebook), facts));
  if (!most) return undefined;
  if (finding.status === 'unknown') return { unit: most.unit, gap: { min: 0, max: most.amount } };
  return finding.status === 'met' ? { unit: most.unit, gap: nothing } : undefined;
}

/**
 * Adds up what is missing, each unit of counting for itself; nothing is added across units. An
 * unknown answer widens the sum instead of counting as zero.
 */
export function totalGaps(
  rulebook: Rulebook,
  duties: readonly SettledDuty[],
  facts: Facts,
): GapTotal[] {
  const totals = new Map<string, GapTotal>();
  for (const duty of duties) {
    const found = gapOf(rulebook, duty, facts);
    if (!found) continue;
    const { unit, gap, open } = totals.get(found.unit) ?? {
      unit: found.unit,
      gap: nothing,
      open: 0,
    };
    totals.set(unit, {
      unit,
      gap: addIntervals(gap, found.gap),
      open: open + (duty.finding.status === 'unknown' ? 1 : 0),
    });
  }
  return [...totals.values()];
}

/** 缺 2—5 人, 不缺. */
export function formatGap({ unit, gap }: Pick<GapTotal, 'unit' | 'gap'>): string {
  return gap.max === 0 ? '不缺' : `缺 ${formatInterval(gap)} ${unit}`;
}
