import type { Fact, Facts, FactValue } from '../model/fact.schema.ts';
import { greatestFigure } from './measures/measure-rule.ts';
import { formatFigure } from './outcome.ts';

/**
 * Why a value is no answer to a question: 填的不是数字. Undefined when it is one. A form keeps such
 * values out; a file may hold them.
 */
export function faultOf({ type, negative }: Fact, value: unknown): string | undefined {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : '填的不是“是”或“否”';
    case 'items':
      return Array.isArray(value) && value.every((item) => typeof item === 'string')
        ? undefined
        : '填的不是项目的清单';
    case 'integer':
    case 'number':
      if (typeof value !== 'number' || Number.isNaN(value)) return '填的不是数字';
      if (Math.abs(value) > greatestFigure) return '填的数太大';
      if (value < 0 && !negative) return `填的是 ${formatFigure(value)}，不能小于 0`;
      return undefined;
  }
}

/** Whether all that is given to these questions is an answer, or nothing. */
export function areAnswers(asked: readonly Fact[], facts: Facts): boolean {
  return asked.every((fact) => {
    const value = facts[fact.id];
    return value === undefined || faultOf(fact, value) === undefined;
  });
}

/** The answers that are some: a value that is none is left open, not counted as zero. */
export function keepAnswers(known: ReadonlyMap<string, Fact>, facts: Facts): Facts {
  let kept: Record<string, FactValue | undefined> | undefined;
  for (const [id, value] of Object.entries(facts)) {
    const fact = known.get(id);
    // Files say null for an empty cell.
    const isNone = value === null || (fact && value !== undefined && faultOf(fact, value));
    if (isNone) (kept ??= { ...facts })[id] = undefined;
  }
  return kept ?? facts;
}
