import type { RuleObligation } from '../rulebook.ts';
import { dueName } from '../strength.ts';
import { dateName, quoteWords, weaknessOf } from '../wording.ts';
import { conditionsOf } from './applies.ts';
import { isAdvised } from './line-basis.ts';

/**
 * How strong a duty is and until when it must be done, in sentences: the same words as findings.
 * @param taken the user has taken it into the estimate, and so into its total
 */
export function strengthRemarks(obligation: RuleObligation, asOf: string, taken = false): string[] {
  const { modality, wording, measure, by: day } = obligation;
  const weak = weaknessOf(wording);
  const by = measure?.by ?? day;
  return [
    ...conditionsOf(obligation).map(({ text }) => `原文条件：${quoteWords(text)}。`),
    ...(isAdvised(obligation)
      ? [`属鼓励或许可性规定，${taken ? '由填报人列入' : '不计入合计'}。`]
      : []),
    ...(weak === undefined ? [] : [`原文用语为${quoteWords(weak)}，属原则性要求。`]),
    ...(modality === 'target' ? ['原文列为目标。'] : []),
    ...(by === undefined ? [] : [`期限为${dateName(by)}，${dueName(by, asOf)}。`]),
  ];
}
