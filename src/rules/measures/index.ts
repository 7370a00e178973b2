import type { MeasureKind, MeasureOf } from '../../model/measure.schema.ts';
import type { Outcome } from '../outcome.ts';
import { checklistRule } from './checklist.rule.ts';
import { durationRule } from './duration.rule.ts';
import { frequencyRule } from './frequency.rule.ts';
import { growthRule } from './growth.rule.ts';
import { headcountRule } from './headcount.rule.ts';
import { kitRule } from './kit.rule.ts';
import type { Answers, MeasureRule } from './measure-rule.ts';
import { moneyRule } from './money.rule.ts';
import { shareRule } from './share.rule.ts';
import { standardRule } from './standard.rule.ts';
import { timeLimitRule } from './time-limit.rule.ts';

/** One rule for each kind; a kind without a rule does not type-check. */
const measureRules: { readonly [K in MeasureKind]: MeasureRule<K> } = {
  headcount: headcountRule,
  share: shareRule,
  money: moneyRule,
  standard: standardRule,
  growth: growthRule,
  frequency: frequencyRule,
  duration: durationRule,
  timeLimit: timeLimitRule,
  kit: kitRule,
  checklist: checklistRule,
};

/** Holds a measure of any kind against the answers. */
export function applyMeasure<K extends MeasureKind>(
  measure: MeasureOf<K>,
  answers: Answers,
): Outcome {
  const rule: MeasureRule<K> = measureRules[measure.kind as K];
  return rule(measure, answers);
}
