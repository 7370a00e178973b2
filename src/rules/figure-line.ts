import { exactMonths, parsePeriod } from '../model/period.ts';
import type { Measure } from '../model/measure.schema.ts';

/** A figure on a line of numbers: a least, a most, or both. */
export interface FigureSpan {
  readonly min?: number;
  readonly max?: number;
  /** What is counted; only spans of one unit may share a line. */
  readonly unit: string;
}

/** Words by which people are counted mean the same thing on a line. */
const people = ['名', '人', '位', '个'];

/**
 * Where a measure lies on a line of numbers.
 * @param floor whether its words make it a minimum (不少于, 至少); else the figure is exact
 * @returns undefined for a measure that is no number, or one that no line holds
 */
export function spanOf(measure: Measure, floor: boolean): FigureSpan | undefined {
  switch (measure.kind) {
    case 'headcount':
      return bounded(
        measure.min,
        measure.max,
        people.includes(measure.unit) ? '人' : measure.unit,
        floor,
      );
    case 'share':
      return bounded(measure.min, measure.max, '%', floor);
    case 'duration':
      return bounded(measure.min, measure.max, measure.unit, floor);
    case 'money': {
      if (measure.every !== undefined && measure.every !== 'year') return undefined;
      return bounded(
        measure.min,
        undefined,
        `${measure.unit}${measure.every ? '／年' : ''}`,
        floor,
      );
    }
    case 'frequency': {
      if (measure.every === undefined)
        return bounded(measure.times, undefined, '次', floor, measure.atMost);
      const { count, unit } = parsePeriod(measure.every);
      const months = exactMonths[unit];
      // Every three years and every week are no round number of times a year: they are not drawn.
      if (months === undefined || count !== 1) return undefined;
      return bounded(measure.times * (12 / months), undefined, '次／年', floor, measure.atMost);
    }
    default:
      return undefined;
  }
}

function bounded(
  min: number | undefined,
  max: number | undefined,
  unit: string,
  floor: boolean,
  atMost = false,
): FigureSpan | undefined {
  if (min === undefined && max === undefined) return undefined;
  if (atMost) return { ...(min !== undefined && { max: min }), unit };
  // 设 1 名 is exactly one; 不少于 1 名 is open above; 3—5 名 has both ends in the text.
  const top = max ?? (floor ? undefined : min);
  return { ...(min !== undefined && { min }), ...(top !== undefined && { max: top }), unit };
}

/** Whether the words of a duty make its figure a minimum. */
export function isFloor(wording = ''): boolean {
  return ['不少于', '不低于', '至少', '以上'].some((word) => wording.includes(word));
}
