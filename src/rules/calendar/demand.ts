import type { Period } from '../../model/period.ts';
import type { RuleObligation } from '../rulebook.ts';
import { dateName, perNames, periodName, spanName } from '../wording.ts';

/** Period of the annotations, written out again: { count: 3, unit: 'year' } -> 3 years. */
function periodText({ count, unit }: Period): string {
  return `${count} ${unit}`;
}

/** 至少 only where the clause says so: 每季度报告 is once a quarter, no more is said. */
const leastWords = /至少|不少于|不低于|不小于|次以上/;

/** 每季度至少 1 次（每所学校）, 每年不少于 20 万元. */
export function recurrenceDemand({ measure, wording = '', quote }: RuleObligation): string {
  if (measure?.kind === 'money')
    return `${periodName(measure.every ?? 'year')}不少于 ${measure.min} ${measure.unit}`;
  if (measure?.kind !== 'frequency') return '';
  const { every, times, per } = measure;
  const least = leastWords.test(wording) || leastWords.test(quote) ? '至少' : '';
  const often = `${every === undefined ? '' : periodName(every)}${least} ${times} 次`.trim();
  return per === undefined ? often : `${often}（每${perNames[per]}）`;
}

/** 文件下发后 1 个月内, 3 年内. */
export function timeLimitDemand(within: Period, after: string | undefined): string {
  return `${after === undefined ? '' : `${after}后 `}${spanName(periodText(within))}内`;
}

/** 期限为2022年12月31日, with the number of times where one is stated. */
export function deadlineDemand(obligation: RuleObligation, by: string): string {
  const counted = recurrenceDemand(obligation);
  return `期限为${dateName(by)}${counted === '' ? '' : `，${counted}`}`;
}
