import { describe, expect, it } from 'vitest';
import { assess } from '../../src/rules/assess.ts';
import { assessElsewhere } from '../../src/rules/elsewhere.ts';
import { isOfGovernment, levelsIn, prepare } from '../../src/rules/prepare.ts';
import type { Rulebook, Unit } from '../../src/rules/rulebook.ts';
import { dutyOf, policyOf, rulebookOf } from '../support/made-up-rulebook.ts';
import { rulebook } from '../support/real-corpus.ts';

const today = '2026-11-22';
const unit = (code: string, level: Unit['level'], bearers?: readonly string[]): Unit => ({
  code,
  level,
  name: '',
  ...(bearers && { bearers }),
});
const idsOf = (of: Unit, from: Rulebook = rulebook) =>
  prepare(from)
    .dutiesOf(of)
    .map(({ policy, id }) => `${policy} ${id}`);
/** A rulebook that nothing has been asked of. */
const fresh = (): Rulebook => ({ ...rulebook });

describe('a rulebook', () => {
  it('is prepared once; another one for itself', () => {
    expect(prepare(rulebook)).toBe(prepare(rulebook));
    expect(prepare(fresh())).not.toBe(prepare(rulebook));
  });

  it('may be empty', () => {
    const empty = { ...rulebookOf([], []), facts: [], bearers: [] };
    expect(assess(empty, unit('532504202', 'township'), { a: 1 }, today)).toEqual([]);
    expect(prepare(empty).policiesOf('532504')).toEqual([]);
  });

  it('finds its papers and its vocabulary by id', () => {
    const { policies, facts, bearers } = prepare(rulebook);
    expect(policies.get('mile-2020-3')?.documentNumber).toBe('弥安发〔2020〕3号');
    expect(facts.get('employees')?.label).toBe('从业人员数');
    expect(bearers.get('fire')?.prefLabel).toBe('消防部门');
  });

  it('whose duty has no paper binds no one by it', () => {
    const own = rulebookOf([policyOf()], [dutyOf({ policy: 'lost' })]);
    expect(idsOf(unit('532504202', 'township'), own)).toEqual([]);
  });
});

describe('units that are bound alike', () => {
  it('share one list', () => {
    const { dutiesOf } = prepare(rulebook);
    expect(dutiesOf(unit('140522100', 'township'))).toBe(dutiesOf(unit('140524100', 'township')));
    expect(dutiesOf(unit('140522', 'county'))).toBe(dutiesOf(unit('140524', 'county')));
  });

  it('do not share with another level, place or office', () => {
    const { dutiesOf } = prepare(rulebook);
    const township = dutiesOf(unit('140522100', 'township'));
    expect(dutiesOf(unit('140522100', 'village'))).not.toBe(township);
    expect(dutiesOf(unit('140902107', 'township'))).not.toBe(township);
    expect(dutiesOf(unit('140522100', 'township', ['farm-bureau']))).not.toBe(township);
    expect(dutiesOf(unit('140522100', 'township', []))).not.toBe(township);
  });

  it('of the country lie in every place', () => {
    const own = rulebookOf(
      [policyOf({ id: 'nation', jurisdiction: '100000' }), policyOf()],
      [dutyOf({ policy: 'nation' }), dutyOf()],
    );
    expect(idsOf(unit('110101001', 'township'), own)).toEqual(['nation c1.1']);
    expect(idsOf(unit('532504202', 'township'), own)).toEqual(['nation c1.1', 'sample c1.1']);
  });
});

