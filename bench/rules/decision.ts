import type { FindingStatus } from '../../src/model/finding.schema.ts';
import type { RuleObligation } from '../../src/rules/rulebook.ts';

/** A number that an engine looks up or works out. */
export type Figure =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'fact'; readonly fact: string }
  /** How many of the items are there. */
  | { readonly kind: 'count'; readonly fact: string; readonly items: readonly string[] }
  /** The least whole number that is so many per cent of a fact. */
  | { readonly kind: 'part'; readonly percent: number; readonly of: string };

export interface Comparison {
  readonly left: Figure;
  readonly is: '>=' | '<=' | '>';
  readonly right: Figure;
}

/** A comparison of numbers, or what a yes/no fact must be. */
export type Test = Comparison | { readonly fact: string; readonly is: boolean };

/** What a measure demands. */
export interface Demand {
  /** Without any of these facts it is unknown. */
  readonly needs: readonly string[];
  /** Decide before `met`, in this order. */
  readonly exceptions: readonly { readonly test: Test; readonly status: FindingStatus }[];
  readonly met: Test;
  /** What comes out when it is not met. */
  readonly shortfall: FindingStatus;
  /** Whether a shortfall is counted: the difference of the two sides of `met`. */
  readonly hasGap: boolean;
}

/**
 * One duty on one day as any rule engine can take it: its status and its gap, without a word of
 * explanation. Conditions come first: one that fails makes it not applicable, else an open one
 * leaves it unknown.
 */
export interface Decision {
  readonly duty: RuleObligation;
  readonly when: readonly Test[];
  /** Absent: a matter of judgement as soon as the conditions hold. */
  readonly demand?: Demand;
}

/** What an engine finds of a decision. */
export interface Settled {
  readonly status: FindingStatus;
  readonly gap?: number | undefined;
}

export function isComparison(test: Test): test is Comparison {
  return 'left' in test;
}

/** Facts that a test looks at. */
export function factsOfTest(test: Test): string[] {
  if (!isComparison(test)) return [test.fact];
  return [test.left, test.right].flatMap((figure) => {
    switch (figure.kind) {
      case 'number':
        return [];
      case 'part':
        return [figure.of];
      case 'fact':
      case 'count':
        return [figure.fact];
    }
  });
}

/** The two sides of a demand's comparison, the one that a shortfall falls short of first. */
export function sidesOf({ left, is, right }: Comparison): readonly [Figure, Figure] {
  return is === '>=' ? [right, left] : [left, right];
}
