import { dayOf, firstYear, isDate, lastYear } from './dates.ts';

/** Days that a person typed, read. What cannot be read is told, the others are kept. */
export interface DaysReading {
  /** yyyy-mm-dd, each once, earliest first. */
  readonly days: readonly string[];
  /** What is wrong, in Chinese; absent when all could be read. */
  readonly error?: string;
}

/** 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日. */
const parted = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/;
/** 20260301. */
const solid = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * Reads one or several days as people type them: 2026-03-01、2026年8月15日. Several stand for
 * several events of one kind (two accidents that were closed).
 */
export function parseDays(text: string): DaysReading {
  const days = new Set<string>();
  let error: string | undefined;
  for (const typed of text
    .normalize('NFKC')
    .split(/[、,;\n]+/)
    .map((part) => part.trim())) {
    if (typed === '') continue;
    const [, year = 0, month = 0, day = 0] = (parted.exec(typed) ?? solid.exec(typed) ?? []).map(
      Number,
    );
    if (year === 0)
      error ??= `看不懂“${typed}”，请写成 2026-03-01 的样子；有几个日期的，用顿号隔开。`;
    else if (year < firstYear || year > lastYear)
      error ??= `“${typed}”的年份不在 ${firstYear}—${lastYear} 之间，请核对。`;
    else if (!isDate(year, month, day)) error ??= `没有“${typed}”这一天，请核对；例如 2026-03-01。`;
    else days.add(dayOf(year, month, day));
  }
  const sorted = [...days].sort();
  return error === undefined ? { days: sorted } : { days: sorted, error };
}

/** A year that a person typed: 2027, ２０２７, 2027年; undefined when it cannot be read. */
export function parseYear(text: string): number | undefined {
  const [, digits] = /^(\d{4})\s*年?$/.exec(text.normalize('NFKC').trim()) ?? [];
  const year = Number(digits);
  return year >= firstYear && year <= lastYear ? year : undefined;
}
