import { judgement, notApplicable, type Outcome } from './outcome.ts';
import type { RuleObligation } from './rulebook.ts';
import { dateName, quoteWords, weaknessOf } from './wording.ts';

/** A shortfall says how strong the clause is and whether its day has come. */
export function withStrength(obligation: RuleObligation, asOf: string, outcome: Outcome): Outcome {
  if (outcome.status !== 'not-met') return outcome;
  const by = obligation.measure?.by ?? obligation.by;
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
    ...(by === undefined ? [] : [deadlineRemark(by, asOf)]),
  ];
  if (remarks.length === 0) return outcome;
  return {
    ...outcome,
    ...(weak !== undefined && { weak }),
    because: `${outcome.because}（${remarks.join('；')}。）`,
  };
}

/** The reason of a duty that states no figure, with its deadline where it has one. */
export function withDeadline({ by }: RuleObligation, asOf: string, because: string): string {
  return by === undefined ? because : `${because}（${deadlineRemark(by, asOf)}。）`;
}

function deadlineRemark(by: string, asOf: string): string {
  return `期限为${dateName(by)}，${asOf <= by ? '尚未到期' : '已过'}`;
}
