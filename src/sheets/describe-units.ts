import { formatGap, type GapTotal } from '../rules/gap.ts';
import { statusOrder, type Summary, type UnitResult, type UnitStatus } from './assess-units.ts';

/** What each outcome is called; the words of every page. */
export const statusNames: Readonly<Record<UnitStatus, string>> = {
  'not-met': '不达标',
  unknown: '待填',
  judgement: '需判断',
  met: '达标',
  'not-applicable': '不适用',
  none: '无可对照要求',
  'none-held': '未收录当地文件',
};

/** 共缺 14—20 名、3 项; empty where nothing is missing and nothing is open. */
export function describeGaps(gaps: readonly GapTotal[]): string {
  const missing = gaps.filter(({ gap }) => gap.max > 0);
  return missing.map((total) => formatGap(total).replace(/^缺 /, '')).join('、');
}

/** 77 个乡镇（街道）：不达标 12，待填 5，达标 60；共缺 14—20 名。 */
export function describeSummary({ units, byStatus, gaps, faulty, noun }: Summary): string {
  const parts = [...statusOrder, 'none' as const, 'none-held' as const]
    .filter((status) => byStatus[status] > 0)
    .map((status) => `${statusNames[status]} ${byStatus[status]}`);
  const missing = describeGaps(gaps);
  return [
    `${units} 个${noun}：${parts.join('，')}`,
    ...(missing === '' ? [] : [`共缺 ${missing}`]),
    ...(faulty === 0 ? [] : [`有 ${faulty} 个单位填报有误`]),
  ].join('；');
}

/** Why there is nothing to compare, which is no statement about what is demanded there. */
const withoutFigures = {
  none: '本库收录的当地文件没有对这类单位提出可对照数量的要求，不等于没有其他规定',
  'none-held': '本库没有收录当地的文件，不能判断是否达标；这不等于当地没有规定',
} as const;

/** 可对照的要求 2 项，不达标 1 项，待填 1 项；缺 1—4 名；有 1 处填报有误。 */
export function describeUnit({ counts, gaps, faults, status }: UnitResult): string {
  const total = statusOrder.reduce((sum, one) => sum + counts[one], 0);
  const parts = statusOrder
    .filter((one) => counts[one] > 0)
    .map((one) => `${statusNames[one]} ${counts[one]} 项`);
  const missing = describeGaps(gaps);
  return [
    status === 'none' || status === 'none-held'
      ? withoutFigures[status]
      : `可对照的要求 ${total} 项，${parts.join('，')}`,
    ...(missing === '' ? [] : [`缺 ${missing}`]),
    ...(faults === 0 ? [] : [`有 ${faults} 处填报有误`]),
  ].join('；');
}
