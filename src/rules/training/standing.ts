import type { Officer } from './officer.ts';
import { addYears, isBefore, type ServiceDate } from './service-date.ts';

/** From what the cycle of an officer is counted. */
export type CycleStart = 'trained' | 'entered';

/** Where an officer stands when the plan begins. */
export type Standing =
  /** The next training falls into the plan or after it. */
  | { readonly kind: 'due'; readonly due: ServiceDate; readonly from: CycleStart }
  /** The cycle had run out before the day of the question. */
  | { readonly kind: 'overdue'; readonly due: ServiceDate; readonly from: CycleStart }
  /** It runs out between the day of the question and the first year of the plan. */
  | { readonly kind: 'due-before-plan'; readonly due: ServiceDate; readonly from: CycleStart }
  /**
   * Cannot be known. `due` is the earliest it can be: as if there had been no training since
   * entering service. Never counted as overdue.
   */
  | {
      readonly kind: 'to-verify';
      readonly missing: 'trained' | 'entered';
      readonly due?: ServiceDate;
    };

/** The years in which an officer must have the next training. */
export interface Window {
  readonly standing: Standing;
  /** First calendar year in which it can be. */
  readonly earliest: number;
  /** Last calendar year in which it is in time; at most one cycle of years from `earliest` on. */
  readonly latest: number;
}

/** What decides where an officer stands. */
export interface PlanStart {
  readonly cycleYears: number;
  readonly firstYear: number;
  /** The day of the question; what ran out before it is overdue. Absent: the beginning of the plan. */
  readonly now?: ServiceDate;
}

/**
 * When an officer must be trained next. Counted by the calendar year: trained in 2023 on a cycle of
 * three years is due by the end of 2026. Who was never trained is counted from entering service, and
 * is trained within the first cycle of the plan in any case. A training before entering service does
 * not count: it was for another post.
 */
export function windowOf({ entered, trained }: Officer, start: PlanStart): Window {
  const { cycleYears, firstYear } = start;
  const lastOfCycle = firstYear + cycleYears - 1;
  if (trained.kind === 'on' && !(entered && isBefore(trained.date, entered))) {
    const due = addYears(trained.date, cycleYears);
    return {
      standing: standingAt(due, 'trained', start),
      earliest: Math.max(firstYear, trained.date.year + 1),
      latest: Math.max(firstYear, due.year),
    };
  }
  if (!entered)
    return {
      standing: {
        kind: 'to-verify',
        missing: trained.kind === 'unknown' ? 'trained' : 'entered',
      },
      earliest: firstYear,
      latest: lastOfCycle,
    };
  const due = addYears(entered, cycleYears);
  const earliest = Math.max(firstYear, entered.year);
  const inFirstCycle = Math.min(due.year, earliest + cycleYears - 1);
  if (trained.kind !== 'unknown')
    return {
      standing: standingAt(due, 'entered', start),
      earliest,
      latest: Math.max(firstYear, inFirstCycle),
    };
  return {
    standing: { kind: 'to-verify', missing: 'trained', due },
    earliest,
    // Long in service and nothing known: no year is surely too late, so none is forced.
    latest: due.year < firstYear ? lastOfCycle : inFirstCycle,
  };
}

function standingAt(due: ServiceDate, from: CycleStart, start: PlanStart): Standing {
  const { firstYear, now = { year: firstYear, month: 1 } } = start;
  if (isBefore(due, now)) return { kind: 'overdue', due, from };
  return { kind: due.year < firstYear ? 'due-before-plan' : 'due', due, from };
}
