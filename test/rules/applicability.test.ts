import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROVINCES } from '../../src/jurisdictions/division-index.ts';
import { loadProvince } from '../../src/jurisdictions/load-province.ts';
import { pathTo } from '../../src/jurisdictions/find-division.ts';
import { walkDivisions } from '../../src/jurisdictions/walk-divisions.ts';
import { isWithin, obligationsFor, policiesFor } from '../../src/rules/applicability.ts';
import { isSameDivision } from '../../src/rules/division-stem.ts';
import { rulebook } from '../support/real-corpus.ts';

describe('isWithin', () => {
  it.each([
    ['140500', '140500', true],
    ['140500', '140525', true],
    ['140500', '140525105', true],
    ['140500', '141000', false],
    ['140500', '140000', false],
    ['140500', '140400', false],
    ['532504', '532504', true],
    ['532504', '532504202', true],
    ['532504', '532502', false],
    ['532504', '532502202', false],
    ['532504', '532500', false],
    ['140000', '140525105', true],
    ['140000', '149001', true],
    ['140000', '410421', false],
    ['141000', '141002', true],
    ['141000', '140100', false],
    ['141000', '141102', false],
    ['500000', '500101', true],
    ['500000', '510104', false],
    ['110000', '110101001', true],
    // 不设区的市: the townships are the city's own children.
    ['441900', '441900101', true],
    ['469000', '469001', true],
    // 省直辖县级: zeros in the middle are digits like others.
    ['659001', '659001100', true],
    ['659001', '651000', false],
  ])('%s covers %s: %s', (jurisdiction, code, expected) => {
    expect(isWithin(jurisdiction, code)).toBe(expected);
  });

  it('agrees with the division tree', async () => {
    for (const { code } of PROVINCES.filter((_, at) => at % 6 === 0)) {
      const tree = await loadProvince(code);
      const all = [...walkDivisions(tree)];
      const areas = all.filter(({ level }) => level !== 'township');
      fc.assert(
        fc.property(fc.constantFrom(...areas), fc.constantFrom(...all), (area, unit) => {
          const above = pathTo(tree, unit.code).some((one) => one.code === area.code);
          expect(isWithin(area.code, unit.code)).toBe(above);
        }),
      );
    }
  });
});

describe('isSameDivision', () => {
  it.each([
    ['532504', '532504', true],
    ['532504', '532504000', true],
    ['532504', '532504000000', true],
    ['532504', '532504202', false],
    ['532504', '532504202000', false],
    ['532504', '532502', false],
    ['532504', '5325', false],
  ])('%s is %s: %s', (jurisdiction, code, expected) => {
    expect(isSameDivision(jurisdiction, code)).toBe(expected);
  });
});

describe('policiesFor', () => {
  it.each([
    ['532504202', ['mile-2020-3']],
    ['140522100', ['jincheng-2021-10']],
    ['140902107', ['xinzhou-2022-campaign']],
    ['140500', ['jincheng-2021-10']],
    ['140000', []],
    ['110101001', []],
  ])('%s: %j', (code, expected) => {
    expect(policiesFor(rulebook, { code }).map(({ id }) => id)).toEqual(expected);
  });
});

describe('obligationsFor', () => {
  it('are those of its bearers, in the order of the papers', () => {
    const found = obligationsFor(rulebook, {
      code: '532504202',
      level: 'township',
      name: '五山乡',
    });
    const townshipBearers = rulebook.bearers
      .filter(({ levels }) => levels.includes('township'))
      .map(({ id }) => id);
    const expected = rulebook.obligations.filter(
      ({ policy, bearers }) =>
        policy === 'mile-2020-3' && bearers.some((one) => townshipBearers.includes(one)),
    );
    expect(found).toEqual(expected);
    expect(found.map(({ id }) => id)).toContain('c12.10');
    expect(found.every(({ policy }) => policy === 'mile-2020-3')).toBe(true);
  });

  it('are each given once, however many of its bearers are the unit', () => {
    const found = obligationsFor(rulebook, { code: '211400', level: 'city', name: '葫芦岛市' });
    const keys = found.map(({ policy, id }) => `${policy} ${id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('of a level that no bearer has are none', () => {
    const none = { ...rulebook, bearers: rulebook.bearers.map((one) => ({ ...one, levels: [] })) };
    expect(obligationsFor(none, { code: '532504202', level: 'township', name: '五山乡' })).toEqual(
      [],
    );
  });
});

describe('how a paper addresses a unit', () => {
  const idsFor = (code: string, level: 'county' | 'city' | 'township') =>
    obligationsFor(rulebook, { code, level, name: '' }).map(({ policy, id }) => `${policy} ${id}`);

  it('弥勒市 is a county-level city: what its paper says of 市级 binds it', () => {
    expect(idsFor('532504', 'county')).toContain('mile-2020-3 c12.3');
  });

  it('定襄县 of 忻州市 meets each month, as the county; each quarter is the city’s', () => {
    expect(idsFor('140921', 'county')).toContain('xinzhou-2022-campaign p5.4');
    expect(idsFor('140921', 'county')).not.toContain('xinzhou-2022-campaign p5.3');
    expect(idsFor('140900', 'city')).toContain('xinzhou-2022-campaign p5.3');
  });
});

describe('departments of a city and of its counties', () => {
  const dutiesOf = (code: string) =>
    obligationsFor(rulebook, { code, level: 'department', name: '' }).map(({ id }) => id);

  it('抽查下级监管的企业 is for those of 忻州市, 全覆盖检查 for those of its counties', () => {
    expect(dutiesOf('140900')).toContain('p3.22');
    expect(dutiesOf('140900')).not.toContain('p3.27');
    expect(dutiesOf('140902')).toContain('p3.27');
    expect(dutiesOf('140902')).not.toContain('p3.22');
  });

  it('市级 in the paper of 弥勒市, a county-level city, are its own', () => {
    const duty = obligationsFor(rulebook, { code: '532504', level: 'department', name: '' });
    expect(duty.some(({ bearers }) => bearers.includes('city-supervising-department'))).toBe(true);
    expect(
      obligationsFor(rulebook, {
        code: '532504',
        level: 'department',
        name: '',
        bearers: ['department', 'city-supervising-department'],
      }).map(({ id }) => id),
    ).toContain('c7.3');
  });
});
