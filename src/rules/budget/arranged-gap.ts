import { assess } from '../assess.ts';
import { gapOf } from '../gap.ts';
import { addIntervals, exactly, nothing, scaleInterval, type Interval } from '../interval.ts';
import { compareWithFloor, formatFigure, tidyFigure } from '../outcome.ts';
import type { Rulebook } from '../rulebook.ts';
import { withStrength } from '../strength.ts';
import type { LineInput } from './ask.ts';
import type { ArrangedGap } from './budget-line.ts';
import type { BudgetDuty } from './duties.ts';
import { anything, formatWan, inWan, isExact } from './money.ts';

/**
 * What is missing to the amount that a clause states: each unit's amount is held against it by the
 * rules of the self-check, so that one department's plenty does not hide another's want.
 * @param input amounts arranged for each unit, 万元, and how many units there are
 * @param units how many units there are; undefined: unknown
 * @returns undefined where nothing was said
 */
export function mandatedGap(
  rulebook: Rulebook,
  { obligation, unit }: BudgetDuty,
  { arranged }: LineInput,
  units: number | undefined,
  asOf: string,
): ArrangedGap | undefined {
  const { measure } = obligation;
  if (measure?.kind !== 'money' || arranged === undefined || arranged.length === 0)
    return undefined;
  if (units !== undefined && arranged.length > units)
    return {
      because: [
        `填了 ${arranged.length} 个已安排数，但只有 ${formatFigure(units)} 个单位，请核对。`,
      ],
    };
  const perWan = inWan(1, measure.unit) ?? 1;
  let amount: Interval = nothing;
  const because: string[] = [];
  for (const wan of arranged) {
    // The fact is asked in the unit of the clause.
    const facts = { [measure.fact]: tidyFigure(wan / perWan) };
    const finding = assess(rulebook, unit, facts, asOf).find(
      (found) => found.policy === obligation.policy && found.obligation === obligation.id,
    );
    if (!finding) continue;
    because.push(finding.because);
    const found = gapOf(rulebook, { finding, obligation }, facts);
    if (found) amount = addIntervals(amount, scaleInterval(found.gap, perWan));
  }
  const rest = units === undefined ? undefined : units - arranged.length;
  const each = inWan(measure.min, measure.unit) ?? 0;
  if (rest === undefined) return { amount: { min: amount.min, max: anything.max }, because };
  if (rest > 0) because.push(`还有 ${formatFigure(rest)} 个单位的已安排数待填。`);
  return { amount: addIntervals(amount, { min: 0, max: tidyFigure(rest * each) }), because };
}

/**
 * What is missing to a floor that was worked out.
 * @param floor of the first year, 万元
 * @param arranged this year, all units together, 万元
 */
export function derivedGap(
  { obligation }: BudgetDuty,
  floor: Interval | undefined,
  arranged: number | undefined,
  asOf: string,
): ArrangedGap | undefined {
  if (floor === undefined || arranged === undefined) return undefined;
  const short = (bound: number) => Math.max(tidyFigure(bound - arranged), 0);
  if (!isExact(floor)) {
    const amount = { min: short(floor.min), max: short(floor.max) };
    return { amount, because: [openGapText(floor, arranged, amount)] };
  }
  const outcome = withStrength(
    obligation,
    asOf,
    compareWithFloor(arranged, floor.min, '万元', `不少于 ${formatFigure(floor.min)} 万元`),
  );
  return { amount: exactly(outcome.gap ?? 0), because: [outcome.because] };
}

/** 下限在 90—100 万元之间，填报 95 万元，缺 0—5 万元。 */
function openGapText(floor: Interval, arranged: number, gap: Interval): string {
  const given = `填报 ${formatFigure(arranged)} 万元`;
  if (floor.max === Number.POSITIVE_INFINITY) return `下限待填，${given}，暂不能判断。`;
  const state = gap.max === 0 ? '已达到' : `缺 ${formatWan(gap)}`;
  return `下限在 ${formatWan(floor)}之间，${given}，${state}。`;
}
