import type { ServiceDate } from './service-date.ts';

/** What stands in a cell for a date. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: ServiceDate }
  | { readonly kind: 'never' }
  /** Empty, or somebody wrote that it is not known. */
  | { readonly kind: 'unknown' }
  /** Cannot be read; in Chinese, with what to write instead. */
  | { readonly kind: 'error'; readonly message: string };

const neverPattern =
  /^(?:从未|未|没有?|尚未)(?:参加)?(?:过)?(?:轮训|培训|受训|参训)?(?:过)?$|^无$/u;
const unknownPattern =
  /^(?:空|不详|未知|不清楚?|不明|不知道|待查|待核实?|待填|缺|[-—–_/?？]+|n\/?a)$/iu;
/** 2023, 2023年, 2023-05, 2023.5, 2023年5月, 2023/5/6, 2023年5月6日, with a time behind it. */
const datePattern =
  /^(\d{4})(?:年|(?:[-./年](\d{1,2})(?:月|(?:[-./月](\d{1,2})日?)?)?))?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/u;
/** 202305, 20230506. */
const packedPattern = /^((?:19|20)\d{2})(\d{2})(?:\d{2})?$/u;
const shortYearPattern = /^['’]?\d{2}(?:年|[-./年]\d{1,2}(?:月|[-./月]\d{1,2}日?)?)?$/u;
/** Days since 1900, as tables store dates: 1950 to 2099. */
const serialPattern = /^(?:1[89]|[2-6]\d|7[0-2])\d{3}(?:\.\d+)?$/u;

/** Service did not begin earlier for anyone who is still in it. */
const firstYear = 1950;

/**
 * Reads when somebody entered service or was trained, as people and tables write it.
 * @param text one cell, as typed
 * @param latest the latest that can be; a later date is a slip of the pen
 */
export function readServiceDate(text: string, latest: ServiceDate): DateReading {
  const typed = text.trim();
  const folded = typed
    .normalize('NFKC')
    .replaceAll(/\s*([-./年月日])\s*/gu, '$1')
    .trim();
  const error = (message: string): DateReading => ({ kind: 'error', message });
  if (folded === '' || unknownPattern.test(folded)) return { kind: 'unknown' };
  if (neverPattern.test(folded)) return { kind: 'never' };
  if (shortYearPattern.test(folded))
    return error(`“${typed}”的年份只有两位，请写四位，例如 2023 或 2023-05。`);
  const [, yearText, monthText, dayText] =
    datePattern.exec(folded) ?? packedPattern.exec(folded) ?? [];
  if (yearText === undefined)
    return serialPattern.test(folded)
      ? error(`“${typed}”像是表格里的日期序号，请改成 2023 或 2023-05 的样子。`)
      : error(`看不懂“${typed}”，请写成 2023、2023-05，或“未培训”；不清楚就空着。`);
  const year = Number(yearText);
  const month = monthText === undefined ? undefined : Number(monthText);
  if (month !== undefined && (month < 1 || month > 12))
    return error(`“${typed}”里的月份不在 1—12 之间，请核对。`);
  const day = dayText === undefined ? 1 : Number(dayText);
  if (day < 1 || day > 31) return error(`“${typed}”里的日期不在 1—31 之间，请核对。`);
  if (year < firstYear) return error(`“${typed}”早于 ${firstYear} 年，请核对。`);
  if (year > latest.year || (year === latest.year && (month ?? 0) > (latest.month ?? 12)))
    return error(
      `“${typed}”晚于${latest.year}年${latest.month === undefined ? '' : `${latest.month}月`}，请核对。`,
    );
  return { kind: 'date', date: { year, ...(month !== undefined && { month }) } };
}
