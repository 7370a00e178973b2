import type { Cycle } from './cycle.ts';
import type { RotationNorm, TrainingNorms } from './norms.ts';
import type { DurationNorm } from './norm.ts';
import type { Officer } from './officer.ts';
import { planRotation, type PlannedOfficer } from './plan-rotation.ts';
import { planSeats } from './plan-seats.ts';
import type { ServiceDate } from './service-date.ts';
import { workloadOf, type Length, type Workload } from './workload.ts';

/** Whom the plan is made for. */
export type Staff =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'roster'; readonly officers: readonly Officer[] };

/** What the person typed beside the papers; each is labelled as typed wherever it shows. */
export interface TypedTerms {
  /** 按几年一轮安排. */
  readonly cycleYears?: number;
  /** 每次轮训多长, in the unit of the clause, in weeks where no clause states one. */
  readonly length?: number;
  readonly daysPerWeek?: number;
  /** 每年最多几人. */
  readonly cap?: number;
}

export interface TrainingRequest {
  readonly norms: TrainingNorms;
  /** Fact of the rotation that is planned, where the papers know several kinds; absent: the first. */
  readonly rotation?: string;
  readonly staff: Staff;
  readonly typed: TypedTerms;
  readonly firstYear: number;
  readonly years: number;
  /** Month of the day of the question. */
  readonly now: ServiceDate;
}

/** How often, and who says so. */
export interface PlanCycle extends Cycle {
  /** The clause of the place; absent: no paper of the place states a rotation. */
  readonly norm?: RotationNorm;
  readonly typed: boolean;
  /** Typed, and less often than the clause demands. */
  readonly tooSeldom: boolean;
}

/** How long, and who says so. */
export interface PlanLength extends Length {
  readonly norm?: DurationNorm;
  readonly typed: boolean;
  /** Typed, and shorter than the clause demands. */
  readonly tooShort: boolean;
}

export type PlanPeople =
  | { readonly kind: 'nobody' }
  /** 第 1—3 人. */
  | { readonly kind: 'numbers'; readonly from: number; readonly to: number }
  | { readonly kind: 'names'; readonly officers: readonly PlannedOfficer[] };

export interface PlanYear {
  readonly year: number;
  /** People in training. */
  readonly people: PlanPeople;
  readonly headcount: number;
  /** Trainings of one person each: more than people only where one is trained several times a year. */
  readonly seats: number;
  readonly workload: Workload;
}

export interface PlanTotal {
  readonly seats: number;
  readonly workload: Workload;
}

export interface TrainingPlan {
  readonly cycle: PlanCycle;
  readonly length?: PlanLength;
  readonly daysPerWeek?: number;
  readonly cap?: number;
  /** People that the plan is made for. */
  readonly headcount: number;
  /** In the order of the list; empty where only their number is known. */
  readonly officers: readonly PlannedOfficer[];
  readonly years: readonly PlanYear[];
  /** Of all years shown. */
  readonly total: PlanTotal;
  /** Of one round, in which everybody has a turn. */
  readonly round: PlanTotal;
  /** Whose seat comes too late, or who has none. */
  readonly notInTime: readonly PlannedOfficer[];
  /** How many have no seat in time; those without a name, too. */
  readonly lacking: number;
  /** Least number of people a year with which all are in time. */
  readonly enough: number;
  /** Least number of people a year for an even rotation, if nobody were pressing. */
  readonly even: number;
}

/** The part of a request that settles how often and how long; for whom may still be open. */
export type TermsRequest = Pick<TrainingRequest, 'norms' | 'rotation' | 'typed'>;

/** The length of one training: what was typed, else what the papers state; undefined: 待填. */
export function planLength({ norms, rotation, typed }: TermsRequest): PlanLength | undefined {
  const group = chosenRotation(norms, rotation);
  const norm = group?.duration.kind === 'stated' ? group.duration.chosen : undefined;
  const least = norm?.measure.min;
  const unit = norm?.measure.unit ?? '周';
  const of = norm && { norm };
  if (typed.length !== undefined)
    return {
      ...of,
      amount: typed.length,
      unit,
      least: false,
      typed: true,
      tooShort: least !== undefined && typed.length < least,
    };
  if (least === undefined) return undefined;
  return { ...of, amount: least, unit, least: true, typed: false, tooShort: false };
}

