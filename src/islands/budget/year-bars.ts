import type { KindTotal } from '../../rules/budget/budget-line.ts';
import { formatWan, isExact } from '../../rules/budget/money.ts';
import type { Bar } from '../calculator/bar-chart-props.ts';

/**
 * The sum of one kind by year. A sum that is not certain has no bar but its range; nothing is drawn
 * of what is wholly open.
 */
export function yearBars(total: KindTotal, years: readonly number[]): Bar[] {
  const sample = total.samples > 0 ? ' 示例' : '';
  return total.amounts.map((amount, at) => {
    const label = `${years[at]}年`;
    const note = `${formatWan(amount).replace(/ 万元$/, '')}${sample}`;
    if (isExact(amount)) return { label, value: amount.min, note };
    const isOpen = amount.min === 0 && amount.max === Number.POSITIVE_INFINITY;
    return { label, value: undefined, note, ...(!isOpen && { bound: amount }) };
  });
}

/** Whether there is something to draw. */
export function isDrawable({ lines, amounts }: KindTotal): boolean {
  return lines > 0 && amounts.some(({ min, max }) => max > 0 && (min > 0 || Number.isFinite(max)));
}
