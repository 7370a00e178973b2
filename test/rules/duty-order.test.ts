import { describe, expect, it } from 'vitest';
import { dutyKindOf } from '../../src/rules/duty-kinds.ts';
import { describeTiming } from '../../src/rules/duty-order.ts';
import { corpus } from '../support/real-corpus.ts';

function dutyAt(policy: string, id: string) {
  const duty = corpus.obligations.find((one) => one.policy === policy && one.id === id);
  if (!duty) throw new Error(`no duty ${policy} ${id}`);
  return duty;
}

describe('what someone in office looks for first', () => {
  it.each([
    ['mile-2020-3', 'c12.10', 'figure', undefined],
    ['jincheng-2021-10', 'c6.3', 'figure', '2022年12月31日前'],
    ['jincheng-2021-10', 'c10.2', 'figure', '每年'],
    ['mile-2020-3', 'c11.4', 'figure', undefined],
    ['huludao-2018-15', 'c31.15', 'recurring', '每月'],
    ['jincheng-2021-10', 'c2.1', 'recurring', '定期'],
    ['huludao-2018-15', 's3-2.4', 'deadline', '1 个月内'],
    ['xinzhou-2022-campaign', 'p3.39', 'deadline', undefined],
    ['mile-2020-3', 'c12.9', 'open', undefined],
  ])('%s %s is %s', (policy, id, kind, timing) => {
    const duty = dutyAt(policy, id);
    expect(dutyKindOf(duty)).toBe(kind);
    expect(describeTiming(duty)).toBe(timing);
  });
});
