import type { MeasureOf } from '../../../model/measure.schema.ts';
import { exactly, type Interval } from '../../interval.ts';
import { formatFigure, tidyFigure } from '../../outcome.ts';
import type { Ask } from '../ask.ts';
import { anything, factorOf, formatWan } from '../money.ts';
import type { Cost, LineContext } from './cost.ts';

/**
 * The floor of a year that keeps pace with a rate of growth. The clause says 同步增长: it speaks of
 * growing. Whether the money may fall when the yardstick falls it does not say, so a falling year
 * leaves the floor between falling along and staying as it was.
 * @param before floor of the year before, 万元
 * @param rate growth in per cent, not below -100; undefined: unknown
 */
export function keepPace(before: Interval, rate: number | undefined): Interval {
  if (rate === undefined) return before.max === 0 ? before : anything;
  const times = (bound: number) => (bound === 0 ? 0 : tidyFigure((bound * (100 + rate)) / 100));
  return rate < 0
    ? { min: times(before.min), max: before.max }
    : { min: times(before.min), max: times(before.max) };
}

/** 与本级财政收入保持同步增长: last year's amount, grown by the user's rates year by year. */
export function growthCost(
  { keepsPaceWith }: MeasureOf<'growth'>,
  { id, input, years, labelOf }: LineContext,
): Cost {
  const first = years[0] ?? 0;
  const baseLabel = `${first - 1}年安排数`;
  const amounts: Interval[] = [];
  const steps: string[] = [];
  let before = factorOf(input.base);
  let shown = input.base === undefined ? `${baseLabel}（待填）` : formatWan(exactly(input.base));
  for (const year of years) {
    const rate = input.rates?.[year];
    before = keepPace(before, rate);
    amounts.push(before);
    const known = before.max !== Number.POSITIVE_INFINITY;
    steps.push(`${year}年：${shown} × ${times(rate)}${known ? ` = ${formatWan(before)}` : ''}`);
    shown = known ? formatWan(before) : `${year}年数`;
  }
  const rateAsks = years.map((year): Ask & { form: 'rate' } => ({
    form: 'rate',
    of: id,
    year,
    label: `${year}年${labelOf(keepsPaceWith)}`,
    hint: '预计数由填报人提供；下降填负数，如 -2。',
  }));
  const open = [
    ...(input.base === undefined ? [baseLabel] : []),
    ...rateAsks.flatMap(({ year, label }) => (input.rates?.[year] === undefined ? [label] : [])),
  ];
  return {
    amounts,
    how: steps.join('；'),
    open,
    asks: [{ form: 'number', of: id, key: 'base', label: baseLabel, unit: '万元' }, ...rateAsks],
    recurs: { kind: 'chained' },
  };
}

/** (1 + 5%), (1 − 2%). */
function times(rate: number | undefined): string {
  if (rate === undefined) return '(1 + 增幅，待填)';
  return `(1 ${rate < 0 ? '−' : '+'} ${formatFigure(Math.abs(rate))}%)`;
}

/** What the clause says of falling years: nothing. */
export function growthRemarks(
  { keepsPaceWith }: MeasureOf<'growth'>,
  { input, years, labelOf }: LineContext,
): string[] {
  const falls = years.filter((year) => (input.rates?.[year] ?? 0) < 0);
  const chained = '以后各年按上一年正好达到下限推算；原文没有规定数额，也没有规定增幅。';
  if (falls.length === 0) return [chained];
  return [
    chained,
    `${falls.map((year) => `${year}年`).join('、')}${labelOf(keepsPaceWith)}为负：原文只规定同步增长，没有说可以随之减少，也没有说不得减少，所以下限按“同比例减少”到“不减少”的区间列出。`,
  ];
}
