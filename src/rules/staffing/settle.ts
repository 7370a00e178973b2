import type { Facts } from '../../model/fact.schema.ts';
import type { Finding } from '../../model/finding.schema.ts';
import { answersOf, assessDuty } from '../assess.ts';
import { gapOf } from '../gap.ts';
import { exactly, nothing, scaleInterval, type Interval } from '../interval.ts';
import { applyMeasure } from '../measures/index.ts';
import { numberOf } from '../measures/measure-rule.ts';
import { formatFigure } from '../outcome.ts';
import { prepare } from '../prepare.ts';
import type { Rulebook } from '../rulebook.ts';
import { dueName } from '../strength.ts';
import { dateName, quoteWords } from '../wording.ts';
import type { HeadcountDuty } from './duties.ts';
import type { Addend, CountedUnits, SingleUnit, StaffingAnswers } from './types.ts';

const unbounded: Interval = { min: 0, max: Number.POSITIVE_INFINITY };

/** What all units under a duty have in common. */
export interface SettleContext {
  readonly rulebook: Rulebook;
  readonly duty: HeadcountDuty;
  readonly answers: StaffingAnswers;
  readonly asOf: string;
}

/** What one named unit adds: the finding of the rules, in figures. */
export function settleSingle(unit: SingleUnit, context: SettleContext): Addend {
  const { rulebook, duty, answers, asOf } = context;
  const { fact, max } = duty.measure;
  const facts = answers.facts[unit.id] ?? {};
  const finding = assessDuty(rulebook, duty, facts, asOf);
  const base = { unit, units: exactly(1), finding };
  // With nobody there the duty shows whether it counts at all: 尚未到期, 鼓励, 不适用.
  const atWorst = assessDuty(rulebook, duty, { ...facts, [fact]: 0 }, asOf);
  if (atWorst.status !== 'not-met' && atWorst.status !== 'unknown')
    return { ...base, ...excluded, because: reasonFor(context, finding) };
  const least = duty.measure.min ?? 0;
  // While a condition is open the duty may not apply.
  const from = atWorst.status === 'unknown' ? 0 : least;
  const given = numberOf(answersOf(prepare(rulebook), facts), fact);
  const status =
    finding.status === 'met' || finding.status === 'not-met' ? finding.status : 'unknown';
  const gap = gapOf(rulebook, { finding, obligation: duty }, facts)?.gap ?? nothing;
  return {
    ...base,
    required: { min: from, max: least },
    advised: { min: from === 0 ? 0 : (max ?? least), max: max ?? least },
    existing: given === undefined ? unbounded : exactly(given),
    gap: status === 'unknown' && given !== undefined ? { min: 0, max: gapAt(context, given) } : gap,
    status,
    because: finding.because,
  };
}

/**
 * What units add that are only counted. How many of them reach the figure is asked: a sum of people
 * would not tell whether one village has two and the next none.
 */
export function settleSeveral(unit: CountedUnits, context: SettleContext): Addend {
  const { rulebook, duty, answers, asOf } = context;
  const { fact, max, unit: counted } = duty.measure;
  const least = duty.measure.min ?? 0;
  const conditions = [...(duty.when ?? []), ...(duty.measure.when ?? [])];
  const atWorst = assessDuty(rulebook, duty, { [fact]: 0 }, asOf);
  const number = answers.counts[unit.id] ?? (conditions.length > 0 ? undefined : unit.listed);
  const units = number === undefined ? unbounded : exactly(number);
  if (atWorst.status !== 'not-met' && atWorst.status !== 'unknown')
    return {
      unit,
      units,
      ...excluded,
      because: reasonFor(context, assessDuty(rulebook, duty, {}, asOf)),
    };
  const base = {
    unit,
    units,
    required: scaleInterval(exactly(least), number ?? 0),
    advised: scaleInterval(exactly(max ?? least), number ?? 0),
  };
  const demand = `每个不少于 ${formatFigure(least)} ${counted}`;
  const words = conditions.map(({ text }) => quoteWords(text)).join('');
  if (number === undefined)
    return {
      ...base,
      required: unbounded,
      advised: unbounded,
      existing: unbounded,
      gap: unbounded,
      status: 'unknown',
      because: `${demand}；${words === '' ? '有几个' : `符合${words}的有几个`}待填，暂不能合计。`,
    };
  const reached = answers.reached[unit.id]?.[fact];
  const most = scaleInterval(exactly(least), number);
  if (reached === undefined || reached > number)
    return {
      ...base,
      existing: number === 0 ? nothing : unbounded,
      gap: { min: 0, max: most.max },
      status: number === 0 ? 'met' : 'unknown',
      because:
        reached === undefined
          ? `${number} 个，${demand}；其中已达到的有几个待填，暂不能判断。`
          : `${number} 个中不能有 ${formatFigure(reached)} 个已达到，请核对填报数。`,
    };
  const rest = number - reached;
  // Who does not reach it has from none to one too few.
  const gap = {
    min: rest * gapAt(context, Math.max(least - 1, 0)),
    max: rest * gapAt(context, 0),
  };
  return {
    ...base,
    existing: { min: reached * least, max: Number.POSITIVE_INFINITY },
    gap,
    status: rest === 0 ? 'met' : 'not-met',
    because: `${number} 个，${demand}；填报 ${reached} 个已达到，${rest === 0 ? '全部达到。' : `${rest} 个未达到。`}`,
  };
}

/** An addend that the user has taken out. */
export function leaveOut({ unit, units }: Addend): Addend {
  return { unit, units, ...excluded, because: '没有勾选，不计入。' };
}

const excluded = {
  required: nothing,
  advised: nothing,
  existing: nothing,
  gap: nothing,
  status: 'excluded',
} as const;

/** Why a duty adds nothing, without the zero that it was tried with. */
function reasonFor({ duty, asOf }: SettleContext, { status, because }: Finding): string {
  if (status === 'not-applicable' || status === 'judgement') return because;
  const by = duty.measure.by ?? duty.by;
  if (by !== undefined && asOf <= by)
    return `期限为${dateName(by)}，${asOf === by ? '' : dateName(asOf)}${dueName(by, asOf)}，不计入。`;
  if (duty.modality === 'recommendation' || duty.modality === 'permission')
    return '属鼓励或许可性规定，不计入。';
  return '没有规定最低人数，不计入。';
}

/** How many are missing in one unit that has so many, whatever the conditions say. */
function gapAt({ rulebook, duty }: SettleContext, given: number): number {
  const facts: Facts = { [duty.measure.fact]: given };
  return applyMeasure(duty.measure, answersOf(prepare(rulebook), facts)).gap ?? 0;
}
