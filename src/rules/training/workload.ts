import { tidyFigure } from '../outcome.ts';

/** How long one training lasts, and who says so. */
export interface Length {
  readonly amount: number;
  /** As the clause writes it, or as the person was asked: 周, 天, 学时. */
  readonly unit: string;
  /** Whether the clause states a minimum (不少于两周): totals are then 至少. */
  readonly least: boolean;
}

/** Time that a number of trainings takes. */
export interface Workload {
  /** In the unit of the length: 14 人·周. Absent: how long a training lasts is not known. */
  readonly amount?: number;
  readonly unit?: string;
  /** In days: only where the clause counts in days, or somebody typed how many days a week has. */
  readonly days?: number;
}

const weeks = ['周', '个周', '星期', '个星期', '个教学周'];
const days = ['天', '日', '个工作日', '工作日'];

export function countsInWeeks(unit: string): boolean {
  return weeks.includes(unit);
}

export function countsInDays(unit: string): boolean {
  return days.includes(unit);
}

/**
 * @param seats trainings of one person each
 * @param daysPerWeek days of training in a week, typed by the person; no paper states it
 */
export function workloadOf(
  seats: number,
  length: Length | undefined,
  daysPerWeek: number | undefined,
): Workload {
  if (!length) return {};
  const amount = tidyFigure(seats * length.amount);
  const inDays = countsInDays(length.unit)
    ? amount
    : countsInWeeks(length.unit) && daysPerWeek !== undefined
      ? tidyFigure(amount * daysPerWeek)
      : undefined;
  return { amount, unit: length.unit, ...(inDays !== undefined && { days: inDays }) };
}
