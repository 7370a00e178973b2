import {
  formatFigure,
  judgement,
  notApplicable,
  shortfall,
  tidyFigure,
  unknown,
} from '../outcome.ts';
import { boundsName, joinWords, quoteWords } from '../wording.ts';
import { boundScale, numberOf, type MeasureRule, type Settle } from './measure-rule.ts';

/** 不低于在职人员的75%. The least number that reaches the share is rounded up: 75% of 7 is 6. */
export const shareRule: MeasureRule<'share'> = {
  prepare: ({ fact, of, min, max, rounding }, { labelOf, unitOf }): Settle => {
    const demand = boundsName(min, max, '%', ['不低于', '不高于']);
    const open = (...facts: string[]) => unknown(demand, facts.map(labelOf));
    const [noPart, noWhole, neither] = [open(fact), open(of), open(of, fact)];
    const [partName, wholeName] = [quoteWords(labelOf(fact)), quoteWords(labelOf(of))];
    const unit = unitOf(of);
    const behind = unit === undefined ? '' : ` ${unit}`;
    return (answers) => {
      const part = numberOf(answers, fact);
      const whole = numberOf(answers, of);
      if (whole === undefined) return part === undefined ? neither : noWhole;
      if (part === undefined) return noPart;
      if (part > whole)
        return judgement(
          `${partName}${formatFigure(part)} 大于${wholeName}${formatFigure(whole)}，请核对填报数。`,
          demand,
        );
      if (whole === 0) return notApplicable(`${wholeName}为 0，比例无从计算。`);
      const exact = exactPart(min ?? 0, whole);
      const needed = roundPart(exact, rounding, Number.isInteger(part) && Number.isInteger(whole));
      const ceiling = exactPart(max ?? 100, whole);
      if (part > ceiling) {
        const given = describeShare(part, whole, Math.ceil, max);
        const because = `${joinWords('要求', demand)}，填报 ${given}，超过上限。`;
        return { required: demand, status: 'not-met', given, because };
      }
      const needs = `，即 ${formatFigure(whole)}${behind}中至少 ${formatFigure(needed)}${behind}`;
      if (part >= needed) {
        const given = describeShare(part, whole, Math.round);
        const because = `${joinWords('要求', demand)}${needed < exact ? needs : ''}，填报 ${given}，已达到。`;
        return { required: demand, status: 'met', given, because };
      }
      const given = describeShare(part, whole, Math.floor, min);
      const gap = shortfall(part, needed);
      const because = `${joinWords('要求', demand)}${needs}，填报 ${given}，缺 ${formatFigure(gap)}${behind}。`;
      const missed = { required: demand, status: 'not-met', given, gap } as const;
      return unit === undefined ? { ...missed, because } : { ...missed, unit, because };
    };
  },
  strictness: ({ fact, of, min, max }) => boundScale(`share ${fact} ${of}`, min, max),
  greatestGap: ({ of, min, rounding }, answers) => {
    const whole = numberOf(answers, of);
    const unit = answers.unitOf(of);
    if (min === undefined || unit === undefined) return undefined;
    // Of a whole that nobody knows any number can be missing.
    if (whole === undefined) return { amount: Number.POSITIVE_INFINITY, unit };
    const amount = roundPart(exactPart(min, whole), rounding, Number.isInteger(whole));
    return { amount, unit };
  },
};

/** Without dust: 0.07 * 100 is not 7 in floating point, and 7.000000000000001 would round to 8. */
function exactPart(percent: number, whole: number): number {
  return tidyFigure((percent * whole) / 100);
}

/**
 * 5 / 7（71.43%）. A share that misses its bound is not shown as the bound: 2999 of 3999 is 74.99%.
 * @param away how to round the per cent when rounding it to the nearest shows the bound
 */
function describeShare(
  part: number,
  whole: number,
  away: (value: number) => number,
  bound?: number,
): string {
  const hundredths = (part / whole) * 1e4;
  const nearest = Math.round(hundredths);
  const shown = nearest === Math.round((bound ?? -1) * 100) ? away(hundredths) : nearest;
  return `${formatFigure(part)} / ${formatFigure(whole)}（${formatFigure(shown / 100)}%）`;
}

/** What counts as reaching a share: whole numbers for what is counted, the exact figure else. */
function roundPart(exact: number, rounding: 'up' | 'down' | undefined, counted: boolean): number {
  if (rounding === 'down') return Math.floor(exact);
  return rounding === 'up' || counted ? Math.ceil(exact) : exact;
}