describe('whatever was asked before', () => {
  const county = unit('140921', 'county');

  it('定襄县 is not the city, though 弥勒市, a county, was held against the paper of 忻州市', () => {
    const asked = fresh();
    assessElsewhere(asked, unit('532504', 'county'), {}, today);
    expect(idsOf(county, asked)).toEqual(idsOf(county, fresh()));
    expect(assess(asked, county, {}, today)).toEqual(assess(fresh(), county, {}, today));
  });

  it('定襄县 does not meet each quarter, as 忻州市 does', () => {
    const asked = fresh();
    assess(asked, unit('140900', 'county'), {}, today);
    expect(idsOf(unit('140921', 'county'), asked)).not.toContain('xinzhou-2022-campaign p5.3');
    expect(idsOf(unit('140900', 'city'), asked)).toContain('xinzhou-2022-campaign p5.3');
  });

  it('弥勒市 is its own city, its neighbour is not', () => {
    const own = rulebookOf(
      [policyOf({ id: 'prefecture', jurisdiction: '532500' }), policyOf()],
      [dutyOf({ policy: 'prefecture', bearers: ['city-government'] })],
    );
    for (const order of [
      ['532502', '532504'],
      ['532504', '532502'],
    ]) {
      const asked = { ...own };
      for (const code of order) expect(idsOf(unit(code, 'county'), asked)).toEqual([]);
    }
    const mile = rulebookOf([policyOf()], [dutyOf({ bearers: ['city-government'] })]);
    expect(idsOf(unit('532502', 'county'), mile)).toEqual([]);
    expect(idsOf(unit('532504', 'county'), mile)).toEqual(['sample c1.1']);
  });

  it('a code that lies in a county is not the county, however either is written', () => {
    const mile = rulebookOf([policyOf()], [dutyOf({ bearers: ['city-government'] })]);
    const expected: Record<string, string[]> = {
      '532504': ['sample c1.1'],
      '532504000000': ['sample c1.1'],
      '532504202': [],
    };
    for (const order of [
      ['532504', '532504202', '532504000000'],
      ['532504202', '532504000000', '532504'],
    ]) {
      const asked = { ...mile };
      for (const code of order) expect(idsOf(unit(code, 'county'), asked)).toEqual(expected[code]);
    }
  });

  it('a department of a county-level city is none of a township of it, however either is written', () => {
    const mile = rulebookOf([policyOf()], [dutyOf({ bearers: ['city-supervising-department'] })]);
    const expected: Record<string, string[]> = {
      '532504': ['sample c1.1'],
      '532504000000': ['sample c1.1'],
      '532504202': [],
    };
    for (const order of [
      ['532504', '532504202', '532504000000'],
      ['532504202', '532504000000', '532504'],
    ]) {
      const asked = { ...mile };
      for (const code of order)
        expect(idsOf(unit(code, 'department'), asked), code).toEqual(expected[code]);
    }
  });

  it('a department of a city is none of its counties', () => {
    const xinzhou = rulebookOf(
      [policyOf({ jurisdiction: '140900' })],
      [
        dutyOf({ id: 'c1.1', bearers: ['city-supervising-department'] }),
        dutyOf({ id: 'c1.2', bearers: ['county-supervising-department'] }),
      ],
    );
    const expected: Record<string, string[]> = {
      '140900': ['sample c1.1'],
      '140900000000': ['sample c1.1'],
      '140921': ['sample c1.2'],
    };
    for (const order of [
      ['140900', '140921', '140900000000'],
      ['140921', '140900000000', '140900'],
    ]) {
      const asked = { ...xinzhou };
      for (const code of order)
        expect(idsOf(unit(code, 'department'), asked), code).toEqual(expected[code]);
    }
  });

  it('bearers are not run together', () => {
    const bearers = ['ab', 'c', 'a', 'bc'].map((id) => ({
      id,
      prefLabel: id,
      altLabel: [],
      levels: ['department' as const],
    }));
    const own = { ...rulebookOf([policyOf()], [dutyOf({ bearers: ['ab'] })]), bearers };
    expect(idsOf(unit('532504', 'department', ['ab', 'c']), own)).toEqual(['sample c1.1']);
    expect(idsOf(unit('532504', 'department', ['a', 'bc']), own)).toEqual([]);
  });

  it('another day of the same unit gets its own findings, and the first day again the first', () => {
    const asked = fresh();
    const of = (asOf: string) => assess(asked, county, {}, asOf);
    const first = of('2022-05-22');
    const second = of('2022-05-23');
    expect(first.every(({ status }) => status === 'not-applicable')).toBe(true);
    expect(second.every(({ status }) => status === 'not-applicable')).toBe(false);
    expect(of('2022-05-22')).toEqual(first);
    expect(of('2022-05-23')).toEqual(second);
  });
});

