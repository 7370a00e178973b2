import { describe, expect, it } from 'vitest';
import { isFloor, spanOf, type FigureSpan } from '../../src/rules/figure-line.ts';
import { corpus } from '../support/real-corpus.ts';

function spanAt(policy: string, id: string): FigureSpan | undefined {
  const duty = corpus.obligations.find((one) => one.policy === policy && one.id === id);
  if (!duty?.measure) throw new Error(`no measure ${policy} ${id}`);
  return spanOf(duty.measure, isFloor(duty.wording));
}

describe('a figure on a line', () => {
  it.each([
    ['mile-2020-3', 'c12.10', '不少于2名 is open above', { min: 2, unit: '人' }],
    ['jincheng-2021-10', 'c5.5', '3—5名 has two ends', { min: 3, max: 5, unit: '人' }],
    ['xinzhou-2022-campaign', 'p5.40', '不少于3人', { min: 3, unit: '人' }],
    ['jincheng-2021-10', 'c5.7', '1名 is one', { min: 1, max: 1, unit: '人' }],
    ['huludao-2018-15', 'c2.2', '每年至少2次', { min: 2, unit: '次／年' }],
    ['xinzhou-2022-campaign', 'p5.1', '每季度至少一次', { min: 4, unit: '次／年' }],
    ['huludao-2018-15', 'c14.10', '不少于2次, no period', { min: 2, unit: '次' }],
    ['jincheng-2021-10', 'c10.2', '每年不少于20万元', { min: 20, unit: '万元／年' }],
    ['mile-2020-3', 'c15.5', 'every three years is no number of times a year', undefined],
    ['mile-2020-3', 'c11.4', 'a standard is no number', undefined],
  ])('%s %s: %s', (policy, id, _, span) => expect(spanAt(policy, id)).toEqual(span));

  it('that may not be passed has no lower end', () => {
    const measure = {
      kind: 'frequency',
      fact: 'x',
      times: 1,
      every: 'year',
      atMost: true,
    } as const;
    expect(spanOf(measure, false)).toEqual({ max: 1, unit: '次／年' });
  });
});
