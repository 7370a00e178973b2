import type { LastTraining, Officer } from './officer.ts';
import { readServiceDate } from './read-service-date.ts';
import { isBefore, type ServiceDate } from './service-date.ts';

/** A row of the list of officers, as typed. */
export interface RosterRow {
  readonly name: string;
  readonly entered: string;
  readonly trained: string;
}

export const rosterColumns = ['name', 'entered', 'trained'] as const;
export type RosterColumn = (typeof rosterColumns)[number];

export interface CellMessage {
  readonly column: RosterColumn;
  /** Chinese; says how to mend it. */
  readonly message: string;
  /** The row is counted all the same. */
  readonly counted: boolean;
}

/** A row read. A row that cannot be read stays as typed, and is not counted until it is mended. */
export interface RosterReading {
  /** Running number of the row, from 1. */
  readonly number: number;
  /** Absent: empty row, or one that cannot be read. */
  readonly officer?: Officer;
  readonly messages: readonly CellMessage[];
}

export interface RosterLimits {
  /** Nobody was trained later than on the day of the question. */
  readonly now: ServiceDate;
  /** Nobody who enters after the plan is planned for. */
  readonly lastYear: number;
}

/** Reads every row for itself: a bad one loses nothing of the others. */
export function readRoster(rows: readonly RosterRow[], limits: RosterLimits): RosterReading[] {
  const seen = new Map<string, number>();
  return rows.map((row, index) => {
    const number = index + 1;
    if (isEmptyRow(row)) return { number, messages: [] };
    const reading = readRow(row, number, limits);
    const name = row.name.trim();
    const twin = name === '' ? undefined : seen.get(name);
    if (twin === undefined) seen.set(name, number);
    return twin === undefined
      ? reading
      : {
          ...reading,
          messages: [
            ...reading.messages,
            {
              column: 'name' as const,
              message: `与第 ${twin} 行同名，按两个人计算；重复填写的请删去一行。`,
              counted: true,
            },
          ],
        };
  });
}

export function isEmptyRow(row: RosterRow): boolean {
  return rosterColumns.every((column) => row[column].trim() === '');
}

function readRow(row: RosterRow, number: number, { now, lastYear }: RosterLimits): RosterReading {
  const messages: CellMessage[] = [];
  const bad = (column: RosterColumn, message: string) =>
    messages.push({ column, message, counted: false });
  const entered = readServiceDate(row.entered, { year: lastYear });
  const trained = readServiceDate(row.trained, now);
  if (entered.kind === 'error') bad('entered', entered.message);
  if (entered.kind === 'never')
    bad('entered', `“${row.entered.trim()}”不是时间，请写入职年份，例如 2015；不清楚就空着。`);
  if (trained.kind === 'error') bad('trained', trained.message);
  if (trained.kind === 'error' || entered.kind === 'error' || entered.kind === 'never')
    return { number, messages };
  const last: LastTraining = trained.kind === 'date' ? { kind: 'on', date: trained.date } : trained;
  if (entered.kind === 'date' && last.kind === 'on' && isBefore(last.date, entered.date))
    messages.push({
      column: 'trained',
      message: '最近轮训早于入职，按入职后还没有轮训过计算；写错了请改。',
      counted: true,
    });
  return {
    number,
    officer: {
      name: row.name.trim() || `第 ${number} 行`,
      ...(entered.kind === 'date' && { entered: entered.date }),
      trained: last,
    },
    messages,
  };
}
