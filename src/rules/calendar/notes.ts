import type { RuleObligation } from '../rulebook.ts';
import { quoteWords, weaknessOf } from '../wording.ts';

/** How strong a duty is, said at every entry: weak words are never dropped. */
export function strengthNotes({ modality, wording, implicit }: RuleObligation): string[] {
  const weak = weaknessOf(wording);
  return [
    ...(weak === undefined ? [] : [`原文用语为${quoteWords(weak)}，属原则性要求。`]),
    ...(modality === 'target' ? ['原文列为目标。'] : []),
    ...(modality === 'recommendation' || modality === 'permission' ? ['属鼓励或许可性规定。'] : []),
    ...(implicit ? ['主体据上下文推定。'] : []),
  ];
}

/** 每年至少2次 stays one window: the clause does not say when each time is. */
export function timesNotes(times: number | undefined): string[] {
  return times !== undefined && times > 1
    ? [`原文没有写明 ${times} 次各在何时，只列最后期限。`]
    : [];
}
