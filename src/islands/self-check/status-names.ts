import type { Finding, FindingStatus } from '../../model/finding.schema.ts';
import { findingLabel } from '../../rules/finding-label.ts';

/** What binds nobody here cannot be 不达标: only how one stands to it is said. */
export function elsewhereLabel(finding: Finding): string {
  if (finding.status === 'met') return '达到';
  return finding.status === 'not-met' ? '低于' : findingLabel(finding);
}

/** Worst first: what is to be done stands above what is done. */
export const statusOrder: readonly FindingStatus[] = [
  'not-met',
  'unknown',
  'met',
  'not-applicable',
  'judgement',
];
