import { describe, expect, it } from 'vitest';
import {
  readDates,
  readFigures,
  readFiguresBefore,
  readRecurrences,
  readTimeLimits,
  statesQuantity,
} from '../../src/corpus/figures.ts';

describe('readFigures', () => {
  it.each([
    ['从业人员300人以上', [300]],
    ['做到“八有”', [8]],
    ['担任双主任', [2]],
    ['建立“五到位”清单', [5]],
    ['专案突破五条要求', [5]],
    ['七十五', [75]],
    ['一百一十四', [114]],
    ['二十', [20]],
    ['十', [10]],
    ['３．５万元', [3.5]],
    ['百分之七十五', [75]],
    ['系统一套', [1]],
  ])('%s', (text, figures) => {
    expect(readFigures(text)).toEqual(figures);
  });

  it.each(['第一责任人', '第二十一条', '第12条', '进一步加强', '统一标志标识', '与任务相适应'])(
    'no figure in %s',
    (text) => {
      expect(readFigures(text)).toEqual([]);
    },
  );
});

describe('readFiguresBefore', () => {
  it.each([
    ['配备应急管理专职监管人员不少于2名', '名', [2]],
    ['至少配备3—5名专业应急管理人员', '名', [3, 5]],
    ['配备执法人员15至30名', '名', [15, 30]],
    ['配备执法人员15-30名', '名', [15, 30]],
    ['配备执法人员15～30名', '名', [15, 30]],
    ['配备三到五名', '名', [3, 5]],
    ['配备执法人员15名至30名', '名', [15, 30]],
    ['专职不少于 2 名,兼职不少于 3 名', '名', [2, 3]],
    ['配备不少于3人的监管执法人员', '人', [3]],
    ['由党政主要负责同志担任双主任', '主任', [2]],
    ['每年要保证不少于20万元安全监管执法经费', '万元', [20]],
    ['不低于在职人员的75%', '%', [75]],
    ['不低于在职执法人员的 75％', '%', [75]],
    ['不低于百分之七十五', '%', [75]],
    ['按照不少于10%的比例', '%', [10]],
    ['装备人手一台（套）', '台', [1]],
    ['轮训时间不少于两周', '周', [2]],
    ['不少于两次的专项培训', '次', [2]],
    ['至少召开一次会议', '次', [1]],
    ['每月至少组织1次、幼儿园每季度至少组织1次', '次', [1, 1]],
  ])('%s: %s', (text, unit, figures) => {
    expect(readFiguresBefore(text, unit)).toEqual(figures);
  });

  it.each([
    ['不少于20万元', '元'],
    ['不少于2名', '人'],
    ['第三名', '名'],
    ['配备专职监管人员', '人'],
    ['3年内', '%'],
    ['做到“八有”', '项'],
  ])('%s has no figure before %s', (text, unit) => {
    expect(readFiguresBefore(text, unit)).toEqual([]);
  });

  it('takes a unit for plain text, not for a pattern', () => {
    expect(readFiguresBefore('2台(套)', '台(套)')).toEqual([2]);
    expect(readFiguresBefore('2名', '.')).toEqual([]);
  });
});

