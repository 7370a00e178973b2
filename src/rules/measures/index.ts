import type { Measure, MeasureKind, MeasureOf } from '../../model/measure.schema.ts';
import type { Outcome } from '../outcome.ts';
import { checklistRule } from './checklist.rule.ts';
import { durationRule } from './duration.rule.ts';
import { frequencyRule } from './frequency.rule.ts';
import { growthRule } from './growth.rule.ts';
import { headcountRule } from './headcount.rule.ts';
import { kitRule } from './kit.rule.ts';
import type { Answers, Gap, MeasureRule, Questions, Settle, Strictness } from './measure-rule.ts';
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

function ruleOf<K extends MeasureKind>(measure: MeasureOf<K>): MeasureRule<K> {
  return measureRules[measure.kind as K];
}

/** Prepares a measure of any kind for the answers of many units. */
export function prepareMeasure(measure: Measure, questions: Questions): Settle {
  return ruleOf(measure).prepare(measure, questions);
}

/** Holds a measure of any kind against the answers. */
export function applyMeasure(measure: Measure, answers: Answers): Outcome {
  return prepareMeasure(measure, answers)(answers);
}

/** How strict a measure is; undefined where it cannot be compared with others. */
export function strictnessOf(measure: Measure): Strictness | undefined {
  return ruleOf(measure).strictness?.(measure);
}

/** The most that can be missing while the answer is unknown; undefined where nothing is counted. */
export function greatestGapOf(measure: Measure, answers: Answers): Gap | undefined {
  return ruleOf(measure).greatestGap?.(measure, answers);
}
