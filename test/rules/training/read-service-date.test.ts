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
    '无',
  ])('%s: never', (text) => expect(read(text)).toEqual({ kind: 'never' }));

  test.each(['', '　', '空', '不详', '未知', '不清楚', '待核实', '-', '——', '/', '？'])(
    '“%s”: not known',
    (text) => expect(read(text)).toEqual({ kind: 'unknown' }),
  );

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
  ])('%s is refused: %s', (text, message) => {
    const reading = read(text);
    expect(reading.kind === 'error' && reading.message).toContain(message);
  });
});
