import type { Measure, MeasureOf } from '../../model/measure.schema.ts';
import type { RuleObligation, RulePolicy } from '../rulebook.ts';

/** A measured duty, with what must be said beside its figure. */
export interface Norm<M extends Measure = Measure> {
  readonly obligation: RuleObligation;
  readonly policy: RulePolicy;
  readonly measure: M;
  /** 原则上, 一般: kept and shown, never dropped. */
  readonly weak?: string;
  /** Merely encouraged or allowed: no rival of a duty. */
  readonly advisory: boolean;
  /** Conditions of the clause, verbatim. Whether they hold, the place must say. */
  readonly conditions: readonly string[];
  /** 就高: the strictest of several papers that do not demand the same. */
  readonly strictest?: true;
}

export type FrequencyNorm = Norm<MeasureOf<'frequency'>>;

export type DurationNorm = Norm<MeasureOf<'duration'>>;
