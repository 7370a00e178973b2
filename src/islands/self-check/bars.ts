import type { Facts } from '../../model/fact.schema.ts';
import type { Bar } from '../calculator/bar-chart-props.ts';
import { exactly, type Interval } from '../../rules/interval.ts';
import type { Row } from './rows.ts';

/** Bars of one unit of counting: 名 with 名, 次 with 次. */
export interface BarGroup {
  readonly unit: string;
  readonly bars: readonly Bar[];
}

/** What is there against what is demanded, for the findings that are a matter of amounts. */
export function barsOf(rows: readonly Row[], facts: Facts): BarGroup[] {
  const groups = new Map<string, Bar[]>();
  for (const row of rows) {
    const found = figureOf(row, facts);
    if (!found) continue;
    const { status, gap, unit = '' } = row.finding;
    const tone = status === 'met' || status === 'not-met' ? status : 'unknown';
    const bars = groups.get(found.unit) ?? [];
    bars.push({
      label: row.obligation.action,
      value: found.value,
      bound: found.bound,
      tone,
      ...(gap !== undefined && { note: `缺 ${gap} ${unit}`.trim() }),
    });
    groups.set(found.unit, bars);
  }
  // A chart of nothing but open answers shows nothing.
  return [...groups]
    .filter(([, bars]) => bars.some(({ value }) => value !== undefined))
    .map(([unit, bars]) => ({ unit, bars }));
}

function figureOf(
  { obligation: { measure } }: Row,
  facts: Facts,
): { unit: string; value: number | undefined; bound: Interval } | undefined {
  if (!measure) return undefined;
  const given = facts[measure.fact];
  const value = typeof given === 'number' ? given : undefined;
  switch (measure.kind) {
    case 'headcount':
    case 'duration': {
      const { min, max, unit } = measure;
      if (min === undefined) return undefined;
      return { unit, value, bound: { min, max: max ?? min } };
    }
    case 'money':
      return { unit: measure.unit, value, bound: exactly(measure.min) };
    case 'frequency':
      return measure.atMost ? undefined : { unit: '次', value, bound: exactly(measure.times) };
    case 'kit':
    case 'checklist': {
      const present = Array.isArray(given)
        ? measure.items.filter((item) => given.includes(item)).length
        : undefined;
      return { unit: '项', value: present, bound: exactly(measure.items.length) };
    }
    case 'share': {
      const whole = facts[measure.of];
      if (typeof whole !== 'number' || whole === 0 || measure.min === undefined) return undefined;
      const percent = value === undefined ? undefined : Math.floor((value / whole) * 10000) / 100;
      return { unit: '%', value: percent, bound: exactly(measure.min) };
    }
    default:
      return undefined;
  }
}
