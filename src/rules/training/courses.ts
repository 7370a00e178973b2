import { monthsOf, parsePeriod } from '../../model/period.ts';
import type { FrequencyNorm } from './norm.ts';

/**
 * How many courses a year holds; undefined where that is no whole number (每2年一次) or the text states
 * no period: then only the clause itself can be shown.
 */
export function coursesPerYear({ measure: { times, every } }: FrequencyNorm): number | undefined {
  if (every === undefined) return undefined;
  const perYear = (times * 12) / monthsOf(parsePeriod(every));
  return Number.isInteger(perYear) ? perYear : undefined;
}

/** 2026—2028年每年至少 2 次，共至少 6 次. Who takes part, and how long it lasts, no figure says. */
export function courseWords(norm: FrequencyNorm, span: string, years: number): string {
  const perYear = coursesPerYear(norm);
  const open = '参加人数和每次时长待填';
  if (perYear === undefined) return `${open}。`;
  const bound = norm.measure.atMost ? '不超过' : '至少';
  return years === 1
    ? `${span}${bound} ${perYear} 次；${open}。`
    : `${span}每年${bound} ${perYear} 次，共${bound} ${perYear * years} 次；${open}。`;
}
