import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/rules/outcome.ts';
import { withDeadline, withStrength } from '../../src/rules/strength.ts';
import { dutyOf } from '../support/made-up-rulebook.ts';

const today = '2026-11-22';
const short: Outcome = {
  status: 'not-met',
  required: '不少于 2 名',
  gap: 1,
  unit: '名',
  because: '缺 1 名。',
};
const measure = {
  kind: 'headcount',
  fact: 'employees',
  per: 'township',
  min: 2,
  unit: '名',
} as const;

describe('a shortfall', () => {
  it('of a plain duty stays as it is', () => {
    expect(withStrength(dutyOf({ measure }), today, short)).toBe(short);
  });

  it.each(['met', 'unknown', 'judgement', 'not-applicable'] as const)(
    'it is not, when the duty is %s',
    (status) => {
      const outcome: Outcome = { status, because: '……。' };
      const duty = dutyOf({ modality: 'recommendation', by: '2030-12-31', wording: '一般' });
      expect(withStrength(duty, today, outcome)).toBe(outcome);
    },
  );

  it.each(['recommendation', 'permission'] as const)('of a %s is left to judgement', (modality) => {
    expect(withStrength(dutyOf({ modality }), today, short)).toEqual({
      status: 'judgement',
      required: '不少于 2 名',
      because: '属鼓励或许可性规定，不作不达标处理；缺 1 名。',
    });
  });

  it('of a weakened duty or of a target says so, each for itself', () => {
    expect(withStrength(dutyOf({ wording: '一般、不少于' }), today, short)).toEqual({
      ...short,
      weak: '一般',
      because: '缺 1 名。（原文用语为“一般”，属原则性要求。）',
    });
    const target = withStrength(dutyOf({ modality: 'target' }), today, short);
    expect(target).toEqual({ ...short, because: '缺 1 名。（原文列为目标。）' });
    expect(target).not.toHaveProperty('weak');
  });

  it('of a prohibition is one', () => {
    expect(withStrength(dutyOf({ modality: 'prohibition' }), today, short)).toBe(short);
  });

  it('counts from the day after the deadline; that of the measure goes before that of the duty', () => {
    const own = dutyOf({ by: '2022-12-31' });
    expect(withStrength(own, '2022-12-31', short).status).toBe('not-applicable');
    expect(withStrength(own, '2023-01-01', short)).toEqual({
      ...short,
      because: '缺 1 名。（期限为2022年12月31日，已过。）',
    });
    const both = dutyOf({ by: '2022-12-31', measure: { ...measure, by: '2025-12-31' } });
    expect(withStrength(both, '2025-12-31', short).because).toBe(
      '期限为2025年12月31日，当天到期；目前：缺 1 名。',
    );
    expect(withStrength(both, '2026-01-01', short).status).toBe('not-met');
    expect(withStrength(both, '2025-12-30', short).because).toBe(
      '期限为2025年12月31日，2025年12月30日尚未到期；目前：缺 1 名。',
    );
  });
});

describe('a reason without a figure', () => {
  it.each([
    [undefined, '由人判断。'],
    ['2026-11-22', '由人判断。（期限为2026年11月22日，当天到期。）'],
    ['2026-11-23', '由人判断。（期限为2026年11月23日，尚未到期。）'],
    ['2026-11-21', '由人判断。（期限为2026年11月21日，已过。）'],
  ])('with the deadline %s is %s', (by, because) => {
    expect(withDeadline(dutyOf(by === undefined ? {} : { by }), today, '由人判断。')).toBe(because);
  });
});
