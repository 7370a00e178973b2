import { statesFigure } from '../model/measure.ts';
import type { Obligation } from '../model/obligation.schema.ts';
import { dateName, periodName, spanName } from './wording.ts';

/**
 * What kind of work a duty is, in the order in which someone in office looks for it: what is counted,
 * what comes back, what has a day, and what is a matter of judgement.
 */
export const dutyKinds = ['figure', 'recurring', 'deadline', 'open'] as const;
export type DutyKind = (typeof dutyKinds)[number];

export const dutyKindNames: Readonly<Record<DutyKind, string>> = {
  figure: '有数量或标准的',
  recurring: '要反复做的',
  deadline: '有期限、做一次的',
  open: '其他',
};

type Timed = Pick<Obligation, 'measure' | 'by' | 'open'>;

/** Words that ask for something again and again without saying how often. */
const againAndAgain = /定期|经常|常态|每年|每季|每月|年度/;

export function dutyKindOf({ measure, by, open = '' }: Timed): DutyKind {
  if (measure?.kind === 'frequency') return measure.every === undefined ? 'deadline' : 'recurring';
  if (measure?.kind === 'timeLimit') return 'deadline';
  if (statesFigure(measure) || measure?.kind === 'standard' || measure?.kind === 'growth')
    return 'figure';
  if (by !== undefined || measure?.by !== undefined) return 'deadline';
  return againAndAgain.test(open) ? 'recurring' : 'open';
}

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
