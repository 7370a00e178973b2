import { describe, expect, it } from 'vitest';
import type { Bearer, UnitLevel } from '../../src/model/concept.schema.ts';
import { obligationsFor } from '../../src/rules/applicability.ts';
import { belongsTo, identitiesOf } from '../../src/rules/identity.ts';
import { dutyOf, policyOf, rulebookOf } from '../support/made-up-rulebook.ts';
import { rulebook } from '../support/real-corpus.ts';

const labels = (bearers: readonly Bearer[]) => bearers.map(({ prefLabel }) => prefLabel);

describe('what a unit can be', () => {
  it.each(['township', 'village', 'county', 'city', 'park'] as const)(
    'is not asked of a %s',
    (level) => {
      expect(identitiesOf(rulebook, level, '532504')).toEqual({
        offices: [],
        classes: [],
        always: [],
      });
    },
  );

  it('of a department is one office, and the classes that the papers of the place name', () => {
    const { offices, classes, always } = identitiesOf(rulebook, 'department', '140522');
    expect(labels(offices)).toContain('应急管理部门');
    expect(labels(offices)).toContain('公安交警部门');
    // 公安 is an office of its own, though 交警 is a narrower one.
    expect(labels(offices)).toContain('公安机关');
    expect(labels(offices)).not.toContain('监管执法人员');
    expect(labels(offices)).not.toContain('各部门');
    // 晋市政办〔2021〕10号 speaks of these two; 市级 and 县级 are 忻州's.
    expect(labels(classes)).toEqual(['负有安全监管职责的部门', '重点行业领域监管部门']);
    // A department is 各部门 and answers for its officers.
    expect(always).toEqual(['department', 'enforcement-officer']);
  });

  it('of a department is not asked for 市级 and 县级: where it stands tells', () => {
    for (const code of ['140900', '140902', '532504']) {
      const asked = identitiesOf(rulebook, 'department', code).classes.map(({ id }) => id);
      expect(asked).toContain('supervising-department');
      expect(asked).not.toContain('city-supervising-department');
      expect(asked).not.toContain('county-supervising-department');
      expect(asked).not.toContain('city-department');
    }
  });

  it('of an enterprise is no office; its principal is always there', () => {
    const { offices, classes, always } = identitiesOf(rulebook, 'enterprise', '211422');
    expect(offices).toEqual([]);
    expect(labels(classes)).toEqual(['高危行业企业', '大型企业', '规模较小的生产经营单位']);
    expect(always).toContain('enterprise');
    expect(always).toContain('enterprise-principal');
  });

  it('is asked in full where no paper is held', () => {
    expect(labels(identitiesOf(rulebook, 'school', '110101').classes)).toEqual([
      '中小学',
      '幼儿园',
      '高等院校',
    ]);
    expect(labels(identitiesOf(rulebook, 'school', '532504').classes)).toEqual([]);
  });

  it('of made-up bearers follows from how they hang together', () => {
    const bearer = (id: string, more: Partial<Bearer> = {}): Bearer => ({
      id,
      prefLabel: id,
      altLabel: [],
      levels: ['department'],
      ...more,
    });
    const of = (level: UnitLevel, bearers: readonly Bearer[]) => {
      const own = { ...rulebookOf([policyOf()], [dutyOf({ bearers: ['class'] })]), bearers };
      const { offices, classes, always } = identitiesOf(own, level, '532504');
      return [offices.map(({ id }) => id), classes.map(({ id }) => id), always];
    };
    const all = [
      bearer('root', { collective: true }),
      bearer('class', { collective: true, broader: 'root' }),
      bearer('unnamed-class', { collective: true, broader: 'root' }),
      bearer('wide-office'),
      bearer('office', { broader: 'wide-office' }),
      bearer('lone-office'),
      bearer('shared', { levels: ['department', 'city'] }),
    ];
    // An office that is only the wider name of others is not offered.
    expect(of('department', all)).toEqual([['office', 'lone-office'], ['class'], ['root']]);
    const [root, ...others] = all;
    expect(of('department', root ? [root, ...others.slice(2)] : [])).toEqual([[], [], []]);
    expect(of('city', all)).toEqual([[], [], []]);
  });
});

describe('an office belongs to a class', () => {
  it.each([
    ['emergency-management-department', 'supervising-department', true],
    ['emergency-management-department', 'department', true],
    ['traffic-police', 'public-security', true],
    ['public-security', 'public-security', true],
    ['public-security', 'traffic-police', false],
    ['education', 'supervising-department', false],
    ['no-such-office', 'department', false],
    ['no-such-office', 'no-such-office', true],
  ])('%s to %s: %s', (office, group, expected) => {
    expect(belongsTo(rulebook, office, group)).toBe(expected);
  });

  it('ends where the vocabulary runs in a circle', () => {
    const bearers: Bearer[] = [
      { id: 'a', prefLabel: '甲', altLabel: [], broader: 'b', levels: [] },
      { id: 'b', prefLabel: '乙', altLabel: [], broader: 'a', levels: [] },
    ];
    expect(belongsTo({ ...rulebook, bearers }, 'a', 'c')).toBe(false);
  });
});

it('what is always so is bound by the duties of officers: 应急管理局 trains its own', () => {
  const { always } = identitiesOf(rulebook, 'department', '140500');
  const ids = obligationsFor(rulebook, {
    code: '140500',
    level: 'department',
    name: '晋城市应急管理局',
    bearers: ['emergency-management-department', ...always],
  }).map(({ id }) => id);
  expect(ids).toContain('c7.4');
  expect(ids).not.toContain('c4.3');
});
