import { formatFigure, judgement, notApplicable, unknown, type Outcome } from '../outcome.ts';
import { numberOf, type MeasureRule } from './measure-rule.ts';

/** 不低于在职人员的75%. The least number that reaches the share is rounded up: 75% of 7 is 6. */
export const shareRule: MeasureRule<'share'> = (measure, answers): Outcome => {
  const { fact, of, min, max, rounding } = measure;
  const demand = min === undefined ? `不高于 ${max}%` : `不低于 ${min}%`;
  const part = numberOf(answers, fact);
  const whole = numberOf(answers, of);
  const missing = [
    ...(whole === undefined ? [answers.labelOf(of)] : []),
    ...(part === undefined ? [answers.labelOf(fact)] : []),
  ];
  if (part === undefined || whole === undefined) return unknown(demand, missing);
  if (whole === 0) return notApplicable(`“${answers.labelOf(of)}”为 0，比例无从计算。`);
  if (part > whole)
    return judgement(
      `“${answers.labelOf(fact)}”${formatFigure(part)} 大于“${answers.labelOf(of)}”${formatFigure(whole)}，请核对填报数。`,
      demand,
    );
  // Integer arithmetic: 0.07 * 100 is not 7 in floating point.
  const exact = ((min ?? 0) * whole) / 100;
  const needed = rounding === 'down' ? Math.floor(exact) : Math.ceil(exact);
  const share = formatFigure((part / whole) * 100);
  const given = `${formatFigure(part)} / ${formatFigure(whole)}（${share}%）`;
  const base = { required: demand, given };
  if (max !== undefined && part > (max * whole) / 100)
    return { ...base, status: 'not-met', because: `要求${demand}，填报 ${given}，超过上限。` };
  if (part >= needed)
    return { ...base, status: 'met', because: `要求${demand}，填报 ${given}，已达到。` };
  return {
    ...base,
    status: 'not-met',
    gap: needed - part,
    because: `要求${demand}，即 ${formatFigure(whole)} 中至少 ${needed}，填报 ${given}，缺 ${formatFigure(needed - part)}。`,
  };
};
