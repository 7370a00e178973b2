import { parseNumeral } from '../model/numeral.ts';
import type { Period, PeriodUnit } from '../model/period.ts';

/** Source of a pattern for one numeral, wherever it stands: 20, 3.5, 二十, 两, 双. */
const anyNumeral = '(?!百分之)(?:\\d+(?:\\.\\d+)?|[零〇一二两双三四五六七八九十百千]+)';
/** The same, from its first character on. Ordinals (第一) are no figures. */
const numeral = `(?<![\\d.第零〇一二两三四五六七八九十百千])${anyNumeral}`;
const rangeSign = '(?:—+|–|-|~|～|至|到)';
/** Words whose 一 counts nothing. */
const uncounted = /进一步|(?<!系)统一/gu;

/** Units are few, and each makes a pattern that every quote is held against. */
const patterns = new Map<string, RegExp>();

function allMatches(text: string, source: string): RegExpExecArray[] {
  const pattern = patterns.get(source) ?? new RegExp(source, 'gu');
  patterns.set(source, pattern);
  const counted = text.normalize('NFKC').replaceAll(uncounted, '·');
  return [...counted.matchAll(pattern)];
}

function readAll(texts: readonly (string | undefined)[]): number[] {
  return texts.flatMap((text) => {
    const value = text === undefined ? undefined : parseNumeral(text);
    return value === undefined ? [] : [value];
  });
}

/** Every numeral of a text, whatever follows it: “五到位” is 5, 八有 is 8. */
export function readFigures(text: string): number[] {
  return readAll(allMatches(text, numeral).map(([figure]) => figure));
}

/**
 * The figures that stand before a unit, both ends of a range included.
 * @param unit as written: 名, 万元, %, 次
 * @returns `[3, 5]` for 至少配备3—5名 and the unit 名
 */
export function readFiguresBefore(text: string, unit: string): number[] {
  const escaped = unit.normalize('NFKC').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = allMatches(text, `(${numeral})(?:${rangeSign}(${anyNumeral}))?\\s*${escaped}`);
  const values = found.flatMap(([, first, second]) => readAll([first, second]));
  if (unit === '%')
    values.push(...readAll(allMatches(text, `百分之(${anyNumeral})`).map((match) => match[1])));
  return values;
}

const unitNames: Readonly<Record<string, PeriodUnit>> = {
  年: 'year',
  年度: 'year',
  半年: 'half-year',
  季度: 'quarter',
  季: 'quarter',
  月: 'month',
  周: 'week',
  星期: 'week',
  工作日: 'workday',
  天: 'day',
  日: 'day',
  小时: 'hour',
};
const unitPattern = '(半年|年度|年|季度|季|月|周|星期|工作日|天|日|小时)';

function toPeriod(count: string | undefined, unit: string | undefined): Period[] {
  const name = unit === undefined ? undefined : unitNames[unit];
  const number = count === undefined || count === '' ? 1 : parseNumeral(count);
  return name === undefined || number === undefined ? [] : [{ count: number, unit: name }];
}

/** Recurrences that a text states: 每季度 -> 1 quarter, 每3年 -> 3 years. */
export function readRecurrences(text: string): Period[] {
  return allMatches(text, `每\\s*(${numeral})?\\s*个?${unitPattern}`).flatMap(([, count, unit]) =>
    toPeriod(count, unit),
  );
}

/** Time limits that a text states: 1个月内 -> 1 month, 一年内 -> 1 year, 半年内, 24小时内. */
export function readTimeLimits(text: string): Period[] {
  return allMatches(
    text,
    `(?<![上下])(?:(${numeral})\\s*个?${unitPattern}|(半年))(?:之|以)?内`,
  ).flatMap(([, count, unit, halfYear]) => toPeriod(count, unit ?? halfYear));
}

/**
 * The last days of the dates that a text states: 2020年底前 and 到2020年 -> 2020-12-31,
 * 2022年11月底 -> 2022-11-30, 2021年6月15日 -> 2021-06-15.
 */
export function readDates(text: string): string[] {
  const pattern = '(\\d{4})\\s*年(?:上半年|\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*日)?)?';
  return allMatches(text, pattern).map(([whole, year, month, day]) => {
    const lastMonth = whole.endsWith('上半年') ? 6 : Number(month ?? 12);
    // Day 0 of the next month is the last day of this one.
    const lastDay = day ? Number(day) : new Date(Date.UTC(Number(year), lastMonth, 0)).getUTCDate();
    return [year, String(lastMonth).padStart(2, '0'), String(lastDay).padStart(2, '0')].join('-');
  });
}

/** Whether a text states a countable demand: 2名, 百分之七十五, 20万元, 两周, 每季度, 1个月内. */
export function statesQuantity(text: string): boolean {
  const counted = `${numeral}\\s*(?:名|人(?!员|民|大|事)|万?元|%|周|天|小时|学时|课时|次|台|套|辆)`;
  return (
    allMatches(text, counted).length > 0 ||
    readFiguresBefore(text, '%').length > 0 ||
    readRecurrences(text).length > 0 ||
    readTimeLimits(text).length > 0
  );
}
