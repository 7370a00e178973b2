import type { Finding, FindingStatus } from '../model/finding.schema.ts';
import type { RuleObligation } from './rulebook.ts';

/** Outcomes as people call them; the words of every page, print and file. */
export const findingNames: Readonly<Record<FindingStatus, string>> = {
  'not-met': '不达标',
  unknown: '待填',
  judgement: '需判断',
  met: '达标',
  'not-applicable': '不适用',
};

/** What a shortfall is called before its day is over. */
export const pendingName = '未到期';

/** Whether only the day is missing for the finding to be a shortfall. */
export function isPending({ status, deadline }: Pick<Finding, 'status' | 'deadline'>): boolean {
  return status === 'not-applicable' && deadline !== undefined;
}

/** What the outcome is called: a duty that is not due yet binds all the same, it is not 不适用. */
export function findingLabel(finding: Pick<Finding, 'status' | 'deadline'>): string {
  if (!isPending(finding)) return findingNames[finding.status];
  return finding.deadline === 'today' ? '当天到期' : pendingName;
}

/** Why a 不达标 is no plain failure: 原则性要求 (一般, 原则上), 目标; undefined where it is one. */
export function softnessOf(
  { status, weak }: Pick<Finding, 'status' | 'weak'>,
  { modality }: Pick<RuleObligation, 'modality'>,
): string | undefined {
  if (status !== 'not-met') return undefined;
  if (weak !== undefined) return '原则性要求';
  return modality === 'target' ? '目标' : undefined;
}
