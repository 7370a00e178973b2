import { addIntervals, nothing, type Interval } from './interval.ts';
import { countedAddends } from './staffing/totals.ts';
import type { SingleUnit, StaffingLevel, StaffingPlan } from './staffing/types.ts';

/** Which units are filled first. */
export type AllocationOrder = 'smallest-gap' | 'highest-risk';
/** Ids of the units that the user marked as of high risk. The papers do not say which they are. */
export type RiskMarks = ReadonlySet<string>;

/** A unit by name, with all that it lacks under all its duties. */
export interface UnitGap {
  readonly unit: SingleUnit;
  readonly gap: Interval;
  readonly isHighRisk: boolean;
}

/** Posts given to one unit. */
export interface Allotment extends UnitGap {
  readonly posts: number;
}

export interface Allocation {
  /** Units that the posts bring up to their minimum, in the order in which they are filled. */
  readonly completed: readonly Allotment[];
  /** The next one, when the rest does not fill it. */
  readonly partial?: Allotment;
  /** Units for which nothing is left. */
  readonly waiting: readonly UnitGap[];
  /** Units that lack nobody. */
  readonly already: readonly UnitGap[];
  /** Units whose gap is not known: nothing is given to them, 待填. */
  readonly open: readonly UnitGap[];
  /** Posts that nobody needs. */
  readonly rest: number;
}

/**
 * What each named unit lacks, in the order of ids. Units that are only counted (villages, classes of
 * departments) are left out: posts are given to somebody.
 * @param levels whose units take part
 */
export function unitGaps(
  plan: StaffingPlan,
  levels: readonly StaffingLevel[],
  riskMarks: RiskMarks,
): UnitGap[] {
  const gaps = new Map<string, { unit: SingleUnit; gap: Interval }>();
  for (const {
    addend: { unit, gap },
  } of countedAddends(plan.demands)) {
    if (unit.kind !== 'one' || !levels.includes(unit.level)) continue;
    const known = gaps.get(unit.id);
    gaps.set(unit.id, { unit, gap: addIntervals(known?.gap ?? nothing, gap) });
  }
  return [...gaps.values()]
    .map(({ unit, gap }) => ({ unit, gap, isHighRisk: riskMarks.has(unit.id) }))
    .sort(byId);
}

/**
 * Given so many posts, which units are brought up first. Each unit is filled completely before the
 * next: by the smallest gap, which completes the most units, or those of high risk first and among
 * equals by the smallest gap. Ties go by the order of ids.
 * @param posts a whole number, zero or more
 */
export function allocatePosts(
  units: readonly UnitGap[],
  posts: number,
  order: AllocationOrder,
): Allocation {
  const isKnown = ({ gap }: UnitGap) => gap.min === gap.max;
  const inOrder = [...units].sort(byId);
  const lacking = inOrder
    .filter((unit) => isKnown(unit) && unit.gap.max > 0)
    .sort(
      (a, b) =>
        (order === 'highest-risk' ? Number(b.isHighRisk) - Number(a.isHighRisk) : 0) ||
        a.gap.max - b.gap.max ||
        byId(a, b),
    );
  const completed: Allotment[] = [];
  let rest = posts;
  while (completed.length < lacking.length) {
    const next = lacking[completed.length];
    if (!next || next.gap.max > rest) break;
    completed.push({ ...next, posts: next.gap.max });
    rest -= next.gap.max;
  }
  const [next, ...later] = lacking.slice(completed.length);
  const isPartial = next !== undefined && rest > 0;
  return {
    completed,
    ...(isPartial && { partial: { ...next, posts: rest } }),
    waiting: isPartial ? later : lacking.slice(completed.length),
    already: inOrder.filter((unit) => isKnown(unit) && unit.gap.max === 0),
    open: inOrder.filter((unit) => !isKnown(unit)),
    rest: isPartial ? 0 : rest,
  };
}

function byId(a: UnitGap, b: UnitGap): number {
  return a.unit.id < b.unit.id ? -1 : a.unit.id > b.unit.id ? 1 : 0;
}
