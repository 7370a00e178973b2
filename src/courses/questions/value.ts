import { exactMonths, nearDays, type Period } from '../../model/period.ts';

/** A value by what it means, whatever words it stands in: 两周, 2周 and 14天 are one. */
export interface Value {
  readonly dimension: 'count' | 'percent' | 'yuan' | 'days' | 'months' | 'workdays' | 'date';
  readonly min: number;
  /** The advised upper bound of 3—5名. */
  readonly max?: number;
}

export function timeValue({ count, unit }: Period): Value {
  const months = exactMonths[unit];
  if (months !== undefined) return { dimension: 'months', min: count * months };
  if (unit === 'workday') return { dimension: 'workdays', min: count };
  return { dimension: 'days', min: count * nearDays[unit] };
}

const yuan: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8, 万: 1e4 };

/** An amount of money by what it is worth; undefined for a unit that is no money. */
export function moneyValue(amount: number, unit: string): Value | undefined {
  const worth = yuan[unit];
  return worth === undefined ? undefined : { dimension: 'yuan', min: amount * worth };
}

const inDays: Readonly<Partial<Record<Value['dimension'], number>>> = {
  days: 1,
  months: nearDays.month,
  workdays: nearDays.workday,
};
/** 30 days and a month, 10 working days and two weeks: near enough to be taken for one another. */
const nearness = 0.15;

/**
 * Whether two values could be taken for the same demand. A range that begins with a figure demands no
 * more than the figure (3—5名 is at least 3), and spans of time that are nearly alike count as alike.
 */
export function isSameDemand(a: Value, b: Value): boolean {
  const [daysA, daysB] = [inDays[a.dimension], inDays[b.dimension]];
  if (daysA !== undefined && daysB !== undefined && a.dimension !== b.dimension) {
    const [x, y] = [a.min * daysA, b.min * daysB];
    return Math.abs(x - y) <= nearness * Math.max(x, y);
  }
  return a.dimension === b.dimension && a.min === b.min;
}
