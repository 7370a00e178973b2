import { describe, expect, it } from 'vitest';
import { parseDays, parseYear } from '../../../src/rules/calendar/parse-days.ts';

describe('days as people type them', () => {
  it.each([
    '2026-03-01',
    '2026/3/1',
    '2026.3.1',
    '2026年3月1日',
    '2026 年 3 月 1 日',
    '2026年3月1号',
    '20260301',
    '２０２６－０３－０１',
    ' 2026-3-1 ',
    '2026-03-01、',
  ])('%s is the first of March', (text) => {
    expect(parseDays(text)).toEqual({ days: ['2026-03-01'] });
  });

  it('may be several, are sorted, and each counts once', () => {
    const days = ['2026-03-01', '2026-08-15'];
    expect(parseDays('2026-08-15、2026年3月1日、2026/3/1')).toEqual({ days });
    expect(parseDays('2026-08-15，2026-03-01')).toEqual({ days });
    expect(parseDays('2026-08-15; 2026-03-01')).toEqual({ days });
  });

  it('may be of the first and the last year, and on lines of their own', () => {
    expect(parseDays('1949-01-01\n2199-12-31')).toEqual({ days: ['1949-01-01', '2199-12-31'] });
  });

  it('may be none', () => {
    expect(parseDays('')).toEqual({ days: [] });
    expect(parseDays(' 、')).toEqual({ days: [] });
  });

  it.each([
    ['下周三', '看不懂“下周三”，请写成 2026-03-01 的样子；有几个日期的，用顿号隔开。'],
    ['2026-3', '看不懂“2026-3”，请写成 2026-03-01 的样子；有几个日期的，用顿号隔开。'],
    ['2027-02-29', '没有“2027-02-29”这一天，请核对；例如 2026-03-01。'],
    ['2027年13月1日', '没有“2027年13月1日”这一天，请核对；例如 2026-03-01。'],
    ['1948-12-31', '“1948-12-31”的年份不在 1949—2199 之间，请核对。'],
    ['2200-01-01', '“2200-01-01”的年份不在 1949—2199 之间，请核对。'],
    ['3000-01-01', '“3000-01-01”的年份不在 1949—2199 之间，请核对。'],
    ['自2026-03-01', '看不懂“自2026-03-01”，请写成 2026-03-01 的样子；有几个日期的，用顿号隔开。'],
    ['2026-03-01前', '看不懂“2026-03-01前”，请写成 2026-03-01 的样子；有几个日期的，用顿号隔开。'],
    ['120260301', '看不懂“120260301”，请写成 2026-03-01 的样子；有几个日期的，用顿号隔开。'],
    ['202603011', '看不懂“202603011”，请写成 2026-03-01 的样子；有几个日期的，用顿号隔开。'],
    ['1900-01-01', '“1900-01-01”的年份不在 1949—2199 之间，请核对。'],
  ])('%s is explained in Chinese', (text, error) => {
    expect(parseDays(text)).toEqual({ days: [], error });
  });

  it('that can be read are kept beside one that cannot', () => {
    expect(parseDays('2026-03-01、明天')).toMatchObject({ days: ['2026-03-01'] });
    expect(parseDays('2026-03-01、明天').error).toContain('明天');
  });
});

describe('a year as people type it', () => {
  it.each(['2027', '２０２７', '2027年', ' 2027 年 '])('%s', (text) => {
    expect(parseYear(text)).toBe(2027);
  });

  it('from 1949 to 2199', () => {
    expect([parseYear('1949'), parseYear('2199')]).toEqual([1949, 2199]);
  });

  it.each(['', '27', '明年', '1900', '2200', '2027.5', '20270', '12027', '1948'])(
    '%s is none',
    (text) => {
      expect(parseYear(text)).toBeUndefined();
    },
  );
});
