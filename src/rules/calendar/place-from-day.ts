import type { Period } from '../../model/period.ts';
import { dateName, joinWords, quoteWords } from '../wording.ts';
import { addPeriod } from './dates.ts';
import { recurrenceDemand, timeLimitDemand } from './demand.ts';
import {
  dutyKey,
  type CalendarDuty,
  type CalendarEntry,
  type DayOutcome,
  type DayQuestion,
  type ListedDuty,
  type Placement,
} from './entry.ts';
import { forceInYear, forceSpanOf, type ForceSpan } from './force-span.ts';
import { strengthNotes, timesNotes } from './notes.ts';
import type { Timing } from './timing.ts';

/** What a duty says that is due some time after a day which only the unit knows. */
interface Start {
  readonly span: Period;
  readonly kind: 'time-limit' | 'cycle';
  readonly demand: string;
  readonly label: string;
  readonly hint: string;
  /** Stands in uids before the day. */
  readonly key: 'after' | 'since';
  readonly periodOf: (day: string) => string;
  readonly awaiting: Pick<ListedDuty, 'kind' | 'because'>;
  readonly notes: readonly string[];
}

/** 文件下发后1个月内: due when the unit says on which day the event was, else listed. */
export function placeTimeLimit(
  duty: CalendarDuty,
  { within, after }: Extract<Timing, { kind: 'time-limit' }>,
  conditions: readonly string[],
  year: number,
  days: readonly string[],
): Placement {
  const demand = timeLimitDemand(within, after);
  const event = after ?? '起算';
  return placeFromDay(duty, conditions, year, days, {
    span: within,
    kind: 'time-limit',
    demand,
    label: after === undefined ? '起算日' : `${after}的日期`,
    hint:
      after === undefined
        ? '原文没有写明从何时起算，由本单位确定；有几个的，用顿号隔开。'
        : '有几次的，用顿号隔开。',
    key: 'after',
    periodOf: (day) => `${event}（${dateName(day)}）后`,
    awaiting: {
      kind: 'awaiting-event',
      because:
        after === undefined
          ? `原文${joinWords('要求', demand)}，没有写明从何时起算；填上起算日，即可列入日历。`
          : `原文${joinWords('要求', demand)}；填上${quoteWords(after)}的日期，即可列入日历。`,
    },
    notes: [
      ...(after === undefined ? ['原文没有写明从何时起算，起算日由填报人确定。'] : []),
      within.unit === 'workday'
        ? '按周一至周五计工作日，未考虑法定节假日和调休，请核对。'
        : '当日不计入，未按节假日顺延。',
    ],
  });
}

/** 每3年轮训一次: due so long after it was last done; before that is known, a standing cycle. */
export function placeCycle(
  duty: CalendarDuty,
  { period, times }: Extract<Timing, { kind: 'cycle' }>,
  conditions: readonly string[],
  year: number,
  days: readonly string[],
): Placement {
  const demand = recurrenceDemand(duty.obligation);
  const { measure } = duty.obligation;
  const each = measure?.kind === 'frequency' && measure.per !== undefined;
  return placeFromDay(duty, conditions, year, days, {
    span: period,
    kind: 'cycle',
    demand,
    label: '上次完成的日期',
    hint: each ? '各自日期不同的，填最早的一个；有几批的，用顿号隔开。' : '填最近一次的日期。',
    key: 'since',
    periodOf: (day) => `上次完成（${dateName(day)}）后`,
    awaiting: {
      kind: 'awaiting-last-time',
      because: `原文${joinWords('要求', demand)}，没有写明从何时起算；填上上次完成的日期，即可推算下一次。`,
    },
    notes: [
      '按上次完成之日推算，原文没有写明从何时起算。',
      ...(period.unit === 'workday'
        ? ['按周一至周五计工作日，未考虑法定节假日和调休，请核对。']
        : []),
      ...timesNotes(times),
    ],
  });
}

function placeFromDay(
  duty: CalendarDuty,
  conditions: readonly string[],
  year: number,
  days: readonly string[],
  start: Start,
): Placement {
  const { obligation, policy } = duty;
  const span = forceSpanOf(obligation, policy);
  const force = forceInYear(span, policy, year);
  // A span that began in force may end after it: a day that was given is always dealt with.
  if (days.length === 0 && force.state !== 'in-force')
    return { listed: [{ ...duty, kind: force.state, because: force.because }] };
  if (start.span.unit === 'hour') {
    const because = `原文${joinWords('要求', start.demand)}，按小时计算，不列入以日为单位的日历。`;
    return { listed: [{ ...duty, kind: 'by-the-hour', because }] };
  }
  const outcomes = days.flatMap((day): DayOutcome[] => {
    const due = addPeriod(day, start.span);
    return due === undefined ? [] : [{ day, due }];
  });
  const question: DayQuestion = {
    ...duty,
    key: dutyKey(obligation),
    label: start.label,
    hint: start.hint,
    outcomes,
  };
  if (outcomes.length === 0)
    return { questions: [question], listed: [{ ...duty, ...start.awaiting }] };
  const entries: CalendarEntry[] = [];
  const listed: ListedDuty[] = [];
  for (const { day, due } of outcomes) {
    const over = overSince(day, span, policy.title);
    if (over !== undefined) listed.push({ ...duty, kind: 'ended', because: over });
    else if (Number(due.slice(0, 4)) !== year)
      listed.push({
        ...duty,
        kind: 'other-year',
        because: `${start.periodOf(day)}，期限为${dateName(due)}，不在${year}年。`,
      });
    else
      entries.push({
        ...duty,
        uid: `${dutyKey(obligation)}.${start.key}-${day}`,
        kind: start.kind,
        title: obligation.action,
        demand: start.demand,
        period: start.periodOf(day),
        first: day,
        due,
        ...timesOf(duty),
        conditions,
        notes: [
          ...beforeForce(day, span),
          ...afterForce(due, span),
          ...start.notes,
          ...strengthNotes(obligation),
        ],
      });
  }
  return { entries, listed, questions: [question] };
}

function timesOf({ obligation: { measure } }: CalendarDuty): { times?: number } {
  return measure?.kind === 'frequency' ? { times: measure.times } : {};
}

/** Why an event no longer starts a span; undefined when it does. */
function overSince(day: string, span: ForceSpan | undefined, title: string): string | undefined {
  if (!span) return `《${title}》已废止。`;
  return span.to !== undefined && day > span.to
    ? `适用期至${dateName(span.to)}，${dateName(day)}已届满。`
    : undefined;
}

function beforeForce(day: string, span: ForceSpan | undefined): string[] {
  return span?.from !== undefined && day < span.from
    ? [`${dateName(day)}早于本库登记的起始日期${dateName(span.from)}，是否适用请核对。`]
    : [];
}

function afterForce(due: string, span: ForceSpan | undefined): string[] {
  return span?.to !== undefined && due > span.to
    ? [`期限晚于适用期的最后一日${dateName(span.to)}，是否仍须完成原文没有写明。`]
    : [];
}