/** How often: what was typed, else what the papers demand; undefined: neither says. */
export function planCycle({ norms, rotation, typed }: TermsRequest): PlanCycle | undefined {
  const norm = chosenRotation(norms, rotation)?.chosen;
  const of = norm && { norm };
  if (typed.cycleYears !== undefined) {
    const rate = norm === undefined ? 0 : norm.cycle.perYear / norm.cycle.years;
    return {
      ...of,
      years: typed.cycleYears,
      perYear: 1,
      exact: true,
      typed: true,
      tooSeldom: 1 / typed.cycleYears < rate,
    };
  }
  return norm && { ...of, ...norm.cycle, typed: false, tooSeldom: false };
}

/** The kind of rotation that is planned. */
export function chosenRotation({ rotations }: TrainingNorms, fact: string | undefined) {
  return rotations.find((group) => group.fact === fact) ?? rotations[0];
}

/**
 * The whole plan: seats, people and time by the year.
 * @returns undefined where nobody says how often: neither a paper of the place nor the person
 */
export function planTraining(request: TrainingRequest): TrainingPlan | undefined {
  const cycle = planCycle(request);
  if (!cycle) return undefined;
  const { typed } = request;
  const length = planLength(request);
  const plan = peopleByYear(request, cycle);
  const load = (people: number): PlanTotal => {
    const seats = people * cycle.perYear;
    return { seats, workload: workloadOf(seats, length, typed.daysPerWeek) };
  };
  const years = plan.years.map(({ year, people }): PlanYear => {
    const headcount = countPeople(people);
    return { year, people, headcount, ...load(headcount) };
  });
  const headcount = headcountOf(request.staff);
  return {
    cycle,
    ...(length && { length }),
    ...(typed.daysPerWeek !== undefined && { daysPerWeek: typed.daysPerWeek }),
    ...(typed.cap !== undefined && { cap: typed.cap }),
    headcount,
    officers: plan.officers,
    years,
    total: load(years.reduce((sum, year) => sum + year.headcount, 0)),
    round: load(headcount - plan.withoutSeat),
    notInTime: plan.notInTime,
    lacking: plan.lacking,
    enough: plan.enough,
    even: Math.ceil(headcount / cycle.years),
  };
}

function headcountOf(staff: Staff): number {
  return staff.kind === 'count' ? staff.count : staff.officers.length;
}

function countPeople(people: PlanPeople): number {
  switch (people.kind) {
    case 'nobody':
      return 0;
    case 'numbers':
      return people.to - people.from + 1;
    case 'names':
      return people.officers.length;
  }
}

interface PeopleByYear {
  readonly years: readonly { readonly year: number; readonly people: PlanPeople }[];
  readonly officers: readonly PlannedOfficer[];
  readonly notInTime: readonly PlannedOfficer[];
  readonly lacking: number;
  readonly withoutSeat: number;
  readonly enough: number;
}

function peopleByYear(
  { staff, firstYear, years, now, typed: { cap } }: TrainingRequest,
  cycle: Cycle,
): PeopleByYear {
  const span = {
    cycleYears: cycle.years,
    firstYear,
    years,
    ...(cap !== undefined && { cap }),
  };
  if (staff.kind === 'count') {
    const plan = planSeats({ ...span, count: staff.count });
    return {
      years: plan.years.map(({ year, from, to }) => ({
        year,
        people:
          from === undefined || to === undefined
            ? { kind: 'nobody' }
            : { kind: 'numbers', from, to },
      })),
      officers: [],
      notInTime: [],
      lacking: plan.withoutSeat,
      withoutSeat: plan.withoutSeat,
      enough: plan.enough,
    };
  }
  const plan = planRotation({ ...span, officers: staff.officers, now });
  return {
    years: plan.years.map(({ year, officers }) => ({
      year,
      people: officers.length === 0 ? { kind: 'nobody' } : { kind: 'names', officers },
    })),
    officers: plan.officers,
    notInTime: plan.notInTime,
    lacking: plan.notInTime.length,
    withoutSeat: plan.notInTime.filter(({ next }) => next === undefined).length,
    enough: plan.enough,
  };
}
