import { describe, expect, it } from 'vitest';
import { assessDuty } from '../../src/rules/assess.ts';
import { findingLabel, softnessOf } from '../../src/rules/finding-label.ts';
import { rulebook } from '../support/real-corpus.ts';

/** 晋市办发〔2021〕10号（九）: 2021年年底前基本实现……人手一台（套）. */
const duty = rulebook.obligations.find(
  ({ policy, id }) => policy === 'jincheng-2021-10' && id === 'c9.3',
);
if (duty?.measure?.kind !== 'kit') throw new Error('no kit');
const facts = { [duty.measure.fact]: [] };
const findingOn = (asOf: string) => assessDuty(rulebook, duty, facts, asOf);

describe('what an outcome is called', () => {
  it.each([
    ['2021-12-30', '未到期'],
    ['2021-12-31', '当天到期'],
    ['2022-01-01', '不达标'],
    // The paper itself is younger: then it really does not apply.
    ['2020-12-31', '不适用'],
  ])('on %s a shortfall in what is due by 2021-12-31 is %s', (asOf, label) => {
    expect(findingLabel(findingOn(asOf))).toBe(label);
  });

  it('leaves the status as published', () => {
    expect(findingOn('2021-12-30')).toMatchObject({
      status: 'not-applicable',
      deadline: 'ahead',
    });
    expect(findingOn('2020-12-31')).not.toHaveProperty('deadline');
  });

  it('says what a 不达标 rests on', () => {
    const short = findingOn('2022-01-01');
    expect(softnessOf(short, duty)).toBe('原则性要求');
    expect(softnessOf({ status: 'not-met' }, { modality: 'target' })).toBe('目标');
    expect(softnessOf({ status: 'not-met' }, { modality: 'obligation' })).toBeUndefined();
    expect(softnessOf({ status: 'met', weak: '一般' }, duty)).toBeUndefined();
  });
});
