import type { CalendarEntry, DutyCalendar } from '../../rules/calendar/entry.ts';
import type { RuleObligation } from '../../rules/rulebook.ts';
import { EntryCard } from './EntryCard.tsx';

interface Props {
  readonly calendar: DutyCalendar;
  readonly asOf: string;
  readonly bearersOf: (obligation: RuleObligation) => string;
}

/** Entries by the month in which they are due; months that are over are folded. */
export function MonthList({ calendar, asOf, bearersOf }: Props) {
  const months = byMonth(calendar);
  const isOver = ({ entries }: Month) => entries.every(({ due }) => due < asOf);
  const over = months.filter(isOver);
  const show = (shown: readonly Month[]) =>
    shown.map(({ month, entries }) => (
      <section key={month} aria-labelledby={`month-${month}`}>
        <h3 id={`month-${month}`}>{`${month}月（${entries.length} 个时点）`}</h3>
        <ul class="list-plain">
          {entries.map((entry) => (
            <EntryCard key={entry.uid} entry={entry} bearersOf={bearersOf} />
          ))}
        </ul>
      </section>
    ));
  const count = over.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <>
      {over.length > 0 && over.length < months.length && (
        <details class="folded">
          <summary>{`已过的月份（${count} 个时点）`}</summary>
          {show(over)}
        </details>
      )}
      {show(over.length === months.length ? months : months.filter((month) => !isOver(month)))}
    </>
  );
}

export interface Month {
  /** 1–12. */
  readonly month: number;
  readonly entries: readonly CalendarEntry[];
}

/** The months in which something is due, in order. */
export function byMonth({ entries }: DutyCalendar): Month[] {
  return Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    entries: entries.filter(({ due }) => Number(due.slice(5, 7)) === index + 1),
  })).filter((month) => month.entries.length > 0);
}
