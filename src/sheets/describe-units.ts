import { formatGap, type GapTotal } from '../rules/gap.ts';
import { findingNames, pendingName } from '../rules/finding-label.ts';
import {
  isSoft,
  isUnitPending,
  statusOrder,
  type Summary,
  type UnitResult,
  type UnitStatus,
} from './assess-units.ts';

/** What each outcome of a unit is called. */
export const statusNames: Readonly<Record<UnitStatus, string>> = {
  ...findingNames,
  none: '无可对照要求',
  'none-held': '未收录当地文件',
};

/** What a shortfall is called that rests on weak words or on a target alone. */
export const softName = '原则性要求或目标';

/** What the outcome of a unit is called: 不达标（原则性要求或目标）, 未到期. */
export function unitLabel(result: UnitResult): string {
  if (isUnitPending(result)) return pendingName;
  return `${statusNames[result.status]}${isSoft(result) ? `（${softName}）` : ''}`;
}

/** 14—20 名、3 项, 多少人未定; empty where nothing is missing and nothing is open. */
export function describeGaps(gaps: readonly GapTotal[]): string {
  const missing = gaps.filter(({ gap }) => gap.max > 0);
  return missing.map((total) => formatGap(total).replace(/^(至少)?缺\s*/, '$1')).join('、');
}

/** 77 个乡镇（街道）：不达标 12，待填 5，达标 60；共缺 14—20 名。 */
export function describeSummary({
  units,
  byStatus,
  soft,
  pending,
  gaps,
  faulty,
  leftOut,
  noun,
}: Summary): string {
  const parts = [...statusOrder, 'none' as const, 'none-held' as const].flatMap((status) =>
    partsOf(status, byStatus[status], { soft, pending }).map(
      ([name, number, remark]) =>
        `${name} ${number}${remark > 0 ? `（其中 ${remark} 个只涉及${softName}）` : ''}`,
    ),
  );
  const missing = describeGaps(gaps);
  return [
    `${units} 个${noun}：${parts.join('，')}`,
    ...(missing === '' ? [] : [`共缺 ${missing}`]),
    ...(faulty === 0 ? [] : [`有 ${faulty} 个单位填报有误`]),
    ...(leftOut === 0 ? [] : [`另有 ${leftOut} 行认不出是哪个单位，没有计入`]),
  ].join('；');
}

/** Why there is nothing to compare, which is no statement about what is demanded there. */
const withoutFigures = {
  none: '本库收录的当地文件没有对这类单位提出可对照数量的要求，不等于没有其他规定',
  'none-held': '本库没有收录当地的文件，不能判断是否达标；这不等于当地没有规定',
} as const;

/** 可对照的要求 2 项，不达标 1 项，待填 1 项；缺 1—4 名；有 1 处填报有误。 */
export function describeUnit({ counts, soft, pending, gaps, faults, status }: UnitResult): string {
  const total = statusOrder.reduce((sum, one) => sum + counts[one], 0);
  const parts = statusOrder.flatMap((one) =>
    partsOf(one, counts[one], { soft, pending }).map(
      ([name, number, remark]) =>
        `${name} ${number} 项${remark > 0 ? `（其中 ${remark} 项属${softName}）` : ''}`,
    ),
  );
  const missing = describeGaps(gaps);
  return [
    status === 'none' || status === 'none-held'
      ? withoutFigures[status]
      : `可对照的要求 ${total} 项，${parts.join('，')}`,
    ...(missing === '' ? [] : [`缺 ${missing}`]),
    ...(faults === 0 ? [] : [`有 ${faults} 处填报有误`]),
  ].join('；');
}

/** What is counted under one outcome, by its names; with how many of it are soft. */
function partsOf(
  status: UnitStatus,
  number: number,
  { soft, pending }: { readonly soft: number; readonly pending: number },
): (readonly [name: string, number: number, soft: number])[] {
  const ahead = status === 'not-applicable' ? pending : 0;
  return (
    [
      [pendingName, ahead, 0],
      [statusNames[status], number - ahead, status === 'not-met' ? soft : 0],
    ] as const
  ).filter(([, counted]) => counted > 0);
}
