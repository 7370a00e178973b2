import { describe, expect, test } from 'vitest';
import { readServiceDate } from '../../../src/rules/training/read-service-date.ts';

const november2026 = { year: 2026, month: 11 };
const read = (text: string) => readServiceDate(text, november2026);

describe('when somebody was trained, as people and tables write it', () => {
  test.each([
    ['2023', { year: 2023 }],
    ['2023年', { year: 2023 }],
    [' ２０２３ ', { year: 2023 }],
    ['2023-05', { year: 2023, month: 5 }],
    ['2023-5', { year: 2023, month: 5 }],
    ['2023.5', { year: 2023, month: 5 }],
    ['2023/05', { year: 2023, month: 5 }],
    ['2023年5月', { year: 2023, month: 5 }],
    ['2023 年 5 月', { year: 2023, month: 5 }],
    ['2023年05月06日', { year: 2023, month: 5 }],
    ['2023-05-06', { year: 2023, month: 5 }],
    ['2023/5/6', { year: 2023, month: 5 }],
    ['2023.05.06', { year: 2023, month: 5 }],
    ['2023-05-06 08:30:00', { year: 2023, month: 5 }],
    ['202305', { year: 2023, month: 5 }],
    ['20230506', { year: 2023, month: 5 }],
    ['2026-11', { year: 2026, month: 11 }],
    ['2026', { year: 2026 }],
    ['1950', { year: 1950 }],
    ['2023  年  5 月', { year: 2023, month: 5 }],
    ['2023年5', { year: 2023, month: 5 }],
    ['2023.5.6日', { year: 2023, month: 5 }],
    ['2023-05-06  8:30', { year: 2023, month: 5 }],
    ['2023-05-31', { year: 2023, month: 5 }],
    ['2023-01-01', { year: 2023, month: 1 }],
    // Later in the year than today, in a year that is over.
    ['2023-12', { year: 2023, month: 12 }],
  ])('%s', (text, date) => expect(read(text)).toEqual({ kind: 'date', date }));

  test.each([
    '未培训',
    '从未',
    '从未培训',
    '未轮训',
    '没有',
    '没有参加过培训',
    '未参训',
    '尚未培训',
    '没',
    '没培训',
    '没参加过轮训',
    '从未受训过',
    '无',
  ])('%s: never', (text) => expect(read(text)).toEqual({ kind: 'never' }));

  test.each([
    ...[
      '',
      '　',
      '空',
      '不详',
      '未知',
      '不清楚',
      '不清',
      '不明',
      '不知道',
      '待查',
      '待核实',
      '待核',
    ],
    ...['待填', '缺', '-', '——', '/', '？', 'N/A', 'na'],
  ])('“%s”: not known', (text) => expect(read(text)).toEqual({ kind: 'unknown' }));

  test.each([
    ['23', '年份只有两位'],
    ['23年', '年份只有两位'],
    ['98-05', '年份只有两位'],
    ["'23", '年份只有两位'],
    ['23.5', '年份只有两位'],
    ['2023-13', '月份不在 1—12'],
    ['2023-0', '月份不在 1—12'],
    ['2023-05-32', '日期不在 1—31'],
    ['1949', '早于 1950 年'],
    ['2027', '晚于2026年11月'],
    ['2026-12', '晚于2026年11月'],
    ['45047', '日期序号'],
    ['去年', '看不懂“去年”'],
    ['2023年前后', '看不懂'],
    ['20', '年份只有两位'],
    ['2', '看不懂'],
    ['二〇二三', '看不懂'],
    // Not all of the cell: whoever means it can be asked.
    ['还没培训', '看不懂'],
    ['没有证书', '看不懂'],
    ['有无', '看不懂'],
    ['无证', '看不懂'],
    ['日期不详', '看不懂'],
    ['不详细', '看不懂'],
    ['约2023', '看不懂'],
    ['99202305', '看不懂'],
    ['2023056', '看不懂'],
    ['202313', '月份不在 1—12'],
    ['2023-5-0', '日期不在 1—31'],
    ['23-5-6', '年份只有两位'],
    ['23年5月16日', '年份只有两位'],
    ['23/05/06', '年份只有两位'],
    ['23-5-x', '看不懂'],
    ['45047.25', '日期序号'],
    ['18500', '日期序号'],
    ['19500', '日期序号'],
    ['72999', '日期序号'],
    ['17999', '看不懂'],
    ['73000', '看不懂'],
    ['450470', '看不懂'],
    ['145047', '看不懂'],
    ['45047天', '看不懂'],
    ['45047.x', '看不懂'],
  ])('%s is refused: %s', (text, message) => {
    const reading = read(text);
    expect(reading.kind === 'error' && reading.message).toContain(message);
  });

  test('没有月份的上限，是那一年的年底', () => {
    expect(readServiceDate('2028-12', { year: 2028 }).kind).toBe('date');
    expect(readServiceDate('2029', { year: 2028 })).toEqual({
      kind: 'error',
      message: '“2029”晚于2028年，请核对。',
    });
    expect(read(' 2026-12 ')).toEqual({
      kind: 'error',
      message: '“2026-12”晚于2026年11月，请核对。',
    });
  });
});
