import { formatFigure, tidyFigure } from './outcome.ts';

/** A figure that is known to lie between two bounds; both equal when it is known. */
export interface Interval {
  readonly min: number;
  /** Infinity where nothing bounds it. */
  readonly max: number;
}

export const nothing: Interval = { min: 0, max: 0 };

export function exactly(value: number): Interval {
  return { min: value, max: value };
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return { min: tidyFigure(a.min + b.min), max: tidyFigure(a.max + b.max) };
}

/** What fills both of two gaps that the same thing fills. */
export function greaterInterval(a: Interval, b: Interval): Interval {
  return { min: Math.max(a.min, b.min), max: Math.max(a.max, b.max) };
}

export function scaleInterval({ min, max }: Interval, by: number): Interval {
  return by === 0 ? nothing : { min: tidyFigure(min * by), max: tidyFigure(max * by) };
}

/** 2, 2—5, 2 以上. */
export function formatInterval({ min, max }: Interval): string {
  if (min === max) return formatFigure(min);
  return max === Number.POSITIVE_INFINITY
    ? `${formatFigure(min)} 以上`
    : `${formatFigure(min)}—${formatFigure(max)}`;
}
