import { dateName } from '../wording.ts';
import { deadlineDemand } from './demand.ts';
import { dutyKey, type CalendarDuty, type Placement } from './entry.ts';
import { forceSpanOf } from './force-span.ts';
import { strengthNotes, timesNotes } from './notes.ts';
import type { Timing } from './timing.ts';

/** 到2022年底: one entry in the year of the day; in other years it is listed with its day. */
export function placeDeadline(
  duty: CalendarDuty,
  { by, times }: Extract<Timing, { kind: 'deadline' }>,
  conditions: readonly string[],
  year: number,
): Placement {
  const { obligation, policy } = duty;
  const span = forceSpanOf(obligation, policy);
  if (!span)
    return { listed: [{ ...duty, kind: 'ended', because: `《${policy.title}》已废止。` }] };
  if (Number(by.slice(0, 4)) !== year)
    return {
      listed: [{ ...duty, kind: 'other-year', because: `期限为${dateName(by)}，不在${year}年。` }],
    };
  if (span.to !== undefined && span.to < by)
    return {
      listed: [
        {
          ...duty,
          kind: 'ended',
          because: `期限为${dateName(by)}，但适用期至${dateName(span.to)}。`,
        },
      ],
    };
  return {
    entries: [
      {
        ...duty,
        uid: `${dutyKey(obligation)}.by`,
        kind: 'deadline',
        title: obligation.action,
        demand: deadlineDemand(obligation, by),
        period: `截至${dateName(by)}`,
        due: by,
        ...(times !== undefined && { times }),
        conditions,
        notes: [...timesNotes(times), ...strengthNotes(obligation)],
      },
    ],
  };
}
