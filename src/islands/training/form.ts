import type { Fact } from '../../model/fact.schema.ts';
import { parseAnswer } from '../../rules/parse-answer.ts';
import type { TrainingNorms } from '../../rules/training/norms.ts';
import { readRoster, type RosterReading, type RosterRow } from '../../rules/training/roster.ts';
import { monthOfDay } from '../../rules/training/service-date.ts';
import {
  chosenRotation,
  type Staff,
  type TrainingRequest,
  type TypedTerms,
} from '../../rules/training/training-plan.ts';
import type { Fields } from '../calculator/fields.ts';
import { splitRoster } from './roster-fields.ts';

type AskedFact = Pick<Fact, 'type' | 'unit'>;

/** A number that is asked: its key in the address, how it is read, and between what it must lie. */
export interface Term {
  readonly key: 'count' | 'cap' | 'cycle' | 'length' | 'days';
  readonly fact: AskedFact;
  readonly isFine: (value: number) => boolean;
  /** What to say of a number that cannot be. */
  readonly complaint: string;
}

const people: AskedFact = { type: 'integer', unit: '人' };

export const countTerm: Term = { key: 'count', fact: people, isFine: () => true, complaint: '' };
export const capTerm: Term = { key: 'cap', fact: people, isFine: () => true, complaint: '' };
export const cycleTerm: Term = {
  key: 'cycle',
  fact: { type: 'integer', unit: '年' },
  isFine: (value) => value >= 1 && value <= 10,
  complaint: '请填 1 到 10 年。',
};
export const daysTerm: Term = {
  key: 'days',
  fact: { type: 'number', unit: '天' },
  isFine: (value) => value > 0 && value <= 7,
  complaint: '一周最多 7 天，请填大于 0、不超过 7 的数。',
};
/** @param unit as the clause counts; weeks where no clause says */
export function lengthTerm(unit: string): Term {
  return {
    key: 'length',
    fact: { type: 'number', unit },
    isFine: (value) => value > 0,
    complaint: '请填大于 0 的数；不知道就空着。',
  };
}

/** What a term says: a number, or why the number typed cannot be. */
export function readTerm(
  { key, fact, isFine, complaint }: Term,
  fields: Fields,
): { readonly value?: number; readonly complaint?: string } {
  const answer = parseAnswer(fact, fields[key] ?? '');
  if (answer.kind !== 'value') return {};
  return isFine(answer.value) ? { value: answer.value } : { complaint };
}

export const mostYears = 6;
const latestStart = 5;

/** Years that the plan can begin with: the year of the question and the five after it. */
export function firstYears(asOf: string): number[] {
  const { year } = monthOfDay(asOf);
  return Array.from({ length: latestStart + 1 }, (_, index) => year + index);
}

/** The form read. What cannot be read stays in its field and counts as not filled in. */
export interface TrainingForm {
  readonly isRoster: boolean;
  readonly rows: readonly RosterRow[];
  readonly readings: readonly RosterReading[];
  /** Rows that cannot be read. */
  readonly unread: number;
  /** Absent: not filled in yet. */
  readonly staff?: Staff;
  readonly typed: TypedTerms;
  readonly firstYear: number;
  readonly years: number;
  /** Unit in which the length of a training is asked. */
  readonly lengthUnit: string;
}

export function readForm(fields: Fields, norms: TrainingNorms, asOf: string): TrainingForm {
  const now = monthOfDay(asOf);
  const group = chosenRotation(norms, fields['rotation']);
  const lengthUnit = group?.duration.kind === 'stated' ? group.duration.chosen.measure.unit : '周';
  const value = (term: Term) => readTerm(term, fields).value;
  const [cycleYears, length, daysPerWeek, cap] = [
    value(cycleTerm),
    value(lengthTerm(lengthUnit)),
    value(daysTerm),
    value(capTerm),
  ];
  const wantedFirst = Number(fields['first']);
  const firstYear = firstYears(asOf).includes(wantedFirst) ? wantedFirst : now.year;
  const wantedYears = Number(fields['years']);
  const cycle = cycleYears ?? group?.chosen.cycle.years ?? 3;
  const years =
    Number.isInteger(wantedYears) && wantedYears >= 1 && wantedYears <= mostYears
      ? wantedYears
      : Math.min(mostYears, Math.max(3, cycle));
  const isRoster = fields['mode'] === 'list';
  const rows = splitRoster(fields['list'] ?? '');
  const readings = isRoster ? readRoster(rows, { now, lastYear: firstYear + years - 1 }) : [];
  const staff = isRoster ? rosterStaff(readings) : countStaff(value(countTerm));
  return {
    isRoster,
    rows,
    readings,
    unread: readings.filter(({ officer, messages }) => !officer && messages.length > 0).length,
    ...(staff && { staff }),
    typed: {
      ...(cycleYears !== undefined && { cycleYears }),
      ...(length !== undefined && { length }),
      ...(daysPerWeek !== undefined && { daysPerWeek }),
      ...(cap !== undefined && { cap }),
    },
    firstYear,
    years,
    lengthUnit,
  };
}

function countStaff(count: number | undefined): Staff | undefined {
  return count === undefined ? undefined : { kind: 'count', count };
}

function rosterStaff(readings: readonly RosterReading[]): Staff | undefined {
  const officers = readings.flatMap(({ officer }) => officer ?? []);
  return officers.length === 0 ? undefined : { kind: 'roster', officers };
}

/** What the rules are asked; undefined until it is known for whom. */
export function requestOf(
  form: TrainingForm,
  fields: Fields,
  norms: TrainingNorms,
  asOf: string,
): TrainingRequest | undefined {
  const { staff, typed, firstYear, years } = form;
  if (!staff) return undefined;
  const rotation = fields['rotation'];
  return {
    norms,
    ...(rotation !== undefined && { rotation }),
    staff,
    typed,
    firstYear,
    years,
    now: monthOfDay(asOf),
  };
}

/** What 重新填写 empties; the place and the day stay. */
export const emptied = {
  mode: undefined,
  count: undefined,
  list: undefined,
  first: undefined,
  years: undefined,
  cap: undefined,
  cycle: undefined,
  length: undefined,
  days: undefined,
  rotation: undefined,
} as const;
