import type { Stretch } from './gates/coverage-gate.ts';

/** A word of a clause that has a definition. */
export interface TermMention extends Stretch {
  readonly term: string;
}
