import type { Finding } from '../model/finding.schema.ts';
import { joinWords, quoteWords } from './wording.ts';

/** A finding before it is tied to its obligation. */
export type Outcome = Omit<Finding, 'policy' | 'obligation'>;

/**
 * Whether a figure has at most six decimals: almost every figure has. Others must be printed and
 * read back, which is exact and slow.
 */
function isTidy(value: number): boolean {
  return Math.round(value * 1e6) / 1e6 === value;
}

/** At most six decimals: more than anyone types, and no floating-point dust. */
export function tidyFigure(value: number): number {
  return isTidy(value) ? value : Number(value.toFixed(6));
}

/** A difference is never rounded to nothing. */
const leastDifference = 1e-6;

/** Without the dust of adding decimals: 19.999999999999996 is 20, 1.99999999 is less than 2. */
export function wipeDust(value: number): number {
  const isShort = Number.isInteger(value) || (Math.abs(value) < 1e6 && isTidy(value));
  return isShort ? value : Number(value.toPrecision(13));
}

/** What is missing to a bound that was not reached: never nothing, and enough when it is added. */
export function shortfall(given: number, bound: number): number {
  const near = tidyFigure(bound - given);
  return wipeDust(given + near) >= bound ? near : tidyFigure(near + leastDifference);
}

/** A figure as people write it: no exponent, no trailing zeros. */
export function formatFigure(value: number): string {
  return String(tidyFigure(value));
}

/**
 * Compares a figure with a lower bound.
 * @param bound least figure; the gap is counted in `unit`
 * @param demand the bound in words: 不少于 2 名
 */
export function compareWithFloor(
  given: number,
  bound: number,
  unit: string,
  demand: string,
): Outcome {
  const shown = `${formatFigure(given)} ${unit}`;
  const told = `${joinWords('要求', demand)}，填报 ${shown}，`;
  if (given >= bound)
    return { required: demand, given: shown, unit, status: 'met', because: `${told}已达到。` };
  const gap = shortfall(given, bound);
  const because = `${told}缺 ${formatFigure(gap)} ${unit}。`;
  return { required: demand, given: shown, unit, status: 'not-met', gap, because };
}

/**
 * Compares a figure with an upper bound. What is too much is no gap: nothing is missing.
 * @param demand the bound in words: 不超过 5 天
 */
export function compareWithCeiling(
  given: number,
  bound: number,
  unit: string,
  demand: string,
): Outcome {
  const shown = `${formatFigure(given)} ${unit}`;
  const base = { required: demand, given: shown };
  if (given <= bound)
    return {
      ...base,
      status: 'met',
      because: `${joinWords('要求', demand)}，填报 ${shown}，符合。`,
    };
  const excess = `${formatFigure(Math.max(given - bound, leastDifference))} ${unit}`;
  return {
    ...base,
    status: 'not-met',
    because: `${joinWords('要求', demand)}，填报 ${shown}，超过 ${excess}。`,
  };
}

/** A fact that was not given: 待填, never 不达标. */
export function unknown(required: string, missing: readonly string[]): Outcome {
  return {
    status: 'unknown',
    required,
    missing: [...missing],
    because: `${joinWords('要求', required)}；${missing.map(quoteWords).join('')}待填，暂不能判断。`,
  };
}

export function judgement(reason: string, required?: string): Outcome {
  return required === undefined
    ? { status: 'judgement', because: reason }
    : { status: 'judgement', because: reason, required };
}

export function notApplicable(reason: string): Outcome {
  return { status: 'not-applicable', because: reason };
}
