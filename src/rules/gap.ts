import type { Facts } from '../model/fact.schema.ts';
import type { Finding } from '../model/finding.schema.ts';
import { answersOf } from './assess.ts';
import {
  addIntervals,
  exactly,
  formatInterval,
  greaterInterval,
  nothing,
  type Interval,
} from './interval.ts';
import { greatestGapOf } from './measures/index.ts';
import type { Answers } from './measures/measure-rule.ts';
import { formatFigure } from './outcome.ts';
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
  /**
   * From what is surely missing to what is missing if every open answer is zero; up to Infinity
   * where the whole of a share is open.
   */
  readonly gap: Interval;
  /** Answers that are open, each of which could add to the gap. */
  readonly open: number;
}

/**
 * Whether what is missing can be added to what other duties miss: people and money can; a meeting and
 * a drill are both counted in 次 and make no two of anything.
 */
export function isAdditive({ measure }: Pick<RuleObligation, 'measure'>): boolean {
  return measure?.kind === 'headcount' || measure?.kind === 'share' || measure?.kind === 'money';
}

/** How much a finding can be missing, in the unit of its clause. */
interface CountedGap {
  readonly unit: string;
  readonly gap: Interval;
}

/**
 * How much a finding can be missing. Only an amount of things or people counts: a time limit that
 * was passed is no amount, and what is merely encouraged is never missing.
 * @returns undefined where the finding is no matter of amounts
 */
export function gapOf(rulebook: Rulebook, duty: SettledDuty, facts: Facts): CountedGap | undefined {
  return gapWith(answersOf(prepare(rulebook), facts), duty);
}

function gapWith(
  answers: Answers,
  { finding, obligation: { measure, modality } }: SettledDuty,
): CountedGap | undefined {
  if (!measure || measure.kind === 'timeLimit' || measure.kind === 'growth') return undefined;
  if (modality === 'recommendation' || modality === 'permission') return undefined;
  if (finding.status === 'not-met')
    return finding.gap === undefined || finding.unit === undefined
      ? undefined
      : { unit: finding.unit, gap: exactly(finding.gap) };
  const most = greatestGapOf(measure, answers);
  if (!most) return undefined;
  if (finding.status === 'unknown') return { unit: most.unit, gap: { min: 0, max: most.amount } };
  return finding.status === 'met' ? { unit: most.unit, gap: nothing } : undefined;
}

/**
 * Adds up what is missing, each unit of counting for itself; nothing is added across units. An
 * unknown answer widens the sum instead of counting as zero, and what several papers ask of the
 * same people or things is counted once: two more people fill a gap of two and a gap of one.
 */
export function totalGaps(
  rulebook: Rulebook,
  duties: readonly SettledDuty[],
  facts: Facts,
): GapTotal[] {
  const answers = answersOf(prepare(rulebook), facts);
  const parts = new Map<string, Part>();
  const open = new Set<string>();
  for (const duty of duties) {
    const found = gapWith(answers, duty);
    if (!found) continue;
    for (const [key, part] of partsOf(duty, found)) {
      const known = parts.get(key);
      parts.set(key, known ? greaterPart(known, part) : part);
      if (duty.finding.status === 'unknown') open.add(part.fact);
    }
  }
  const totals = new Map<string, { gap: Interval; facts: Set<string> }>();
  for (const { unit, gap, fact } of parts.values()) {
    const total = totals.get(unit) ?? { gap: nothing, facts: new Set<string>() };
    totals.set(unit, { gap: addIntervals(total.gap, gap), facts: total.facts.add(fact) });
  }
  return [...totals].map(([unit, { gap, facts: counted }]) => ({
    unit,
    gap,
    open: [...counted].filter((fact) => open.has(fact)).length,
  }));
}

/** What one answer can fill: an amount of a fact, or a piece of a list. */
interface Part extends CountedGap {
  readonly fact: string;
}

/** What a gap consists of, by what fills it. */
function partsOf(
  { finding, obligation: { measure } }: SettledDuty,
  { unit, gap }: CountedGap,
): [string, Part][] {
  if (!measure) return [];
  const { fact } = measure;
  if (measure.kind !== 'kit' && measure.kind !== 'checklist') return [[fact, { fact, unit, gap }]];
  const isOpen = finding.status === 'unknown';
  const each = isOpen ? { min: 0, max: 1 } : exactly(1);
  const pieces = isOpen ? measure.items : (finding.missing ?? []);
  return [
    [fact, { fact, unit, gap: nothing }],
    ...pieces.map((piece): [string, Part] => [`${fact} ${piece}`, { fact, unit, gap: each }]),
  ];
}

/** Of two gaps that the same answer fills; 名 and 人 count the same people. */
function greaterPart(a: Part, b: Part): Part {
  const isGreater = b.gap.max > a.gap.max || (b.gap.max === a.gap.max && b.gap.min > a.gap.min);
  return { ...(isGreater ? b : a), gap: greaterInterval(a.gap, b.gap) };
}

/** 缺 2—5 人, 不缺; 至少缺 1 人 where nothing bounds it. */
export function formatGap({ unit, gap }: Pick<GapTotal, 'unit' | 'gap'>): string {
  if (gap.max === 0) return '不缺';
  if (gap.max < Number.POSITIVE_INFINITY) return `缺 ${formatInterval(gap)} ${unit}`;
  return gap.min === 0 ? `缺多少${unit}未定` : `至少缺 ${formatFigure(gap.min)} ${unit}`;
}
