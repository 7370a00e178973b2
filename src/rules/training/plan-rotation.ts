import { fitToCap } from './fit-to-cap.ts';
import { leastSeats, levelLoads } from './level-load.ts';
import type { Officer } from './officer.ts';
import { orderOf } from './service-date.ts';
import { windowOf, type PlanStart, type Standing, type Window } from './standing.ts';

export interface RotationRequest extends PlanStart {
  readonly officers: readonly Officer[];
  /** How many calendar years are planned, from `firstYear` on. */
  readonly years: number;
  /** At most so many people a year; absent: as many as the deadlines need. */
  readonly cap?: number;
}

/** An officer with the years that the plan gives. */
export interface PlannedOfficer {
  readonly officer: Officer;
  readonly standing: Standing;
  /** Last calendar year in which the next training is in time. */
  readonly latest: number;
  /** Year of the next training, which may lie after the years shown; absent: no seat. */
  readonly next?: number;
  /** Years of training within the years shown. */
  readonly years: readonly number[];
}

export interface PlannedYear {
  readonly year: number;
  /** In the order of the request. */
  readonly officers: readonly PlannedOfficer[];
}

export interface RotationPlan {
  readonly cycleYears: number;
  /** In the order of the request. */
  readonly officers: readonly PlannedOfficer[];
  readonly years: readonly PlannedYear[];
  /** Officers whose seat comes too late, or who have none, because of the cap. */
  readonly notInTime: readonly PlannedOfficer[];
  /** The least number of seats a year with which everybody is in time. */
  readonly enough: number;
}

/** Somebody with a place in the cycle. Slot 0 is the first year and every `cycleYears` years after. */
interface Candidate {
  readonly at: number;
  readonly window: Window;
  /** Last slot that is in time. */
  readonly slot: number;
}

/**
 * Plans who is trained when, so that everybody is trained at least once in every cycle, and the
 * greatest year is as small as the deadlines allow. Everybody keeps a place in the cycle (slot), so the
 * plan goes on evenly after the years shown. Earlier years go to who is overdue, then to whose last
 * training is not known, then by deadline.
 * @throws RangeError when a number of years or seats is no whole number, or too small
 */
export function planRotation(request: RotationRequest): RotationPlan {
  const { officers, cycleYears, firstYear, years, cap } = request;
  wholeNumber('cycleYears', cycleYears, 1);
  wholeNumber('firstYear', firstYear, 1);
  wholeNumber('years', years, 1);
  if (cap !== undefined) wholeNumber('cap', cap, 0);

  const waiting = officers
    .map((officer, at): Candidate => {
      const window = windowOf(officer, request);
      return { at, window, slot: slotBy(window, request) };
    })
    .sort((a, b) => compareUrgency(a, b, firstYear));
  const slots = placeInSlots(waiting, cycleYears, cap);

  const planned: PlannedOfficer[] = [];
  waiting.forEach(({ at, window: { standing, earliest, latest } }, position) => {
    const slot = slots[position];
    const next = slot === undefined ? undefined : firstYearIn(slot, earliest, request);
    planned[at] = {
      officer: officers[at] as Officer,
      standing,
      latest,
      ...(next !== undefined && { next }),
      years: next === undefined ? [] : yearsFrom(next, firstYear + years - 1, cycleYears),
    };
  });
  return {
    cycleYears,
    officers: planned,
    years: Array.from({ length: years }, (_, index) => ({
      year: firstYear + index,
      officers: planned.filter((officer) => officer.years.includes(firstYear + index)),
    })),
    notInTime: planned.filter(({ next, latest }) => next === undefined || next > latest),
    enough: leastSeats(
      countSlots(
        waiting.map(({ slot }) => slot),
        cycleYears,
      ),
    ),
  };
}

function wholeNumber(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least)
    throw new RangeError(`${name} must be a whole number from ${least}, not ${value}`);
}

/** Who has time beyond the first round (trained in this year already) can have any place in it. */
function slotBy({ latest }: Window, { firstYear, cycleYears }: PlanStart): number {
  return Math.min(latest - firstYear, cycleYears - 1);
}

function firstYearIn(slot: number, earliest: number, { firstYear, cycleYears }: PlanStart): number {
  const year = firstYear + slot;
  // `earliest` is not before the first year, so no slot is ever put back by a cycle.
  return year + Math.ceil((earliest - year) / cycleYears) * cycleYears;
}

function yearsFrom(first: number, last: number, every: number): number[] {
  const years: number[] = [];
  for (let year = first; year <= last; year += every) years.push(year);
  return years;
}

function countSlots(slots: readonly (number | undefined)[], cycleYears: number): number[] {
  const counts = new Array<number>(cycleYears).fill(0);
  for (const slot of slots) if (slot !== undefined) counts[slot] = (counts[slot] ?? 0) + 1;
  return counts;
}

/** The most urgent first; the sort is stable, so equally urgent ones stay in the order of the request. */
function compareUrgency(a: Candidate, b: Candidate, firstYear: number): number {
  const rank = ({ window: { standing, earliest } }: Candidate) => {
    if (earliest > firstYear) return 3;
    switch (standing.kind) {
      case 'overdue':
      case 'due-before-plan':
        return 0;
      case 'to-verify':
        return 1;
      case 'due':
        return 2;
    }
  };
  // Nothing known at all comes before what is known to be recent.
  const due = ({ window: { standing } }: Candidate) => (standing.due ? orderOf(standing.due) : 0);
  return rank(a) - rank(b) || due(a) - due(b);
}

/**
 * The slot of each, the most urgent in the earliest. Filled from the last slot back with the least
 * urgent of those who may wait so long: because the loads keep every deadline, any such choice does.
 */
function placeInSlots(
  waiting: readonly Candidate[],
  cycleYears: number,
  cap: number | undefined,
): (number | undefined)[] {
  const by =
    cap === undefined ? waiting.map(({ slot }) => slot) : fitToCap(waiting, cycleYears, cap);
  const loads = levelLoads(countSlots(by, cycleYears));
  const placed: (number | undefined)[] = waiting.map(() => undefined);
  for (let slot = cycleYears - 1; slot >= 0; slot -= 1) {
    let free = loads[slot] ?? 0;
    for (let at = waiting.length - 1; at >= 0 && free > 0; at -= 1) {
      if (placed[at] !== undefined || (by[at] ?? -1) < slot) continue;
      placed[at] = slot;
      free -= 1;
    }
  }
  return placed;
}
