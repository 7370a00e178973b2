import { dateName } from '../wording.ts';
import { dutyKey, type DutyCalendar, type ListedKind } from './entry.ts';

/** What the lists of undated duties are called. */
export const listNames: Readonly<Record<ListedKind, string>> = {
  'awaiting-event': '待填事件日期',
  'awaiting-last-time': '待填上次完成日期',
  'other-year': '期限不在本年',
  'no-period': '未规定期限',
  'by-the-hour': '按小时计的期限',
  daily: '每日都要做',
  ceiling: '次数上限',
  'not-begun': '尚未开始',
  ended: '已届满',
  'not-applicable': '不符合条件',
  'open-norm': '未规定频次',
};

/** Lists that the one-line summary tells of; the rest concerns other years, or asks for judgement. */
const toldKinds: readonly ListedKind[] = ['awaiting-event', 'awaiting-last-time', 'no-period'];

/** A calendar in figures. */
export interface CalendarCounts {
  /** Duties that recur in civil periods. */
  readonly recurring: number;
  /** Duties with a day of another kind: a deadline, a time limit, a cycle. */
  readonly single: number;
  /** Days by which something is due. */
  readonly points: number;
  /** Of these, points that hold only under a condition. */
  readonly conditional: number;
  /** Listed duties, by kind, each once. */
  readonly listed: Readonly<Record<ListedKind, number>>;
}

const distinct = (duties: DutyCalendar['entries'] | DutyCalendar['listed']) =>
  new Set(duties.map(({ obligation }) => dutyKey(obligation))).size;

export function countCalendar({ entries, listed }: DutyCalendar): CalendarCounts {
  const kinds = Object.keys(listNames) as ListedKind[];
  return {
    recurring: distinct(entries.filter(({ kind }) => kind === 'period')),
    single: distinct(entries.filter(({ kind }) => kind !== 'period')),
    points: entries.length,
    conditional: entries.filter(({ conditions }) => conditions.length > 0).length,
    listed: Object.fromEntries(
      kinds.map((kind) => [kind, distinct(listed.filter((duty) => duty.kind === kind))]),
    ) as Record<ListedKind, number>,
  };
}

/**
 * A calendar in one line: 2027年 3 项周期性义务，共 28 个时点；最近的是 ….
 * @param asOf day from which on the next point is looked for, yyyy-mm-dd
 */
export function summarise(calendar: DutyCalendar, asOf: string): string {
  const { recurring, single, points, conditional, listed } = countCalendar(calendar);
  const told = toldKinds.flatMap((kind) =>
    listed[kind] > 0 ? [`${listNames[kind]} ${listed[kind]} 项`] : [],
  );
  const rest = told.length === 0 ? '' : `；另有${told.join('，')}`;
  if (points === 0) return `${calendar.year}年没有能落到某一天的义务${rest}。`;
  const kinds = [
    ...(recurring > 0 ? [`${recurring} 项周期性义务`] : []),
    ...(single > 0 ? [`${single} 项有期限的义务`] : []),
  ].join('、');
  const uncertain = conditional > 0 ? `（其中 ${conditional} 个有条件）` : '';
  const next = calendar.entries.find(({ due }) => due >= asOf);
  const soonest = next ? `，下一个是${dateName(next.due)}` : '';
  return `${calendar.year}年 ${kinds}，共 ${points} 个时点${uncertain}${soonest}${rest}。`;
}
