import type { RuleObligation, RulePolicy } from '../rulebook.ts';
import { dateName } from '../wording.ts';
import { deadlineOf } from './timing.ts';

/** The days on which an obligation is in force; without end days it is open on that side. */
export interface ForceSpan {
  readonly from?: string;
  readonly to?: string;
  /** The paper's day of issue is not known: it may have been in force before `from`. */
  readonly fromPublished?: true;
}

/**
 * The span in force; agrees with `outsideForce` for every day. The last day of a campaign
 * (policy.to) is not the last day of its standing duties.
 * @returns undefined when the paper was repealed, nobody knows since when
 */
export function forceSpanOf(obligation: RuleObligation, policy: RulePolicy): ForceSpan | undefined {
  const from = obligation.from ?? policy.from;
  const repealed = policy.status === 'repealed';
  if (repealed && policy.to === undefined) return undefined;
  const ends = [obligation.to, repealed ? policy.to : undefined].filter(
    (day): day is string => day !== undefined,
  );
  const to = ends.sort()[0];
  const isPublication = obligation.from === undefined && policy.fromPublished === true;
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(from !== undefined && isPublication && { fromPublished: true as const }),
  };
}

/** What recurs until a day (每月…，至2022年底) recurs no longer after it. */
export function recurrenceSpanOf(
  obligation: RuleObligation,
  policy: RulePolicy,
): ForceSpan | undefined {
  const span = forceSpanOf(obligation, policy);
  const by = deadlineOf(obligation);
  if (!span || by === undefined || (span.to !== undefined && span.to <= by)) return span;
  return { ...span, to: by };
}

export type ForceState =
  | { readonly state: 'in-force' }
  | { readonly state: 'not-begun' | 'ended'; readonly because: string };

/** Whether a span touches a year, and if not, why. */
export function forceInYear(
  span: ForceSpan | undefined,
  policy: RulePolicy,
  year: number,
): ForceState {
  if (!span) return { state: 'ended', because: `《${policy.title}》已废止。` };
  const { from, to } = span;
  if (from !== undefined && from > `${year}-12-31`)
    return {
      state: 'not-begun',
      because: `自${dateName(from)}起适用，${year}年尚未开始。`,
    };
  if (to !== undefined && to < `${year}-01-01`)
    return { state: 'ended', because: `适用期至${dateName(to)}，${year}年已届满。` };
  return { state: 'in-force' };
}
