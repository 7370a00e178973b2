import type { Interval } from '../interval.ts';
import type { RuleObligation, RulePolicy } from '../rulebook.ts';
import type { Ask } from './ask.ts';

/**
 * Kinds of line that have an amount, never added to each other: mandated, the clause states the
 * amount; derived, an outside standard or a growth sets the floor; estimated, a quantity times the
 * user's own unit price.
 */
export const countedKinds = ['mandated', 'derived', 'estimated'] as const;
export type CountedKind = (typeof countedKinds)[number];

interface LineBase {
  /** `<policy>.<obligation>`, with the item where the duty gives several lines. */
  readonly id: string;
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
  /** What is paid for, in few words. */
  readonly name: string;
  /** Strength, deadline, conditions, readings: one sentence each, with its full stop. */
  readonly remarks: readonly string[];
}

/** An amount for each year asked for, 万元. */
interface Counted<K extends CountedKind> extends LineBase {
  readonly kind: K;
  /** One for each year of the budget, 万元. */
  readonly amounts: readonly Interval[];
  /** The sum in words, with the figures put in: 5 个 × 20 万元 = 100 万元. */
  readonly how: string;
  /** What is yet to be typed; the amounts reach as far as it leaves open. */
  readonly open: readonly string[];
  readonly asks: readonly Ask[];
  /**
   * Lines of one kind with one subject are the same money (two papers ask for it): the greater one
   * counts.
   */
  readonly subject: string;
  readonly recurs: Recurrence;
}

/** The clause states the amount: 每年不少于20万元. */
export interface MandatedLine extends Counted<'mandated'> {
  /** The figure of the clause: 每个部门每年不少于 20 万元. */
  readonly demand: string;
  readonly gap?: ArrangedGap;
  /** Encouraged or allowed, not demanded: shown, not in the total. */
  readonly advised: boolean;
}

/** An outside standard or a growth sets the floor; its figures are the user's. */
export interface DerivedLine extends Counted<'derived'> {
  readonly demand: string;
  readonly gap?: ArrangedGap;
  readonly advised: boolean;
}

/** Quantity × unit price, both or one of them the user's. */
export interface EstimatedLine extends Counted<'estimated'> {
  /** The price is an invented sample and is said to be one. */
  readonly sample: boolean;
}

/** 应列入预算、未规定数额: it has no amount, which is not an amount of 0. */
export interface UnpricedLine extends LineBase {
  readonly kind: 'unpriced';
}

export type CountedLine = MandatedLine | DerivedLine | EstimatedLine;
export type BudgetLine = CountedLine | UnpricedLine;
export type LineKind = BudgetLine['kind'];

/** Whether an amount comes again in the years ahead, and who says so. */
export type Recurrence =
  | { readonly kind: 'by-clause'; readonly every: string }
  /** Each year follows from the one before. */
  | { readonly kind: 'chained' }
  | { readonly kind: 'yearly' }
  | { readonly kind: 'once' }
  | { readonly kind: 'undecided' };

/** What the first year asks for beyond what is arranged this year. */
export interface ArrangedGap {
  /** 万元; absent where the figures cannot all be right. */
  readonly amount?: Interval;
  /** One sentence for each figure that was held against the floor. */
  readonly because: readonly string[];
}

/** The sum of one kind. There is no sum of several. */
export interface KindTotal {
  /** Lines that are in the sum. */
  readonly lines: number;
  /** One for each year of the budget, 万元. */
  readonly amounts: readonly Interval[];
  /** All years together, 万元. */
  readonly overall: Interval;
  /** Lines with something yet to be typed. */
  readonly open: number;
  /** Lines that rest on a sample price. */
  readonly samples: number;
}

/** A duty that is likely to cost something; the user takes it into the estimate, or does not. */
export interface PurchaseOption {
  /** `<policy>.<obligation>`. */
  readonly id: string;
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
  readonly taken: boolean;
  /** Why it is not taken in of itself, where there is something to say. */
  readonly remark?: string;
}

/** A duty about money that does not hold, and why. */
export interface ExcludedLine {
  readonly obligation: RuleObligation;
  readonly because: string;
  /** What was answered so that it does not hold: the answer can be taken back. */
  readonly asks: readonly Ask[];
}

export interface Budget {
  /** Papers that bind in the place; none is no statement that nothing is demanded. */
  readonly policies: readonly RulePolicy[];
  readonly years: readonly number[];
  readonly lines: readonly BudgetLine[];
  readonly totals: Readonly<Record<CountedKind, KindTotal>>;
  readonly options: readonly PurchaseOption[];
  /** Duties about money that do not hold on the day asked for, and why. */
  readonly excluded: readonly ExcludedLine[];
}
