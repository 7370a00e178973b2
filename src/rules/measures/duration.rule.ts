import { compareWithFloor, formatFigure, unknown } from '../outcome.ts';
import { numberOf, type MeasureRule } from './measure-rule.ts';

/** 轮训时间不少于两周. */
export const durationRule: MeasureRule<'duration'> = (measure, answers) => {
  const { fact, min, max, unit } = measure;
  const demand = min === undefined ? `不超过 ${max} ${unit}` : `不少于 ${min} ${unit}`;
  const given = numberOf(answers, fact);
  if (given === undefined) return unknown(demand, [answers.labelOf(fact)]);
  if (max !== undefined && given > max) {
    const shown = `${formatFigure(given)} ${unit}`;
    const because = `要求${demand}，填报 ${shown}，超过。`;
    return { status: 'not-met', required: demand, given: shown, because };
  }
  return compareWithFloor(given, min ?? 0, unit, demand);
};
