import type { Finding } from '../model/finding.schema.ts';

/** A finding before it is tied to its obligation. */
export type Outcome = Omit<Finding, 'policy' | 'obligation'>;

/** A figure as people write it: no exponent, no trailing zeros, at most two decimals. */
export function formatFigure(value: number): string {
  return String(Math.round(value * 100) / 100);
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
  const base = { required: demand, given: shown, unit };
  if (given >= bound)
    return { ...base, status: 'met', because: `要求${demand}，填报 ${shown}，已达到。` };
  const gap = Math.round((bound - given) * 100) / 100;
  return {
    ...base,
    status: 'not-met',
    gap,
    because: `要求${demand}，填报 ${shown}，缺 ${formatFigure(gap)} ${unit}。`,
  };
}

/** A fact that was not given: 待填, never 不达标. */
export function unknown(required: string, missing: readonly string[]): Outcome {
  return {
    status: 'unknown',
    required,
    missing: [...missing],
    because: `要求${required}；“${missing.join('”“')}”待填，暂不能判断。`,
  };
}

export function judgement(reason: string, required?: string): Outcome {
  return { status: 'judgement', because: reason, ...(required !== undefined && { required }) };
}

export function notApplicable(reason: string): Outcome {
  return { status: 'not-applicable', because: reason };
}
