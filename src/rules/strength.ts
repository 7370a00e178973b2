import { judgement, notApplicable, type Outcome } from './outcome.ts';
import type { RuleObligation } from './rulebook.ts';
import { dateName, quoteWords, weaknessOf } from './wording.ts';

/** Reads an outcome in the light of the clause. */
type Weigh = (outcome: Outcome) => Outcome;

/**
 * How a shortfall in a duty is to be taken: it says how strong the clause is and whether its day
 * has come.
 * @returns undefined where a shortfall is just that
 */
export function strengthOf(obligation: RuleObligation, asOf: string): Weigh | undefined {
  const read = readShortfall(obligation, asOf);
  return read && ((outcome) => (outcome.status === 'not-met' ? read(outcome) : outcome));
}

function readShortfall(
  { modality, measure, wording, ...duty }: RuleObligation,
  asOf: string,
): Weigh | undefined {
  const by = measure?.by ?? duty.by;
  if (by !== undefined && asOf <= by) {
    const deadline = asOf === by ? 'today' : 'ahead';
    const due = `期限为${dateName(by)}，${asOf === by ? '' : dateName(asOf)}${dueName(by, asOf)}；目前：`;
    return ({ because }) => ({ ...notApplicable(due + because), deadline });
  }
  if (modality === 'recommendation' || modality === 'permission')
    return ({ because, required }) =>
      judgement(`属鼓励或许可性规定，不作不达标处理；${because}`, required);
  const weak = weaknessOf(wording);
  const remarks = [
    ...(weak === undefined ? [] : [`原文用语为${quoteWords(weak)}，属原则性要求`]),
    ...(modality === 'target' ? ['原文列为目标'] : []),
    ...(by === undefined ? [] : [deadlineRemark(by, asOf)]),
  ];
  if (remarks.length === 0) return undefined;
  const remark = `（${remarks.join('；')}。）`;
  return (outcome) => ({
    ...outcome,
    ...(weak !== undefined && { weak }),
    because: outcome.because + remark,
  });
}

/** A shortfall says how strong the clause is and whether its day has come. */
export function withStrength(obligation: RuleObligation, asOf: string, outcome: Outcome): Outcome {
  return strengthOf(obligation, asOf)?.(outcome) ?? outcome;
}

/** The reason of a duty that states no figure, with its deadline where it has one. */
export function withDeadline({ by }: RuleObligation, asOf: string, because: string): string {
  return by === undefined ? because : `${because}（${deadlineRemark(by, asOf)}。）`;
}

function deadlineRemark(by: string, asOf: string): string {
  return `期限为${dateName(by)}，${dueName(by, asOf)}`;
}

/** 尚未到期, 当天到期, 已过: on its last day a duty can still be done, but not on a later one. */
export function dueName(by: string, asOf: string): string {
  if (asOf === by) return '当天到期';
  return asOf < by ? '尚未到期' : '已过';
}