describe('readRecurrences', () => {
  it.each([
    ['每年至少召开2次', [{ count: 1, unit: 'year' }]],
    ['原则上每3年轮训一次', [{ count: 3, unit: 'year' }]],
    ['原则上每 3 年轮训一次', [{ count: 3, unit: 'year' }]],
    ['每两年一次', [{ count: 2, unit: 'year' }]],
    ['每年度考核', [{ count: 1, unit: 'year' }]],
    ['每半年一次', [{ count: 1, unit: 'half-year' }]],
    ['每季度至少召开一次', [{ count: 1, unit: 'quarter' }]],
    ['每季至少召开一次', [{ count: 1, unit: 'quarter' }]],
    ['每月考评通报', [{ count: 1, unit: 'month' }]],
    ['每个月考评通报', [{ count: 1, unit: 'month' }]],
    ['每3个月演练', [{ count: 3, unit: 'month' }]],
    ['每周巡查', [{ count: 1, unit: 'week' }]],
    ['每日巡查', [{ count: 1, unit: 'day' }]],
    [
      '市政府每季度、县政府每月至少召开一次会议',
      [
        { count: 1, unit: 'quarter' },
        { count: 1, unit: 'month' },
      ],
    ],
  ])('%s', (text, periods) => {
    expect(readRecurrences(text)).toEqual(periods);
  });

  it.each(['每个乡镇(街道)', '每名人员', '3年内', '年度计划', '一年一次'])('none in %s', (text) => {
    expect(readRecurrences(text)).toEqual([]);
  });
});

describe('readTimeLimits', () => {
  it.each([
    ['在文件下发后1个月内报告', [{ count: 1, unit: 'month' }]],
    ['事故结案后一年内', [{ count: 1, unit: 'year' }]],
    ['一线人员3年内必须具备', [{ count: 3, unit: 'year' }]],
    ['15日之内', [{ count: 15, unit: 'day' }]],
    ['两周以内', [{ count: 2, unit: 'week' }]],
    ['三个月内', [{ count: 3, unit: 'month' }]],
  ])('%s', (text, periods) => {
    expect(readTimeLimits(text)).toEqual(periods);
  });

  it.each(['下一年度内不得晋级', '上一年内', '年内完成', '每3年轮训', '第一年内', '辖区内'])(
    'none in %s',
    (text) => {
      expect(readTimeLimits(text)).toEqual([]);
    },
  );
});

describe('readDates', () => {
  it.each([
    ['2020年底前', ['2020-12-31']],
    ['到2020年,形成', ['2020-12-31']],
    ['到 2022 年底', ['2022-12-31']],
    ['2021年年底前', ['2021-12-31']],
    ['从即日起至2022年11月底', ['2022-11-30']],
    ['2024年2月底前', ['2024-02-29']],
    ['2023年2月底前', ['2023-02-28']],
    ['2021年上半年', ['2021-06-30']],
    ['2021年6月15日前', ['2021-06-15']],
    ['2018年完成,2019年巩固', ['2018-12-31', '2019-12-31']],
    ['3年内', []],
    ['12350专线', []],
  ])('%s', (text, dates) => {
    expect(readDates(text)).toEqual(dates);
  });
});

describe('statesQuantity', () => {
  it.each([
    '配备不少于2名',
    '配备不少于3人',
    '从业人员300人以上',
    '不低于75%',
    '不低于百分之七十五',
    '不少于20万元',
    '轮训时间不少于两周',
    '培训不少于24学时',
    '装备人手一台',
    '至少召开一次会议',
    '每季度报告',
    '每 3 年轮训',
    '1个月内报告',
  ])('%s does', (text) => {
    expect(statesQuantity(text)).toBe(true);
  });

  it.each([
    '第一责任人',
    '进一步强化红线意识',
    '统一安全生产执法标志标识',
    '下一年度内不得晋级、提拔',
    '履行一岗双责',
    '严格重特大安全事故“一票否决”',
    '推行行政执法“三项”制度',
    '落实安全生产“543”工作机制',
    '“12350”专线',
    '加强一线人员力量',
    '与任务相适应的人员力量',
  ])('%s does not', (text) => {
    expect(statesQuantity(text)).toBe(false);
  });
});

it.each([
  ['事故发生后1小时内报告', { count: 1, unit: 'hour' }],
  ['24小时内补报', { count: 24, unit: 'hour' }],
  ['5个工作日内反馈', { count: 5, unit: 'workday' }],
  ['半年内完成整改', { count: 1, unit: 'half-year' }],
])('%s is a time limit', (text, period) => {
  expect(readTimeLimits(text)).toEqual([period]);
});
