import type { Facts } from '../model/fact.schema.ts';
import type { Finding } from '../model/finding.schema.ts';
import { obligationsFor } from './applicability.ts';
import { evaluateCondition } from './conditions.ts';
import { applyMeasure } from './measures/index.ts';
import type { Answers } from './measures/measure-rule.ts';
import { judgement, notApplicable, unknown, type Outcome } from './outcome.ts';
import type { Rulebook, RuleObligation, RulePolicy, Unit } from './rulebook.ts';
import { dateName, quoteWords, weaknessOf } from './wording.ts';

/**
 * Holds every obligation that binds a unit against its facts.
 * @param facts answers by fact id; an absent answer is unknown, never zero
 * @param asOf the day for which the question is asked, yyyy-mm-dd
 * @returns one finding for each obligation, in the order of the papers
 */
export function assess(rulebook: Rulebook, unit: Unit, facts: Facts, asOf: string): Finding[] {
  const definitions = new Map(rulebook.facts.map((fact) => [fact.id, fact]));
  const answers: Answers = {
    facts,
    labelOf: (fact) => definitions.get(fact)?.label ?? fact,
    unitOf: (fact) => definitions.get(fact)?.unit,
  };
  const policies = new Map(rulebook.policies.map((policy) => [policy.id, policy]));
  return obligationsFor(rulebook, unit).flatMap((obligation) => {
    const policy = policies.get(obligation.policy);
    if (!policy) return [];
    const outcome = outcomeOf(obligation, policy, answers, asOf);
    return [{ policy: policy.id, obligation: obligation.id, ...outcome }];
  });
}

function outcomeOf(
  obligation: RuleObligation,
  policy: RulePolicy,
  answers: Answers,
  asOf: string,
): Outcome {
  const outOfForce = outsideForce(obligation, policy, asOf);
  if (outOfForce !== undefined) return notApplicable(outOfForce);
  const { measure } = obligation;
  const conditions = [...(obligation.when ?? []), ...(measure?.when ?? [])];
  const states = conditions.map((condition) => evaluateCondition(condition, answers));
  for (const state of states)
    if (state.state === 'fails') return notApplicable(`${state.reason}。`);
  const open = states.flatMap((state) => (state.state === 'unknown' ? [state.fact] : []));
  if (open.length > 0) {
    const texts = conditions.filter((_, at) => states[at]?.state === 'unknown');
    const missing = [...new Set(open)].map(answers.labelOf);
    return unknown(`${texts.map(({ text }) => quoteWords(text)).join('')}时适用`, missing);
  }
  const outcome = measure
    ? withStrength(obligation, measure.by ?? obligation.by, asOf, applyMeasure(measure, answers))
    : undefined;
  const judged = states.flatMap((state) => (state.state === 'judgement' ? [state.text] : []));
  if (judged.length > 0) {
    const question = `是否属于${judged.map(quoteWords).join('')}的情形，由本单位判断；属于的`;
    return outcome
      ? judgement(`${question}，${outcome.because}`, outcome.required)
      : judgement(`${question}，应${obligation.action}。`);
  }
  return outcome ?? judgement(reasonWithoutFigure(obligation));
}

/** Why the obligation is not in force on that day; undefined when it is. */
function outsideForce(
  obligation: RuleObligation,
  policy: RulePolicy,
  asOf: string,
): string | undefined {
  const from = obligation.from ?? policy.from;
  if (from !== undefined && asOf < from)
    return `自${dateName(from)}起适用，${dateName(asOf)}尚未开始。`;
  if (policy.status === 'repealed' && (policy.to === undefined || asOf > policy.to))
    return `《${policy.title}》已废止。`;
  // The last day of a campaign (policy.to) is not the last day of its standing duties.
  const { to } = obligation;
  if (to !== undefined && asOf > to) return `适用期至${dateName(to)}，现已届满。`;
  return undefined;
}

function reasonWithoutFigure({ open }: RuleObligation): string {
  return open === undefined
    ? '原文未规定数量，是否做到由本单位对照原文判断。'
    : `原文要求${quoteWords(open)}，未规定数量，是否做到由本单位对照原文判断。`;
}

/** A shortfall says how strong the clause is and whether its day has come. */
function withStrength(
  obligation: RuleObligation,
  by: string | undefined,
  asOf: string,
  outcome: Outcome,
): Outcome {
  if (outcome.status !== 'not-met') return outcome;
  if (by !== undefined && asOf <= by)
    return notApplicable(
      `期限为${dateName(by)}，${dateName(asOf)}尚未到期；目前：${outcome.because}`,
    );
  const { modality } = obligation;
  if (modality === 'recommendation' || modality === 'permission')
    return judgement(`属鼓励或许可性规定，不作不达标处理；${outcome.because}`, outcome.required);
  const weak = weaknessOf(obligation.wording);
  const remarks = [
    ...(weak === undefined ? [] : [`原文用语为${quoteWords(weak)}，属原则性要求`]),
    ...(modality === 'target' ? ['原文列为目标'] : []),
    ...(by === undefined ? [] : [`期限为${dateName(by)}，已过`]),
  ];
  if (remarks.length === 0) return outcome;
  return {
    ...outcome,
    ...(weak !== undefined && { weak }),
    because: `${outcome.because}（${remarks.join('；')}。）`,
  };
}
