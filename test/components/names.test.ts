import { describe, expect, it } from 'vitest';
import { describeMeasure } from '../../src/components/names.ts';
import { readFigures } from '../../src/corpus/figures.ts';
import { corpus } from '../support/real-corpus.ts';

const measured = corpus.obligations.flatMap((obligation) =>
  obligation.measure ? [{ ...obligation, measure: obligation.measure }] : [],
);

describe('a badge says no more than its quote', () => {
  it.each(measured.map((o) => [`${o.policy} ${o.id}`, o] as const))('%s', (_, obligation) => {
    const badge = describeMeasure(obligation);
    for (const word of ['不少于', '不低于', '至少', '一般', '原则上', '基本'])
      if (badge.includes(word)) expect(obligation.quote).toContain(word);
    // 每 3 年 and 1 个月 are read by the number gate; the plain figures are read here.
    for (const [figure] of badge.matchAll(/(?<![每])(?<=\s|^)\d+(?= (?:名|次|万元|周|项)|%)/g))
      expect(readFigures(obligation.quote)).toContain(Number(figure));
  });
});

it.each([
  ['mile-2020-3 c12.10', '不少于 2 名'],
  ['mile-2020-3 c12.3', '一般 15—30 名'],
  ['mile-2020-3 c12.6', '1 名'],
  ['jincheng-2021-10 c5.5', '至少 3—5 名'],
  ['jincheng-2021-10 c10.2', '每年不少于 20 万元'],
  ['jincheng-2021-10 c10.4', '每年'],
  ['jincheng-2021-10 c7.3', '原则上每 3 年 1 次'],
  ['xinzhou-2022-campaign p4.3', '2 名主任'],
  ['xinzhou-2022-campaign p4.4', '逐项列明'],
  ['xinzhou-2022-campaign p5.41', '8 项'],
  ['huludao-2018-15 c14.10', '不少于 2 次（未规定期限）'],
  ['huludao-2018-15 s3-2.4', '1 个月内'],
])('%s is “%s”', (place, badge) => {
  const obligation = measured.find(({ policy, id }) => `${policy} ${id}` === place);
  expect(obligation && describeMeasure(obligation)).toBe(badge);
});

it('an upper bound is told as one, and equipment by whose it is', () => {
  const base = { fact: 'drills' } as const;
  expect(
    describeMeasure({
      measure: { kind: 'frequency', ...base, times: 2, every: 'year', atMost: true },
      wording: '不超过',
      quote: '每年不超过2次',
    }),
  ).toBe('每年不超过 2 次');
  expect(
    describeMeasure({
      measure: { kind: 'kit', ...base, items: ['执法车辆'], per: 'township', count: 1 },
      quote: '每个乡镇1台执法车辆',
    }),
  ).toBe('每个乡镇（街道） 1 台（套）');
});
