import { addIntervals, nothing, type Interval } from '../interval.ts';
import type { Addend, Demand, StaffingTotal } from './types.ts';

/** An addend that counts, with the duty it is of. */
export interface CountedAddend {
  readonly demand: Demand;
  readonly addend: Addend;
}

/** The addends that are summed: what binds, each group of people once. */
export function countedAddends(demands: readonly Demand[]): CountedAddend[] {
  return demands.flatMap((demand) =>
    demand.addends.filter(isCounted).map((addend) => ({ demand, addend })),
  );
}

export function isCounted({ status, rival }: Addend): boolean {
  return status !== 'excluded' && rival === undefined;
}

interface Sum {
  required: Interval;
  advised: Interval;
  existing: Interval;
  gap: Interval;
  weak: Interval;
  open: number;
  uncounted: number;
  isAdvised: boolean;
  readonly units: Map<string, Interval>;
}

/**
 * Adds up what counts, each counting unit for itself, in the order of their first appearance. What is
 * open widens the sums; nobody is taken for zero and no surplus of one unit fills another's gap.
 */
export function totalStaffing(entries: readonly CountedAddend[]): StaffingTotal[] {
  const sums = new Map<string, Sum>();
  for (const { demand, addend } of entries) {
    const sum = sums.get(demand.counted) ?? {
      required: nothing,
      advised: nothing,
      existing: nothing,
      gap: nothing,
      weak: nothing,
      open: 0,
      uncounted: 0,
      isAdvised: false,
      units: new Map<string, Interval>(),
    };
    sums.set(demand.counted, sum);
    sum.required = addIntervals(sum.required, addend.required);
    sum.advised = addIntervals(sum.advised, addend.advised);
    sum.existing = addIntervals(sum.existing, addend.existing);
    sum.gap = addIntervals(sum.gap, addend.gap);
    if (demand.weak !== undefined) sum.weak = addIntervals(sum.weak, addend.required);
    if (addend.status === 'unknown') sum.open += 1;
    if (addend.units.min !== addend.units.max) sum.uncounted += 1;
    if (demand.max !== undefined) sum.isAdvised = true;
    sum.units.set(addend.unit.id, addend.units);
  }
  return [...sums].map(([unit, { units, isAdvised, advised, ...sum }]) => ({
    unit,
    ...sum,
    ...(isAdvised && { advised }),
    units: [...units.values()].reduce(addIntervals, nothing),
  }));
}
