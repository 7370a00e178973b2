import { describe, expect, it } from 'vitest';
import { isWholeList } from '../../src/corpus/list-in-text.ts';

describe('isWholeList', () => {
  const kit = '监管执法人员移动执法终端、执法记录仪、个人安全防护等装备人手一台（套）';
  const five = '建立整改措施、责任、资金、时限和预案“五到位”清单';

  it.each([
    [kit, ['移动执法终端', '执法记录仪', '个人安全防护']],
    [five, ['整改措施', '责任', '资金', '时限', '预案']],
    ['设一名站长、配两名网格员', ['站长', '网格员']],
    ['明确分管领导及时报告', ['分管领导']],
    ['按本条要求配备', ['移动执法终端']],
  ])('%s: %j is all of it', (text, items) => {
    expect(isWholeList(text, items)).toBe(true);
  });

  it.each([
    [kit, ['执法记录仪', '个人安全防护'], 'the first is left out'],
    [kit, ['移动执法终端', '个人安全防护'], 'one between is left out'],
    [kit, ['移动执法终端', '执法记录仪'], 'the last is left out'],
    [five, ['整改措施', '责任', '资金', '时限'], 'the last, after 和, is left out'],
    [five, ['整改措施', '责任', '资金', '预案'], 'the last but one is left out'],
  ])('%s: %j is not: %s', (text, items) => {
    expect(isWholeList(text, items)).toBe(false);
  });
});
