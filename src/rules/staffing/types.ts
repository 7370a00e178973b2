import type { Facts } from '../../model/fact.schema.ts';
import type { Finding } from '../../model/finding.schema.ts';
import type { Interval } from '../interval.ts';
import type { RuleObligation, RulePolicy, Unit } from '../rulebook.ts';

/** Where people are counted, in the order in which it is shown. */
export const staffingLevels = ['township', 'government', 'department', 'village'] as const;
export type StaffingLevel = (typeof staffingLevels)[number];

/** A city or county that is planned for. */
export interface StaffingPlace extends Unit {
  readonly level: 'city' | 'county';
}

/** A county or city of the place, with offices of its own. */
export interface StaffingGovernment {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly level: 'city' | 'county';
}

/** A township-level unit. */
export interface StaffingTownship {
  /** Nine digits; a unit that the division tree does not have may have any id of its own. */
  readonly id: string;
  readonly name: string;
  /** Code of the county (or city) directly above. */
  readonly government: string;
  /** Village-level units in it; undefined: not known. */
  readonly villages?: number;
}

/** What there is in a place. The caller takes it from the division tree. */
export interface StaffingUnits {
  /** The place itself first, then the counties below a city. */
  readonly governments: readonly StaffingGovernment[];
  readonly townships: readonly StaffingTownship[];
  /** Ids of units that do not count: a farm on the level of townships, an office that is not there. */
  readonly without: ReadonlySet<string>;
}

/** What was filled in, by id of the unit. Absent: unknown, never zero. */
export interface StaffingAnswers {
  readonly facts: Readonly<Record<string, Facts | undefined>>;
  /** How many units a class has, for classes that nobody lists. */
  readonly counts: Readonly<Record<string, number | undefined>>;
  /** Of the units that are only counted: how many reach the figure asked by a fact. */
  readonly reached: Readonly<
    Record<string, Readonly<Record<string, number | undefined>> | undefined>
  >;
}

interface UnitBase {
  /** Unique in a plan: a division code, or `<code>-<bearer>` for an office or a class. */
  readonly id: string;
  readonly name: string;
  readonly level: StaffingLevel;
  /** Code of the county or city it belongs to. */
  readonly government: string;
}

/** A unit that is known by name: a township, an office, a government. */
export interface SingleUnit extends UnitBase {
  readonly kind: 'one';
}

/** Units that are only counted: the villages of a county, the departments of a class. */
export interface CountedUnits extends UnitBase {
  readonly kind: 'several';
  /** How many the division tree has; undefined: to be filled in. */
  readonly listed?: number;
}

export type StaffingUnit = SingleUnit | CountedUnits;

/** `excluded`: adds nothing, for the reason that `because` gives. */
export type AddendStatus = 'met' | 'not-met' | 'unknown' | 'excluded';

/** One unit under one duty: what it adds to the whole. People in the unit of the clause. */
export interface Addend {
  readonly unit: StaffingUnit;
  /** How many units these are; open where nobody has said. */
  readonly units: Interval;
  readonly required: Interval;
  /** Up to how many are advised (5 in 3—5名); equal to `required` where the clause says nothing. */
  readonly advised: Interval;
  readonly existing: Interval;
  /** What is missing. */
  readonly gap: Interval;
  readonly status: AddendStatus;
  /** One sentence with the numbers put in. */
  readonly because: string;
  /** Finding of the rules, for a unit that is known by name. */
  readonly finding?: Finding;
  /** The same people are demanded by this duty, too, which counts instead (就高). */
  readonly rival?: RuleObligation;
}

/** One duty of one level, with all the units that it binds. */
export interface Demand {
  readonly level: StaffingLevel;
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
  /** Fact that counts the people. */
  readonly fact: string;
  /** Counting unit as written: 名, 人. */
  readonly counted: string;
  /** Least number for each unit. */
  readonly min: number;
  /** Advised upper bound for each unit, where the clause states one. */
  readonly max?: number;
  /** Words that weaken the duty: 一般. */
  readonly weak?: string;
  /** Facts that the conditions of the duty ask for, in each unit. */
  readonly conditions: readonly string[];
  readonly addends: readonly Addend[];
}

/** Sum of addends in one counting unit. */
export interface StaffingTotal {
  readonly unit: string;
  readonly required: Interval;
  /** Absent where no clause states an upper bound. */
  readonly advised?: Interval;
  readonly existing: Interval;
  readonly gap: Interval;
  /** Part of `required` that rests on weakened duties (一般). */
  readonly weak: Interval;
  /** Addends that an answer is missing for. */
  readonly open: number;
  /** Of these, the ones of which not even the number of units is known. */
  readonly uncounted: number;
  /** How many units; one unit under two duties counts once. */
  readonly units: Interval;
}

/** A duty that adds nothing, and why. */
export interface NotAdded {
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
  readonly because: string;
}

export interface StaffingPlan {
  readonly place: StaffingPlace;
  readonly asOf: string;
  /** By level, then in the order of the papers. */
  readonly demands: readonly Demand[];
  /** Shares (75% of the officers): further demands on the same people, not added. */
  readonly shares: readonly NotAdded[];
  /** Duties about staff that state no figure: 未规定数量. */
  readonly withoutFigure: readonly NotAdded[];
  /** Figures that do not count: advice, not in force, for enterprises. */
  readonly notAdded: readonly NotAdded[];
}
