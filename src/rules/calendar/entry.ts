import type { RuleObligation, RulePolicy } from '../rulebook.ts';

/** What is common to all that a calendar says of a duty. */
export interface CalendarDuty {
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
  /** Written for units of this level; false for what is written for everybody at large. */
  readonly own: boolean;
}

export type EntryKind = 'period' | 'cycle' | 'time-limit' | 'deadline';

/** One thing to be done by one day. */
export interface CalendarEntry extends CalendarDuty {
  /** Stable: the same duty and period have the same uid whenever the calendar is made. */
  readonly uid: string;
  readonly kind: EntryKind;
  /** The duty in few words: 每季度至少召开一次会议，听取安全生产工作汇报. */
  readonly title: string;
  /** How often or how soon, in words: 每季度至少 1 次. */
  readonly demand: string;
  /** For which period or after which event: 2027年第1季度, 文件下发（2018年7月9日）后. */
  readonly period: string;
  /** First day on which it can be done, yyyy-mm-dd; absent where the clause names only the last. */
  readonly first?: string;
  /** Last day, yyyy-mm-dd. */
  readonly due: string;
  /** How many times within the window; absent where nothing is counted. */
  readonly times?: number;
  /** Conditions that no answer has settled, verbatim: the entry is not certain. */
  readonly conditions: readonly string[];
  /** What must be known of the day or the duty, in Chinese sentences. */
  readonly notes: readonly string[];
}

/** Why a duty that speaks of time has no day in the year. */
export const listedKinds = [
  'awaiting-event',
  'awaiting-last-time',
  'other-year',
  'no-period',
  'by-the-hour',
  'daily',
  'ceiling',
  'not-begun',
  'ended',
  'not-applicable',
  'open-norm',
] as const;
export type ListedKind = (typeof listedKinds)[number];

/** A duty that speaks of time and has no day in the year, or none on some of its days. */
export interface ListedDuty extends CalendarDuty {
  readonly kind: ListedKind;
  /** One sentence, always present. */
  readonly because: string;
}

/** A day that only the unit knows: when the event was, or when it was last done. */
export interface DayQuestion extends CalendarDuty {
  /** Under which the answer is looked up: see `dutyKey`. */
  readonly key: string;
  /** 文件下发的日期. */
  readonly label: string;
  readonly hint: string;
  /** What follows from the days that were given, also where it falls in another year. */
  readonly outcomes: readonly DayOutcome[];
}

export interface DayOutcome {
  readonly day: string;
  readonly due: string;
}

/** Days that the unit has given, by `dutyKey`; several for an event that happened several times. */
export type KnownDays = Readonly<Record<string, readonly string[] | undefined>>;

/** Name of a duty among all papers: huludao-2018-15.c2.2. */
export function dutyKey({ policy, id }: Pick<RuleObligation, 'policy' | 'id'>): string {
  return `${policy}.${id}`;
}

/** Every duty that speaks of time stands in one of these, once or more. */
export interface DutyCalendar {
  readonly year: number;
  /** By due day, then in the order of the papers. */
  readonly entries: readonly CalendarEntry[];
  readonly listed: readonly ListedDuty[];
  readonly questions: readonly DayQuestion[];
}

/** What one duty adds to a calendar. */
export interface Placement {
  readonly entries?: readonly CalendarEntry[];
  readonly listed?: readonly ListedDuty[];
  readonly questions?: readonly DayQuestion[];
}
