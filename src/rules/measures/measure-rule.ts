import type { Facts } from '../../model/fact.schema.ts';
import type { MeasureKind, MeasureOf } from '../../model/measure.schema.ts';
import { wipeDust, type Outcome } from '../outcome.ts';

/** How the facts are asked. */
export interface Questions {
  /** Label of a fact for explanations; the id where the fact is not defined. */
  readonly labelOf: (fact: string) => string;
  /** Unit in which a fact is asked, where it has one. */
  readonly unitOf: (fact: string) => string | undefined;
}

/** The answers a rule may look at, with the questions they answer. */
export interface Answers extends Questions {
  readonly facts: Facts;
}

/** Holds answers against what was prepared: a measure, or a whole duty. */
export type Settle = (answers: Answers) => Outcome;

/** How strict a measure is, for comparison with others of the same scale. */
export interface Strictness {
  /** What is compared: two measures are comparable when their scales are equal. */
  readonly scale: string;
  /** The greater, the stricter. */
  readonly value: number;
}

/** All that is to be known of one kind of measure. Pure: no DOM, no files, no clock. */
export interface MeasureRule<K extends MeasureKind> {
  /** Reads a measure once: thousands of units are held against it. */
  readonly prepare: (measure: MeasureOf<K>, questions: Questions) => Settle;
  /** Absent where neither of two measures is the stricter one (an outside standard). */
  readonly strictness?: (measure: MeasureOf<K>) => Strictness | undefined;
  /**
   * The most that can be missing while the answer is unknown, in the unit of the measure: of
   * 不少于 2 名 it is 2, of a share of an unknown whole it is Infinity. Undefined where nothing
   * can be counted.
   */
  readonly greatestGap?: (measure: MeasureOf<K>, answers: Answers) => Gap | undefined;
}

/** An amount that is missing. */
export interface Gap {
  readonly amount: number;
  readonly unit: string;
}

/** No count or amount of a place lies beyond, and figures below are added and shown exactly. */
export const greatestFigure = 1e12;

/**
 * The number answered, or undefined when it is not given or is no figure. A sum in a sheet carries
 * dust, which is no shortfall.
 */
export function numberOf({ facts }: Answers, fact: string): number | undefined {
  const value = facts[fact];
  if (typeof value !== 'number' || !(Math.abs(value) <= greatestFigure)) return undefined;
  return wipeDust(value);
}

export function booleanOf({ facts }: Answers, fact: string): boolean | undefined {
  const value = facts[fact];
  return typeof value === 'boolean' ? value : undefined;
}

export function itemsOf({ facts }: Answers, fact: string): readonly string[] | undefined {
  const value = facts[fact];
  return Array.isArray(value) ? (value as readonly string[]) : undefined;
}

/**
 * Settles what one answer decides.
 * @param read finds the answer, e.g. `numberOf`
 * @param open the outcome without an answer: it is the same for everybody
 */
export function settleBy<T>(
  read: (answers: Answers, fact: string) => T | undefined,
  fact: string,
  open: Outcome,
  compare: (given: T) => Outcome,
): Settle {
  return (answers) => {
    const given = read(answers, fact);
    return given === undefined ? open : compare(given);
  };
}

/** Compares floors with floors and ceilings with ceilings: the lower ceiling is the stricter. */
export function boundScale(
  scale: string,
  min: number | undefined,
  max: number | undefined,
): Strictness {
  return min === undefined
    ? { scale: `${scale} max`, value: -(max ?? 0) }
    : { scale: `${scale} min`, value: min };
}
