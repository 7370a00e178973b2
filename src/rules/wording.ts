import type { UnitLevel } from '../model/concept.schema.ts';
import type { MeasurePer } from '../model/measure.schema.ts';
import { parsePeriod, type PeriodUnit } from '../model/period.ts';

const unitNames: Readonly<Record<PeriodUnit, string>> = {
  hour: '小时',
  day: '天',
  workday: '个工作日',
  week: '周',
  month: '个月',
  quarter: '个季度',
  'half-year': '个半年',
  year: '年',
};
const onceNames: Readonly<Record<PeriodUnit, string>> = {
  hour: '每小时',
  day: '每天',
  workday: '每个工作日',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
};

/** `2022-11-30` -> 2022年11月30日. */
export function dateName(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Puts words in quotation marks; marks inside become single ones. */
export function quoteWords(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** 要求不少于 2 名, 要求 15—30 名: a figure stands apart from the Chinese before it, not from a bracket. */
export function joinWords(before: string, text: string): string {
  return /\p{Script=Han}$/u.test(before) && /^\d/.test(text) ? `${before} ${text}` : before + text;
}

/** Levels of units as people call them. */
export const levelNames: Readonly<Record<UnitLevel, string>> = {
  township: '乡镇（街道）',
  village: '村（社区）',
  county: '县（市、区）',
  city: '市（州、盟）',
  department: '部门',
  park: '园区（功能区）',
  enterprise: '企业',
  school: '学校',
};

/** Whose count a figure is, behind 每. */
export const perNames: Readonly<Record<MeasurePer, string>> = {
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
};

/** `quarter` -> 每季度, `3 years` -> 每 3 年. */
export function periodName(every: string): string {
  const { count, unit } = parsePeriod(every);
  return count === 1 ? onceNames[unit] : `每 ${count} ${unitNames[unit]}`;
}

/** `1 month` -> 1 个月. */
export function spanName(within: string): string {
  const { count, unit } = parsePeriod(within);
  return `${count} ${unitNames[unit]}`;
}

/**
 * Bounds in words: 不少于 2 周, 不超过 5 天, 2—5 天.
 * @param unit what stands behind a figure, with its space: ` 周`, `%`
 */
export function boundsName(
  min: number | undefined,
  max: number | undefined,
  unit: string,
  [atLeast, atMost]: readonly [string, string] = ['不少于', '不超过'],
): string {
  if (min === undefined) return `${atMost} ${max}${unit}`;
  return max === undefined ? `${atLeast} ${min}${unit}` : `${min}—${max}${unit}`;
}

/**
 * Words that weaken a duty; 不少于 and 至少 do not. Nor does 优先: it says what is owed (a place before
 * others), not how firmly.
 */
const weakWords = ['一般', '原则上', '力争', '鼓励', '支持', '提倡', '探索', '逐步', '基本', '可'];

/**
 * The weakening words of a duty, or undefined when it is a plain duty.
 * @param wording the words that set its strength, joined by 、
 */
export function weaknessOf(wording: string | undefined): string | undefined {
  const found = (wording?.split('、') ?? []).filter((word) =>
    weakWords.some((weak) => word.startsWith(weak)),
  );
  return found.length > 0 ? found.join('、') : undefined;
}

/** Words by which people are counted; another unit (双主任) is a thing that people are. */
const counters = ['名', '人', '个', '位'];

/** What stands behind a number of people: 名 for 名, 名主任 for 主任. */
export function countedUnit(unit: string): string {
  return counters.includes(unit) ? unit : `名${unit}`;
}
