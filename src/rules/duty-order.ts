import type { Obligation } from '../model/obligation.schema.ts';
import { dateName, periodName, spanName } from './wording.ts';

export type Timed = Pick<Obligation, 'measure' | 'by' | 'open'>;

/** Words that ask for something again and again without saying how often. */
export const againAndAgain = /定期|经常|常态|每年|每季|每月|年度/;

/** When a duty is due, as far as the text says: 2022年12月31日前, 每季度, 1 个月内; else undefined. */
export function describeTiming({ measure, by, open = '' }: Timed): string | undefined {
  const day = by ?? measure?.by;
  if (day !== undefined) return `${dateName(day)}前`;
  if (measure?.kind === 'frequency')
    return measure.every === undefined ? undefined : periodName(measure.every);
  if (measure?.kind === 'timeLimit') return `${spanName(measure.within)}内`;
  if (measure?.kind === 'money' && measure.every !== undefined) return periodName(measure.every);
  // 定期 is all that the text says; it is repeated, not made into a number.
  return againAndAgain.exec(open)?.[0];
}
