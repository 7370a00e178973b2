import { describe, expect, it } from 'vitest';
import { searchClauses } from '../../src/search/search-clauses.ts';
import { searched } from './real-index.ts';

/** Place by place: the figures, or 未规定数量 and the clause that speaks of it. */
function answer(query: string): Record<string, string[]> {
  return Object.fromEntries(
    searchClauses(query, searched).answer.map(({ place, figures, spokenOf }) => [
      place.name,
      spokenOf
        ? [`未规定数量 ${spokenOf.clause.clause.id}`]
        : figures.map(({ duty, clause }) => `${duty.duty.figure ?? ''} ${clause.clause.id}`),
    ]),
  );
}

describe('a question is answered by place, from the papers', () => {
  it.each([
    [
      '乡镇要配几个安监员',
      {
        晋城市: ['至少 3—5 名 c5'],
        忻州市: ['不少于 3 人 p5'],
        葫芦岛市: ['未规定数量 c13'],
        弥勒市: ['不少于 2 名 c12'],
      },
    ],
    [
      '多久轮训一次',
      {
        晋城市: ['原则上每 3 年 1 次 c7'],
        葫芦岛市: ['原则上每 3 年 1 次 c19'],
        弥勒市: ['原则上每 3 年 1 次 c15'],
      },
    ],
    [
      '轮训要几天',
      {
        晋城市: ['不少于 2 周 c7'],
        葫芦岛市: ['未规定数量 c19'],
        弥勒市: ['未规定数量 c15'],
      },
    ],
    [
      '常委会一年开几次会研究安全生产',
      { 忻州市: ['每季度至少 1 次 p5'], 葫芦岛市: ['每年至少 2 次 c2'] },
    ],
    ['县政府多久开会', { 忻州市: ['每月至少 1 次 p5'] }],
    ['幼儿园多久演练一次', { 葫芦岛市: ['每季度至少 1 次 c31'] }],
    ['市级执法人员配多少', { 弥勒市: ['一般 15—30 名 c12'] }],
    ['抽查比例是多少 忻州', { 忻州市: ['不少于 10% p3'] }],
    ['村里要配几个人', { 晋城市: ['1 名 c5'], 弥勒市: ['未规定数量 c12'] }],
    ['弥勒乡镇要几个专职监管人员', { 弥勒市: ['不少于 2 名 c12'] }],
    ['鄉鎮要配幾個安監員 弥勒', { 弥勒市: ['不少于 2 名 c12'] }],
  ])('%s', (query, expected) => {
    expect(answer(query)).toEqual(expected);
  });

  it('never by a figure of another kind', () => {
    expect(Object.values(answer('乡镇要多少经费')).flat()).toEqual(['未规定数量 p5']);
  });
});

describe('there is no answer rather than a guess', () => {
  it.each([
    '乡镇要配几个医生',
    '昆明乡镇要配几个安监员',
    '几个',
    '要多少钱',
    '弥勒多久轮训两次演出',
    '量子计算机要几台',
    '乡镇专职监管人员',
    '双随机',
    '',
  ])('%s', (query) => {
    expect(answer(query)).toEqual({});
  });
});
