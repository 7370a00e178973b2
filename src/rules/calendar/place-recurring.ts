import { dateName } from '../wording.ts';
import { recurrenceDemand } from './demand.ts';
import { dutyKey, type CalendarDuty, type CalendarEntry, type Placement } from './entry.ts';
import { forceInYear, recurrenceSpanOf } from './force-span.ts';
import { strengthNotes, timesNotes } from './notes.ts';
import type { Timing } from './timing.ts';
import { windowsOf } from './windows.ts';

/**
 * 每季度至少一次: an entry for every period that lies, wholly or in part, in the time in force. The
 * periods beyond it are listed as over, with the reason.
 */
export function placeRecurring(
  duty: CalendarDuty,
  { unit, times }: Extract<Timing, { kind: 'recurring' }>,
  conditions: readonly string[],
  year: number,
): Placement {
  const { obligation, policy } = duty;
  const span = recurrenceSpanOf(obligation, policy);
  const force = forceInYear(span, policy, year);
  if (force.state !== 'in-force')
    return { listed: [{ ...duty, kind: force.state, because: force.because }] };
  const { from, to, fromPublished } = span ?? {};
  const all = windowsOf(year, unit);
  const windows = all.filter(
    ({ first, last }) => (from === undefined || last >= from) && (to === undefined || first <= to),
  );
  const entries = windows.map((window): CalendarEntry => {
    const isBegun = from !== undefined && from > window.first;
    // Where only the day of publication is known, a period is not cut at it.
    const first = isBegun && !fromPublished ? from : window.first;
    const due = to !== undefined && to < window.last ? to : window.last;
    return {
      ...duty,
      uid: `${dutyKey(obligation)}.${window.key}`,
      kind: 'period',
      title: obligation.action,
      demand: recurrenceDemand(obligation),
      period: window.name,
      first,
      due,
      ...(times !== undefined && { times }),
      conditions,
      notes: [
        ...(isBegun && fromPublished ? [publishedNote(from)] : []),
        ...partNotes(window.first < first ? first : undefined, window.last > due ? due : undefined),
        ...timesNotes(times),
        ...strengthNotes(obligation),
      ],
    };
  });
  const cut = to !== undefined && all.some(({ first }) => first > to);
  if (!cut) return { entries };
  const because = `适用期至${dateName(to)}，此后的时点不再列入。`;
  return { entries, listed: [{ ...duty, kind: 'ended', because }] };
}

function publishedNote(from: string): string {
  return `发文日期不详，文件于${dateName(from)}公布；本期开始时是否已经适用，请核对原件。`;
}

/** Whether a part of a period counts as one is not said by any clause. */
function partNotes(from: string | undefined, to: string | undefined): string[] {
  const bounds = [
    ...(from === undefined ? [] : [`自${dateName(from)}起适用`]),
    ...(to === undefined ? [] : [`适用期至${dateName(to)}`]),
  ];
  return bounds.length === 0
    ? []
    : [`${bounds.join('，')}，本期不完整，是否仍须完成原文没有写明。`];
}
