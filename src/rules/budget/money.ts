import { exactly, type Interval } from '../interval.ts';
import { formatFigure, tidyFigure } from '../outcome.ts';

export const priceUnits = ['元', '万元'] as const;
export type PriceUnit = (typeof priceUnits)[number];

/** An amount as it was typed, in the unit it was typed in. */
export interface Price {
  readonly amount: number;
  readonly unit: PriceUnit;
  /** An invented figure for demonstration. */
  readonly sample?: true;
}

/** How many of a unit are one 万元. Dividing by a whole number keeps 0.01 元 (1e-6 万元) exact. */
const unitsInWan: Readonly<Record<string, number>> = {
  元: 10_000,
  百元: 100,
  千元: 10,
  万元: 1,
  百万元: 0.01,
  亿元: 0.0001,
};

/**
 * An amount in 万元, exact to 0.01 元.
 * @param unit unit of money as a clause or a fact writes it
 * @returns undefined where the unit is no unit of money that is known
 */
export function inWan(amount: number, unit: string | undefined): number | undefined {
  const units = unitsInWan[unit ?? ''];
  return units === undefined ? undefined : tidyFigure(amount / units);
}

/** A price as a factor, 万元; what is not known can be anything from nothing upwards. */
export function priceFactor(price: Price | undefined): Interval {
  const wan = price && inWan(price.amount, price.unit);
  return wan === undefined ? anything : exactly(wan);
}

/** Nothing is known of it, save that it is not negative. */
export const anything: Interval = { min: 0, max: Number.POSITIVE_INFINITY };

export function factorOf(value: number | undefined): Interval {
  return value === undefined ? anything : exactly(value);
}

/** The product of factors none of which is negative; 0 of whatever price is 0. */
export function multiply(factors: readonly Interval[]): Interval {
  const product = (bounds: readonly number[]) =>
    bounds.includes(0) ? 0 : tidyFigure(bounds.reduce((all, bound) => all * bound, 1));
  return {
    min: product(factors.map(({ min }) => min)),
    max: product(factors.map(({ max }) => max)),
  };
}

export function isExact({ min, max }: Interval): boolean {
  return min === max;
}

/** 100 万元, 95—100 万元, 不少于 60 万元, 待填. */
export function formatWan({ min, max }: Interval): string {
  if (min === max) return `${formatFigure(min)} 万元`;
  if (max !== Number.POSITIVE_INFINITY) return `${formatFigure(min)}—${formatFigure(max)} 万元`;
  return min === 0 ? '待填' : `不少于 ${formatFigure(min)} 万元`;
}

/** Whether an amount has no part smaller than 0.01 元, so that it converts exactly. */
export function isToTheFen(amount: number, unit: string | undefined): boolean {
  const decimals = unit === '元' ? 2 : 6;
  return Number(amount.toFixed(decimals)) === amount;
}
