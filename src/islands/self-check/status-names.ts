import type { FindingStatus } from '../../model/finding.schema.ts';

/** Outcomes as people call them. */
export const findingStatusNames: Readonly<Record<FindingStatus, string>> = {
  met: '达标',
  'not-met': '不达标',
  unknown: '待填',
  judgement: '需判断',
  'not-applicable': '不适用',
};

/** Worst first: what is to be done stands above what is done. */
export const statusOrder: readonly FindingStatus[] = [
  'not-met',
  'unknown',
  'met',
  'not-applicable',
  'judgement',
];
