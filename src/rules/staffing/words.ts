import { formatInterval, type Interval } from '../interval.ts';
import { formatFigure } from '../outcome.ts';
import { joinWords, quoteWords } from '../wording.ts';
import { countedAddends, totalStaffing } from './totals.ts';
import {
  staffingLevels,
  type Addend,
  type Demand,
  type StaffingLevel,
  type StaffingPlan,
  type StaffingTotal,
} from './types.ts';

export const staffingLevelNames: Readonly<Record<StaffingLevel, string>> = {
  township: '乡镇（街道）',
  government: '市县本级',
  department: '部门',
  village: '村（社区）',
};

const isOpenAbove = ({ max }: Interval) => max === Number.POSITIVE_INFINITY;

/** 28 名, 28—30 名, 至少 63 名. */
export function peopleName(people: Interval, unit: string): string {
  return isOpenAbove(people)
    ? `至少 ${formatFigure(people.min)} ${unit}`
    : `${formatInterval(people)} ${unit}`;
}

/** From the required minimum to the advised upper end: 至少 28 名, 231—385 名, 人数待定. */
export function demandName({
  unit,
  required,
  advised,
  uncounted,
}: Pick<StaffingTotal, 'unit' | 'required' | 'advised' | 'uncounted'>): string {
  if (uncounted > 0 && required.min === 0) return '人数待定';
  if (isOpenAbove(required) || required.min !== required.max) return peopleName(required, unit);
  return advised && advised.max > required.min
    ? `${formatFigure(required.min)}—${formatFigure(advised.max)} ${unit}`
    : `至少 ${formatFigure(required.min)} ${unit}`;
}

/** 达标, 缺 2 名, 缺 2—5 名, 至少缺 2 名, 缺多少待定. */
export function gapName(gap: Interval, unit: string): string {
  if (gap.max === 0) return '达标';
  if (!isOpenAbove(gap)) return `缺 ${formatInterval(gap)} ${unit}`;
  return gap.min === 0 ? '缺多少待定' : `至少缺 ${formatFigure(gap.min)} ${unit}`;
}

/** 待填 3 项. */
export function openName({ open }: Pick<StaffingTotal, 'open'>): string {
  return open === 0 ? '' : `待填 ${open} 项`;
}

/** What each level demands: 77 个乡镇（街道）231—385 名. */
export function levelPhrases(plan: StaffingPlan): string[] {
  return staffingLevels.flatMap((level) => {
    const demands = plan.demands.filter((demand) => demand.level === level);
    return totalStaffing(countedAddends(demands)).map((total) => {
      const units = total.units.min;
      const who = `${level === 'government' || units === 0 ? '' : `${formatFigure(units)} 个`}${staffingLevelNames[level]}`;
      const people = demandName(total);
      const more = total.uncounted === 0 ? '' : `（个数待填 ${total.uncounted} 项）`;
      return `${joinWords(who, people)}${more}${weakPhrase(demands, total)}`;
    });
  });
}

/** Weak words are never left out, nor said of more than they weaken: 其中 29—65 名的原文用语为“原则上”. */
function weakPhrase(demands: readonly Demand[], total: StaffingTotal): string {
  const weak = demands.filter((one) => one.weak !== undefined && one.counted === total.unit);
  if (weak.length === 0) return '';
  const words = [...new Set(weak.flatMap((one) => one.weak ?? []))].map(quoteWords).join('');
  const isAll = demands.every((one) => one.counted !== total.unit || weak.includes(one));
  if (isAll) return `（原文用语为${words}）`;
  const part = total.weak.max === 0 ? '部分要求' : `其中 ${peopleName(total.weak, total.unit)}`;
  return `（${part}的原文用语为${words}）`;
}

/** The plan in one line: the numbers of each level, then of all, then what is missing. */
export function summariseStaffing(plan: StaffingPlan): string {
  const entries = countedAddends(plan.demands);
  const totals = totalStaffing(entries);
  if (totals.length === 0) return `${plan.place.name}：没有可合计的人数要求。`;
  const levels = levelPhrases(plan);
  const sums = totals.map((total) => {
    const sum = levels.length > totals.length ? `${joinWords('合计', demandName(total))}；` : '';
    return `${sum}${stateName(total)}`;
  });
  return `${plan.place.name}：${levels.join('；')}。${sums.join('。')}。`;
}

/** Whether nothing is known of what is there. */
function isBlank({ existing, gap }: Pick<StaffingTotal, 'existing' | 'gap'>): boolean {
  return existing.min === 0 && existing.max > 0 && gap.min === 0;
}

/** What is there and what is missing: 现有至少 12 名，缺 2—5 名，待填 3 项. */
export function stateName(total: StaffingTotal): string {
  const existing = isBlank(total) ? '现有人数还没有填' : existingName(total);
  return [existing, shortageName(total)].filter((text) => text !== '').join('，');
}

/** What is missing and what is open: 缺 2—5 名，待填 3 项; 待填 3 项 while nobody has said. */
export function shortageName(total: StaffingTotal): string {
  const gap = isBlank(total) ? '' : gapName(total.gap, total.unit);
  return [gap, openName(total)].filter((text) => text !== '').join('，');
}

/** What one unit, or the units of a row, must have: 3—5 名; 个数待填. */
export function addendName({ max, min, counted }: Demand, addend: Addend): string {
  const { required, units, status } = addend;
  if (status === 'excluded') return '—';
  if (isOpenAbove(units)) return '个数待填';
  if (required.min !== required.max) return peopleName(required, counted);
  return max === undefined || required.max !== min
    ? `${formatFigure(required.max)} ${counted}`
    : `${formatFigure(min)}—${formatFigure(max)} ${counted}`;
}

/** 现有 12 名; 现有至少 12 名 while some are open; nothing while nobody has said. */
export function existingName({ existing, unit }: Pick<StaffingTotal, 'existing' | 'unit'>): string {
  if (existing.min === existing.max) return `现有 ${formatFigure(existing.min)} ${unit}`;
  return existing.min === 0 ? '' : `现有至少 ${formatFigure(existing.min)} ${unit}`;
}
