import {
  countedAddends,
  gapName,
  openName,
  staffingLevelNames,
  staffingLevels,
  totalStaffing,
  type StaffingGovernment,
  type StaffingLevel,
  type StaffingPlan,
  type StaffingTotal,
} from '../../rules/staffing.ts';
import type { CountedAddend } from '../../rules/staffing/totals.ts';
import type { Bar } from '../calculator/bar-chart-props.ts';

/** A view of the plan that can be drawn: a level by counties or units, or the units of one county. */
export interface ChartView {
  /** Kept in the address. */
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
}

/** All views of a plan, the widest first. */
export function chartViews(
  plan: StaffingPlan,
  governments: readonly StaffingGovernment[],
): ChartView[] {
  const names = new Map(governments.map(({ code, name }) => [code, name]));
  return staffingLevels.flatMap((level) => {
    const entries = countedAddends(plan.demands.filter((demand) => demand.level === level));
    const units = [...new Set(entries.map(({ demand }) => demand.counted))];
    return units.flatMap((unit) =>
      viewsOf(
        level,
        unit,
        entries.filter(({ demand }) => demand.counted === unit),
        names,
        units.length > 1,
      ),
    );
  });
}

function viewsOf(
  level: StaffingLevel,
  unit: string,
  entries: readonly CountedAddend[],
  governments: ReadonlyMap<string, string>,
  isOneOfSeveral: boolean,
): ChartView[] {
  const suffix = isOneOfSeveral ? `-${unit}` : '';
  const byGovernment = group(entries, ({ addend }) => addend.unit.government);
  const nameOf = (code: string) => governments.get(code) ?? code;
  const title = `${staffingLevelNames[level]}${isOneOfSeveral ? `（按${unit}计）` : ''}`;
  const byUnit = (some: readonly CountedAddend[], isAlone: boolean) =>
    barsOf(
      group(some, ({ addend }) => addend.unit.id),
      (_, first) => {
        const { name, government } = first.addend.unit;
        return isAlone || name === nameOf(government) ? name : `${nameOf(government)} ${name}`;
      },
    );
  if (level !== 'township' || byGovernment.size < 2)
    return [
      { id: level + suffix, name: title, unit, bars: byUnit(entries, byGovernment.size < 2) },
    ];
  return [
    {
      id: level + suffix,
      name: `${title}，按县（市、区）`,
      unit,
      bars: barsOf(byGovernment, nameOf),
    },
    ...[...byGovernment].map(([code, some]) => ({
      id: code + suffix,
      name: `${nameOf(code)}的${title}`,
      unit,
      bars: byUnit(some, true),
    })),
  ];
}

function group(
  entries: readonly CountedAddend[],
  keyOf: (entry: CountedAddend) => string,
): Map<string, CountedAddend[]> {
  const groups = new Map<string, CountedAddend[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

/** Bars by gap: what surely lacks most first, then what may lack most. */
function barsOf(
  groups: ReadonlyMap<string, readonly CountedAddend[]>,
  nameOf: (key: string, first: CountedAddend) => string,
): Bar[] {
  return [...groups]
    .flatMap(([key, some]) => {
      const [first] = some;
      const [total] = totalStaffing(some);
      return first && total ? [{ label: nameOf(key, first), total }] : [];
    })
    .sort((a, b) => compareGaps(a.total, b.total))
    .map(({ label, total }) => barOf(label, total));
}

function compareGaps({ gap: a }: StaffingTotal, { gap: b }: StaffingTotal): number {
  return b.min - a.min || (a.max === b.max ? 0 : b.max - a.max);
}

function barOf(label: string, total: StaffingTotal): Bar {
  const { existing, required, advised, gap, open, unit } = total;
  const isBlank = existing.min === 0 && existing.max > 0;
  const parts = [isBlank && gap.min === 0 ? '' : gapName(gap, unit), openName(total)];
  return {
    label,
    value: isBlank ? undefined : existing.min,
    bound: { min: required.min, max: Math.max(required.max, advised?.max ?? 0) },
    tone: gap.min > 0 ? 'not-met' : open > 0 ? 'unknown' : 'met',
    note: parts.filter((text) => text !== '').join('，'),
  };
}
