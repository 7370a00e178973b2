import type { FindingStatus } from '../../model/finding.schema.ts';

/** Outcomes as people call them. */
export const findingStatusNames: Readonly<Record<FindingStatus, string>> = {
  met: '达标',
  'not-met': '不达标',
  unknown: '待填',
  judgement: '需判断',
  'not-applicable': '不适用',
};

/** What binds nobody here cannot be 不达标: only how one stands to it is said. */
export const elsewhereStatusNames: Readonly<Record<FindingStatus, string>> = {
  ...findingStatusNames,
  met: '达到',
  'not-met': '低于',
};

/** Worst first: what is to be done stands above what is done. */
export const statusOrder: readonly FindingStatus[] = [
  'not-met',
  'unknown',
  'met',
  'not-applicable',
  'judgement',
];
