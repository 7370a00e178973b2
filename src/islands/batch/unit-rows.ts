import type { UnitResult, UnitStatus } from '../../sheets/assess-units.ts';
import { statusNames } from '../../sheets/describe-units.ts';

/** By what the table of units is sorted. */
export const orders = {
  gap: '差额从大到小',
  open: '待填从多到少',
  faults: '填报有误从多到少',
  sheet: '表中顺序',
} as const;
export type Order = keyof typeof orders;

/** The order that an address names; the greatest gap first where it names none. */
export function orderFrom(text: string | undefined): Order {
  return (Object.keys(orders) as Order[]).find((order) => order === text) ?? 'gap';
}

const severity: Readonly<Record<UnitStatus, number>> = {
  'not-met': 0,
  unknown: 1,
  judgement: 2,
  met: 3,
  'not-applicable': 4,
  none: 5,
  'none-held': 6,
};

/** What a unit surely lacks in a unit of counting, then what it may lack. */
export function gapIn({ gaps }: UnitResult, unit: string) {
  return gaps.find((total) => total.unit === unit)?.gap ?? { min: 0, max: 0 };
}

/**
 * Units of counting in which anything is or may be missing, the most frequent first: people before
 * lists of eight items.
 */
export function gapUnits(units: readonly UnitResult[]): string[] {
  const times = new Map<string, number>();
  for (const { gaps } of units)
    for (const { unit, gap } of gaps) if (gap.max > 0) times.set(unit, (times.get(unit) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
}

/** Sorts units; what is equal stays in the order of the sheet. */
export function sortUnits(
  units: readonly UnitResult[],
  order: Order,
  unit: string | undefined,
): readonly UnitResult[] {
  if (order === 'sheet') return units;
  const byGap = (a: UnitResult, b: UnitResult) => {
    const [first, second] = [gapIn(a, unit ?? ''), gapIn(b, unit ?? '')];
    return second.min - first.min || second.max - first.max;
  };
  const compare: Record<Exclude<Order, 'sheet'>, (a: UnitResult, b: UnitResult) => number> = {
    gap: (a, b) => byGap(a, b) || severity[a.status] - severity[b.status],
    open: (a, b) => b.counts.unknown - a.counts.unknown || byGap(a, b),
    faults: (a, b) => b.faults - a.faults || byGap(a, b),
  };
  return [...units].sort(compare[order]);
}

function isStatus(text: string): boolean {
  return Object.keys(statusNames).includes(text);
}

/** Units of a result and with a text in name, place or code. */
export function filterUnits(
  units: readonly UnitResult[],
  status: string,
  text: string,
): readonly UnitResult[] {
  const wanted = text.trim();
  return units.filter(
    ({ status: own, unit, parent = '' }) =>
      (!isStatus(status) || status === own) &&
      (wanted === '' || `${unit.code} ${parent}${unit.name}`.includes(wanted)),
  );
}
