import { describe, expect, it } from 'vitest';
import { outsideForce } from '../../src/rules/force.ts';
import { dutyOf, policyOf } from '../support/made-up-rulebook.ts';

const reason = (
  duty: Parameters<typeof dutyOf>[0],
  policy: Parameters<typeof policyOf>[0],
  asOf: string,
) => outsideForce(dutyOf(duty), policyOf(policy), asOf)?.because;

describe('a duty is in force', () => {
  it.each([
    [{}, {}, '1990-01-01'],
    [{}, { from: '2020-06-12' }, '2020-06-12'],
    [{ from: '2021-01-01' }, { from: '2020-06-12' }, '2021-01-01'],
    [{ from: '2020-01-01' }, { from: '2020-06-12' }, '2020-03-01'],
    [{ to: '2022-11-30' }, {}, '2022-11-30'],
    // The last day of a campaign is not the last day of its standing duties.
    [{}, { to: '2022-11-30' }, '2026-11-22'],
    [{}, { status: 'amended', to: '2022-11-30' }, '2026-11-22'],
    [{}, { status: 'repealed', to: '2023-05-31' }, '2023-05-31'],
  ] as const)('%j of %j on %s', (duty, policy, asOf) => {
    expect(reason(duty, policy, asOf)).toBeUndefined();
  });
});

describe('a duty is not in force', () => {
  it.each([
    [{}, { from: '2020-06-12' }, '2020-06-11', '自2020年6月12日起适用，2020年6月11日尚未开始。'],
    [
      {},
      { from: '2022-05-23', fromPublished: true },
      '2022-05-22',
      '没有载明发文日期，只知道公开于2022年5月23日；2022年5月22日在这以前，当时是否适用请核对原件。',
    ],
    // A duty that tells its own first day is not in doubt.
    [
      { from: '2023-01-01' },
      { from: '2022-05-23', fromPublished: true },
      '2022-12-31',
      '自2023年1月1日起适用，2022年12月31日尚未开始。',
    ],
    [
      { from: '2021-01-01' },
      { from: '2020-06-12' },
      '2020-12-31',
      '自2021年1月1日起适用，2020年12月31日尚未开始。',
    ],
    [{ to: '2022-11-30' }, {}, '2022-12-01', '适用期至2022年11月30日，现已届满。'],
    [{}, { status: 'repealed' }, '2020-01-01', '《示例意见》已废止。'],
    [{}, { status: 'repealed', to: '2023-05-31' }, '2023-06-01', '《示例意见》已废止。'],
    // Before it began, a paper that was repealed later had not begun.
    [
      {},
      { status: 'repealed', from: '2020-06-12' },
      '2020-06-11',
      '自2020年6月12日起适用，2020年6月11日尚未开始。',
    ],
  ] as const)('%j of %j on %s', (duty, policy, asOf, because) => {
    expect(reason(duty, policy, asOf)).toBe(because);
  });
});
