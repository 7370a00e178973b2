import { levelLoads } from './level-load.ts';

/** A year of a rotation of people who are not named. */
export interface SeatYear {
  readonly year: number;
  readonly seats: number;
  /** Running numbers of the seats: 第 1—3 人; absent where there is none. */
  readonly from?: number;
  readonly to?: number;
}

export interface SeatPlan {
  readonly years: readonly SeatYear[];
  /** How many find no seat within one cycle, because of the cap. */
  readonly withoutSeat: number;
  /** The least number of seats a year with which everybody finds one. */
  readonly enough: number;
}

/**
 * An even rotation where only the number of people is known: nobody's deadline is.
 * @throws RangeError when a number is no whole number, or too small
 */
export function planSeats(request: {
  readonly count: number;
  readonly cycleYears: number;
  readonly firstYear: number;
  readonly years: number;
  readonly cap?: number;
}): SeatPlan {
  const { count, cycleYears, firstYear, years, cap } = request;
  for (const [name, value, least] of [
    ['count', count, 0],
    ['cycleYears', cycleYears, 1],
    ['years', years, 1],
    ['cap', cap ?? 0, 0],
  ] as const)
    if (!Number.isInteger(value) || value < least)
      throw new RangeError(`${name} must be a whole number from ${least}, not ${value}`);
  const placed = cap === undefined ? count : Math.min(count, cap * cycleYears);
  const loads = levelLoads([...new Array<number>(cycleYears - 1).fill(0), placed]);
  return {
    years: Array.from({ length: years }, (_, index) => {
      const slot = index % cycleYears;
      const before = loads.slice(0, slot).reduce((sum, load) => sum + load, 0);
      const seats = loads[slot] ?? 0;
      return {
        year: firstYear + index,
        seats,
        ...(seats > 0 && { from: before + 1, to: before + seats }),
      };
    }),
    withoutSeat: count - placed,
    enough: Math.ceil(count / cycleYears),
  };
}