describe('how a paper addresses a unit', () => {
  const mile = policyOf();
  const jincheng = policyOf({ jurisdiction: '140500' });
  it.each([
    [mile, '532504', 'county', ['county', 'city']],
    [mile, '532504000000', 'county', ['county', 'city']],
    [mile, '532504202', 'county', ['county']],
    [mile, '532502', 'county', ['county']],
    [mile, '532504', 'department', ['department']],
    [mile, '532504', 'city', ['city']],
    // A prefecture is a city; a county that is asked about as if it were the city stays a county.
    [jincheng, '140500', 'county', ['county']],
    [jincheng, '140500', 'city', ['city']],
    [jincheng, '140522', 'county', ['county']],
  ] as const)('%o %s as %s: %j', (policy, code, level, levels) => {
    expect(levelsIn(policy, { code, level })).toEqual(levels);
  });
});

describe('a department of the government with a code', () => {
  const bearer = (government?: 'city' | 'county') => ({
    id: 'x',
    prefLabel: '某部门',
    altLabel: [],
    levels: ['department' as const],
    ...(government && { government }),
  });

  it.each([
    [undefined, '140900', '140900', true],
    [undefined, '140900', '140921', true],
    ['city', '140900', '140900', true],
    ['city', '140900', '140900000000', true],
    ['city', '140900', '140921', false],
    ['city', '140900', '140921000000', false],
    ['city', '140900', '140900001', false],
    ['county', '140900', '140900', false],
    ['county', '140900', '140900000000', false],
    ['county', '140900', '140921', true],
    // 弥勒市 is both: a county, and the city of its own papers.
    ['city', '532504', '532504', true],
    ['county', '532504', '532504', true],
    ['city', '532504', '532504202', false],
    ['city', '532500', '532504', false],
  ] as const)(
    'of the %s in a paper of %s is %s: %s',
    (government, jurisdiction, code, expected) => {
      expect(isOfGovernment(bearer(government), { jurisdiction }, code)).toBe(expected);
    },
  );
});

describe('a unit that says what it is', () => {
  const department = (...bearers: string[]) => idsOf(unit('532504', 'department', bearers));

  it('is whatever is wider: 交警 is 公安, and 公安 a 部门', () => {
    const police = department('traffic-police');
    expect(police).toContain('mile-2020-3 c7.3');
    expect(police).toContain('mile-2020-3 closing.9');
    expect(police).not.toContain('mile-2020-3 c7.8');
  });

  it('is nothing narrower: 公安 is not 交警', () => {
    const own = rulebookOf([policyOf()], [dutyOf({ bearers: ['traffic-police'] })]);
    expect(idsOf(unit('532504', 'department', ['public-security']), own)).toEqual([]);
    expect(idsOf(unit('532504', 'department', ['traffic-police']), own)).toEqual(['sample c1.1']);
  });

  it('is bound by what binds every unit, whatever it is', () => {
    const own = rulebookOf(
      [policyOf()],
      [dutyOf({ bearers: ['all-units'] }), dutyOf({ id: 'c1.2', bearers: ['department'] })],
    );
    for (const bearers of [[], ['no-such-bearer']])
      expect(idsOf(unit('532504', 'department', bearers), own)).toEqual(['sample c1.1']);
    // 各级各部门各单位 does not stand for schools.
    expect(idsOf(unit('532504', 'school', ['school']), own)).toEqual([]);
  });

  it('is bound by its own level only, whatever it says', () => {
    const own = rulebookOf([policyOf()], [dutyOf({ bearers: ['public-security'] })]);
    expect(idsOf(unit('532504202', 'township', ['public-security']), own)).toEqual([]);
  });

  it('is bound once, though it says so twice', () => {
    expect(department('public-security', 'public-security')).toEqual(department('public-security'));
    expect(department('education', 'public-security')).toEqual(
      department('public-security', 'education'),
    );
  });

  it('may be of a vocabulary that runs in a circle', () => {
    const own: Rulebook = {
      ...rulebookOf([policyOf()], [dutyOf({ bearers: ['b'] })]),
      bearers: [
        { id: 'a', prefLabel: '甲', altLabel: [], broader: 'b', levels: ['department'] },
        { id: 'b', prefLabel: '乙', altLabel: [], broader: 'a', levels: ['department'] },
      ],
    };
    expect(idsOf(unit('532504', 'department', ['a']), own)).toEqual(['sample c1.1']);
  });
});
