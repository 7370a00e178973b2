import type { Measure } from '../../model/measure.schema.ts';
import { parsePeriod, type Period } from '../../model/period.ts';
import type { RuleObligation } from '../rulebook.ts';
import { timeNormOf } from './time-norm.ts';
import type { CivilUnit } from './windows.ts';

/** When a duty is due, as far as its clause says. */
export type Timing =
  /** 每季度至少一次: once or several times in every period of the civil calendar. */
  | { readonly kind: 'recurring'; readonly unit: CivilUnit; readonly times?: number }
  /** 每3年轮训一次: in a cycle whose beginning the clause does not fix. */
  | { readonly kind: 'cycle'; readonly period: Period; readonly times?: number }
  /** 事故结案后一年内: in a span that an event begins. */
  | { readonly kind: 'time-limit'; readonly within: Period; readonly after?: string }
  /** 到2022年底: by a day. */
  | { readonly kind: 'deadline'; readonly by: string; readonly times?: number }
  /** 不少于2次: counted, in no stated period. */
  | { readonly kind: 'no-period'; readonly times: number }
  /** 每日: every day, which no calendar need say. */
  | { readonly kind: 'daily'; readonly every: string }
  /** 每年不超过2次: what is allowed at most is nothing to be done. */
  | { readonly kind: 'ceiling'; readonly every: string; readonly times: number }
  /** 定期, 及时: a norm of time without a figure. */
  | { readonly kind: 'open-norm'; readonly words: string };

/** The timing of a duty; undefined when its clause speaks of no time. */
export function timingOf(obligation: RuleObligation): Timing | undefined {
  const { measure } = obligation;
  if (measure?.kind === 'timeLimit') {
    const { within, after } = measure;
    return {
      kind: 'time-limit',
      within: parsePeriod(within),
      ...(after !== undefined && { after }),
    };
  }
  const times = measure?.kind === 'frequency' ? measure.times : undefined;
  const every = everyOf(measure);
  if (every !== undefined) return recurrenceOf(every, times, measure);
  const by = deadlineOf(obligation);
  const counted = times === undefined ? {} : { times };
  if (by !== undefined) return { kind: 'deadline', by, ...counted };
  if (times !== undefined) return { kind: 'no-period', times };
  const words = timeNormOf(obligation);
  return words === undefined ? undefined : { kind: 'open-norm', words };
}

/** Day by which a duty must be done. */
export function deadlineOf({ measure, by }: RuleObligation): string | undefined {
  return measure?.by ?? by;
}

function everyOf(measure: Measure | undefined): string | undefined {
  return measure?.kind === 'frequency' || measure?.kind === 'money' ? measure.every : undefined;
}

function recurrenceOf(
  every: string,
  times: number | undefined,
  measure: Measure | undefined,
): Timing {
  if (measure?.kind === 'frequency' && measure.atMost)
    return { kind: 'ceiling', every, times: measure.times };
  const period = parsePeriod(every);
  const { count, unit } = period;
  const counted = times === undefined ? {} : { times };
  if (unit === 'hour' || ((unit === 'day' || unit === 'workday') && count === 1))
    return { kind: 'daily', every };
  // When two months or three years begin, the civil calendar does not say.
  if (count > 1 || unit === 'day' || unit === 'workday')
    return { kind: 'cycle', period, ...counted };
  return { kind: 'recurring', unit, ...counted };
}
