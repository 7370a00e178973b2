import type { Outcome } from '../outcome.ts';
import { joinWords } from '../wording.ts';

/** Holds the items that are there against those that must be. */
export function compareItems(
  items: readonly string[],
  given: readonly string[],
  demand: string,
): Outcome {
  const missing = items.filter((item) => !given.includes(item));
  const present = items.length - missing.length;
  const base = { required: demand, given: `${present} 项` };
  if (missing.length === 0)
    return {
      ...base,
      status: 'met',
      because: `${joinWords('要求', demand)}，填报 ${present} 项，已全部做到。`,
    };
  return {
    ...base,
    status: 'not-met',
    gap: missing.length,
    unit: '项',
    missing,
    because: `${joinWords('要求', demand)}；填报 ${present} 项，缺 ${missing.length} 项：${missing.join('、')}。`,
  };
}
