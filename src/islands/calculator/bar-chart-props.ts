import type { Interval } from '../../rules/interval.ts';

export interface Bar {
  readonly label: string;
  /** What is there; undefined: not filled in, drawn as unknown and never as zero. */
  readonly value: number | undefined;
  /** What is required; a mark across the bar. An interval is drawn from end to end. */
  readonly bound?: Interval | undefined;
  readonly tone?: 'met' | 'not-met' | 'unknown';
  /** Said in the table and at the bar: 缺 1 名. */
  readonly note?: string;
}

export interface BarChartProps {
  readonly title: string;
  /** Unit of all figures: 名, 万元. */
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** What the value is called in the table: 现有, 席位. */
  readonly valueName?: string;
  readonly boundName?: string;
}
