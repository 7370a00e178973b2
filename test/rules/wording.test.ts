import { describe, expect, it } from 'vitest';
import { periodUnits } from '../../src/model/period.ts';
import {
  boundsName,
  countedUnit,
  dateName,
  levelNames,
  perNames,
  periodName,
  quoteWords,
  spanName,
  weaknessOf,
} from '../../src/rules/wording.ts';
import { rulebook } from '../support/real-corpus.ts';

describe('periodName', () => {
  it.each([
    ['day', '每天'],
    ['week', '每周'],
    ['month', '每月'],
    ['quarter', '每季度'],
    ['half-year', '每半年'],
    ['year', '每年'],
    ['1 year', '每年'],
    ['3 years', '每 3 年'],
    ['2 months', '每 2 个月'],
    ['2 quarters', '每 2 个季度'],
  ])('%s is %s', (period, name) => {
    expect(periodName(period)).toBe(name);
  });
});

describe('spanName', () => {
  it.each([
    ['1 month', '1 个月'],
    ['month', '1 个月'],
    ['3 years', '3 年'],
    ['15 days', '15 天'],
    ['2 weeks', '2 周'],
  ])('%s is %s', (span, name) => {
    expect(spanName(span)).toBe(name);
  });

  it('has a name for every unit', () => {
    for (const unit of periodUnits) {
      expect(periodName(unit)).toMatch(/^每\p{Script=Han}+$/u);
      expect(spanName(`2 ${unit}s`)).toMatch(/^2 \p{Script=Han}+$/u);
    }
  });
});

describe('boundsName', () => {
  it.each([
    [2, undefined, ' 周', '不少于 2 周'],
    [undefined, 5, ' 天', '不超过 5 天'],
    [3, 5, ' 名', '3—5 名'],
    [75, undefined, '%', '不少于 75%'],
  ])('%s to %s, behind it %j, is %s', (min, max, unit, name) => {
    expect(boundsName(min, max, unit)).toBe(name);
  });
});

describe('weaknessOf', () => {
  it.each([
    ['不少于', undefined],
    ['至少', undefined],
    ['要、不少于', undefined],
    ['必须', undefined],
    [undefined, undefined],
    ['', undefined],
    ['一般', '一般'],
    ['一般、不少于', '一般'],
    ['一般应', '一般应'],
    ['原则上', '原则上'],
    ['原则上、要', '原则上'],
    ['力争', '力争'],
    ['基本', '基本'],
    ['鼓励、支持', '鼓励、支持'],
    ['优先', undefined],
    ['鼓励、优先', '鼓励'],
    ['不得', undefined],
  ])('%s: %s', (wording, weak) => {
    expect(weaknessOf(wording)).toBe(weak);
  });

  it('finds every word of the corpus that is known to weaken', () => {
    const words = new Set(
      rulebook.obligations.flatMap(({ wording }) => wording?.split('、') ?? []),
    );
    for (const strong of ['不少于', '至少', '必须', '不得', '要', '应', '应当', '一律', '确保'])
      expect(weaknessOf(strong), strong).toBeUndefined();
    const weak = [...words].filter((word) => weaknessOf(word) !== undefined);
    expect(weak).toContain('一般应');
    expect(weak).toContain('原则上');
  });
});

describe('names of levels, of counts and of days', () => {
  it('levels are what people call them', () => {
    expect(levelNames).toEqual({
      township: '乡镇（街道）',
      village: '村（社区）',
      county: '县（市、区）',
      city: '市（州、盟）',
      department: '部门',
      park: '园区（功能区）',
      enterprise: '企业',
      school: '学校',
    });
  });

  it('counts stand behind 每', () => {
    expect(perNames).toEqual({
      township: '个乡镇（街道）',
      village: '个村（社区）',
      department: '个部门',
      city: '个市',
      county: '个县',
      person: '人',
      enterprise: '个企业',
      school: '所学校',
      park: '个园区',
      unit: '个单位',
    });
  });

  it('days have no zeros before them', () => {
    expect(dateName('2022-11-30')).toBe('2022年11月30日');
    expect(dateName('2021-01-01')).toBe('2021年1月1日');
  });
});

it('quoteWords turns quotation marks inside into single ones', () => {
  expect(quoteWords('监管任务重')).toBe('“监管任务重”');
  expect(quoteWords('“八有”落实项')).toBe('“‘八有’落实项”');
});

it.each([
  ['名', '名'],
  ['人', '人'],
  ['个', '个'],
  ['位', '位'],
  // 双主任: two people, each a 主任.
  ['主任', '名主任'],
])('people counted in %s are counted in %s', (unit, counted) => {
  expect(countedUnit(unit)).toBe(counted);
});
