import type { Facts } from '../../model/fact.schema.ts';
import type { MeasureKind, MeasureOf } from '../../model/measure.schema.ts';
import type { Outcome } from '../outcome.ts';

/** The answers a rule may look at, with the questions they answer. */
export interface Answers {
  readonly facts: Facts;
  /** Label of a fact for explanations; the id where the fact is not defined. */
  readonly labelOf: (fact: string) => string;
  /** Unit in which a fact is asked, where it has one. */
  readonly unitOf: (fact: string) => string | undefined;
}

/** Holds one kind of measure against the answers. Pure: no DOM, no files, no clock. */
export type MeasureRule<K extends MeasureKind> = (
  measure: MeasureOf<K>,
  answers: Answers,
) => Outcome;

/** The number answered, or undefined when it is not given or is no number. */
export function numberOf({ facts }: Answers, fact: string): number | undefined {
  const value = facts[fact];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function booleanOf({ facts }: Answers, fact: string): boolean | undefined {
  const value = facts[fact];
  return typeof value === 'boolean' ? value : undefined;
}

export function itemsOf({ facts }: Answers, fact: string): readonly string[] | undefined {
  const value = facts[fact];
  return Array.isArray(value) ? (value as readonly string[]) : undefined;
}
