import { parseNumeral } from '../model/numeral.ts';

const scales: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const positional = '零一二三四五六七八九';

/**
 * A number in Arabic digits: 二十 with 万 is 200000, 3.5 with 万 is 35000, 二〇二〇 is 2020.
 * @returns undefined for what is no number: 三五 (three to five)
 */
export function canonicalNumber(amount: string, scale = ''): string | undefined {
  const value = readPositional(amount) ?? parseNumeral(amount);
  if (value === undefined) return undefined;
  // What stands as digits and counts nothing stays as it is written: 007, 1.50.
  if (scale === '' && /^\d/u.test(amount)) return amount;
  return String(Math.round(value * (scales[scale] ?? 1) * 100) / 100);
}

/** Digits read out one by one: 二〇二〇, 一二三五零, 五四三; of two, 三五 is three to five. */
function readPositional(amount: string): number | undefined {
  const read = amount.replace(/〇/gu, '零');
  if (!/^[零一二三四五六七八九]{3,}$/u.test(read)) return undefined;
  return Number([...read].map((digit) => positional.indexOf(digit)).join(''));
}
