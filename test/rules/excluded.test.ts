import { describe, expect, it } from 'vitest';
import { excludedFor } from '../../src/rules/excluded.ts';
import { dutyOf, policyOf, rulebookOf } from '../support/made-up-rulebook.ts';

const own = rulebookOf(
  [policyOf(), policyOf({ id: 'other', jurisdiction: '140500' })],
  [
    dutyOf({ id: 'c1.1' }),
    dutyOf({ id: 'c1.2', bearers: ['village', 'no-such-bearer'] }),
    dutyOf({ id: 'c1.3', bearers: ['education'] }),
    dutyOf({ id: 'c1.4', bearers: ['township', 'education'] }),
    dutyOf({ id: 'c1.1', policy: 'other', bearers: ['village'] }),
  ],
);
const excluded = (unit: Parameters<typeof excludedFor>[1]) =>
  excludedFor(own, unit).map(({ obligation, because }) => [
    `${obligation.policy} ${obligation.id}`,
    because,
  ]);

describe('duties that bind somebody else', () => {
  it('are those of the papers of the place, each with its bearers', () => {
    expect(excluded({ code: '532504202', level: 'township', name: '五山乡' })).toEqual([
      ['sample c1.2', '主体是村（社区）、no-such-bearer，不是所填的乡镇（街道）。'],
      ['sample c1.3', '主体是教育部门，不是所填的乡镇（街道）。'],
    ]);
  });

  it('are told apart from what the unit says that it is', () => {
    const police = ['traffic-police', 'no-such-office'];
    expect(excluded({ code: '532504', level: 'department', name: '', bearers: police })).toEqual([
      ['sample c1.1', '主体是乡镇（街道），不是所填的公安交警部门、no-such-office。'],
      ['sample c1.2', '主体是村（社区）、no-such-bearer，不是所填的公安交警部门、no-such-office。'],
      ['sample c1.3', '主体是教育部门，不是所填的公安交警部门、no-such-office。'],
      ['sample c1.4', '主体是乡镇（街道）、教育部门，不是所填的公安交警部门、no-such-office。'],
    ]);
  });

  it('are none where no paper is held', () => {
    expect(excluded({ code: '110101001', level: 'township', name: '' })).toEqual([]);
  });
});
