import { describe, expect, it } from 'vitest';
import { decodeProvince } from '../../src/jurisdictions/decode-province.ts';
import { describePath } from '../../src/jurisdictions/describe-path.ts';
import { ancestors, findDivision, pathTo } from '../../src/jurisdictions/find-division.ts';
import type { ProvinceFile } from '../../src/jurisdictions/province-file.schema.ts';
import { townshipsOf } from '../../src/jurisdictions/townships-of.ts';
import { walkDivisions } from '../../src/jurisdictions/walk-divisions.ts';

/** A province made up for the tests, with a city of each form. */
const file: ProvinceFile = {
  code: '99',
  name: '甲省',
  cities: [
    [
      '01',
      '乙市',
      [
        [
          '02',
          '丙区',
          [
            [1, '丁街道', 3],
            [100, '戊镇', 4],
          ],
        ],
        [
          '21',
          '己县',
          [
            [200, '庚乡', 5],
            [400, '辛农场', 0],
          ],
        ],
      ],
    ],
    ['19', '壬市', [['00', '壬市', [[101, '癸镇', 7]]]]],
    ['90', '省直辖县级行政区划', [['04', '子市', [[1, '丑街道', 11]]]]],
  ],
};
const tree = decodeProvince(file);
const names = (divisions: readonly { name: string }[]) => divisions.map((one) => one.name);

describe('decodeProvince', () => {
  it('writes codes in full', () => {
    expect([...walkDivisions(tree)].map(({ code, name }) => code + name)).toEqual([
      '990000甲省',
      '990100乙市',
      '990102丙区',
      '990102001丁街道',
      '990102100戊镇',
      '990121己县',
      '990121200庚乡',
      '990121400辛农场',
      '991900壬市',
      '991900101癸镇',
      '999000省直辖县级行政区划',
      '999004子市',
      '999004001丑街道',
    ]);
  });

  it('adds up villages', () => {
    expect(tree.villages).toBe(30);
    expect(tree.children.map((city) => city.villages)).toEqual([12, 7, 11]);
  });
});

describe('findDivision', () => {
  it.each([
    ['99', '甲省'],
    ['990000', '甲省'],
    ['9901', '乙市'],
    ['990102', '丙区'],
    ['990102000000', '丙区'],
    ['990121400', '辛农场'],
    [' 990121400000 ', '辛农场'],
    ['991900', '壬市'],
    ['991900101', '癸镇'],
    ['999000', '省直辖县级行政区划'],
    ['999004', '子市'],
  ])('%j is %s', (code, name) => {
    expect(findDivision(tree, code)?.name).toBe(name);
  });

  it.each([
    '',
    '9',
    '990',
    '99010',
    '9901021',
    '99010200',
    '980000',
    '990103',
    '990102002',
    '丙区',
  ])('%j is nothing', (code) => {
    expect(findDivision(tree, code)).toBeUndefined();
    expect(pathTo(tree, code)).toEqual([]);
    expect(ancestors(tree, code)).toEqual([]);
    expect(townshipsOf(tree, code)).toEqual([]);
    expect(describePath(tree, code)).toBeUndefined();
  });

  it('does not take a village for its township', () => {
    expect(findDivision(tree, '990102001001')).toBeUndefined();
  });

  it('looks in a part of a tree too', () => {
    const county = findDivision(tree, '990121');
    expect(county && findDivision(county, '990121200')?.name).toBe('庚乡');
    expect(county && findDivision(county, '990102001')).toBeUndefined();
  });
});

describe('ancestors', () => {
  it.each([
    ['990102001', ['甲省', '乙市', '丙区']],
    ['991900101', ['甲省', '壬市']],
    ['999004', ['甲省', '省直辖县级行政区划']],
    ['990000', []],
  ])('%s is in %j', (code, expected) => {
    expect(names(ancestors(tree, code))).toEqual(expected);
  });
});

describe('townshipsOf', () => {
  it.each([
    ['990000', ['丁街道', '戊镇', '庚乡', '辛农场', '癸镇', '丑街道']],
    ['990100', ['丁街道', '戊镇', '庚乡', '辛农场']],
    ['990121', ['庚乡', '辛农场']],
    ['991900', ['癸镇']],
    ['990102001', ['丁街道']],
  ])('%s has %j', (code, expected) => {
    expect(names(townshipsOf(tree, code))).toEqual(expected);
  });
});

describe('describePath', () => {
  it.each([
    ['990102001', '甲省 乙市 丙区 丁街道'],
    ['991900101', '甲省 壬市 癸镇'],
    ['999004001', '甲省 子市 丑街道'],
    ['999000', '甲省 省直辖县级行政区划'],
    ['990000', '甲省'],
  ])('%s is %s', (code, expected) => {
    expect(describePath(tree, code)).toBe(expected);
  });

  it('takes another separator', () => {
    expect(describePath(tree, '990121200', '')).toBe('甲省乙市己县庚乡');
  });
});
