import { statesFigure } from '../model/measure.ts';
import { againAndAgain, type Timed } from './duty-order.ts';

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

export function dutyKindOf({ measure, by, open = '' }: Timed): DutyKind {
  if (measure?.kind === 'frequency') return measure.every === undefined ? 'deadline' : 'recurring';
  if (measure?.kind === 'timeLimit') return 'deadline';
  if (statesFigure(measure) || measure?.kind === 'standard' || measure?.kind === 'growth')
    return 'figure';
  if (by !== undefined || measure?.by !== undefined) return 'deadline';
  return againAndAgain.test(open) ? 'recurring' : 'open';
}
