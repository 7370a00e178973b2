import { scaleLinear } from 'd3-scale';
import { formatInterval, type Interval } from '../../rules/interval.ts';
import { formatFigure } from '../../rules/outcome.ts';

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

interface Props {
  readonly title: string;
  /** Unit of all figures: 名, 万元. */
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** What the value is called in the table: 现有, 席位. */
  readonly valueName?: string;
  readonly boundName?: string;
}

const rowHeight = 30;
const labelWidth = 150;
const plotWidth = 400;
const noteWidth = 170;
const width = labelWidth + plotWidth + noteWidth;

/** Bars with their bounds. The table behind holds the same figures for print and screen readers. */
export function BarChart({ title, unit, bars, valueName = '现有', boundName = '要求' }: Props) {
  const greatest = Math.max(
    1,
    ...bars.map(({ value = 0 }) => value),
    ...bars.map(({ bound }) =>
      bound && Number.isFinite(bound.max) ? bound.max : (bound?.min ?? 0),
    ),
  );
  const scale = scaleLinear().domain([0, greatest]).nice().range([0, plotWidth]);
  const ticks = scale
    .ticks(5)
    .filter((tick) => unit === '%' || Number.isInteger(tick) || greatest < 5);
  const height = bars.length * rowHeight + 26;
  const hasBounds = bars.some(({ bound }) => bound !== undefined);
  return (
    <figure class="chart">
      <figcaption>
        {title}（{unit}）
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <g transform={`translate(${labelWidth} 0)`}>
          {ticks.map((tick) => (
            <g key={tick} transform={`translate(${scale(tick)} 0)`}>
              <line class="grid-line" y2={height - 22} />
              <text class="tick" y={height - 8} text-anchor="middle">
                {formatFigure(tick)}
              </text>
            </g>
          ))}
          {bars.map((bar, row) => (
            <g key={`${row} ${bar.label}`} transform={`translate(0 ${row * rowHeight})`}>
              <text x={-8} y={19} text-anchor="end">
                {shorten(bar.label)}
              </text>
              {bar.value === undefined ? (
                <rect
                  class="bar-unknown"
                  y={6}
                  width={scale(bar.bound?.min ?? 0) || 4}
                  height={18}
                />
              ) : (
                <rect
                  class="bar"
                  data-tone={bar.tone}
                  y={6}
                  width={Math.max(scale(bar.value), 1)}
                  height={18}
                />
              )}
              {bar.bound && <BoundMark bound={bar.bound} scale={scale} />}
              <text x={plotWidth + 10} y={19} class="bar-note">
                {bar.note ?? (bar.value === undefined ? '待填' : formatFigure(bar.value))}
              </text>
            </g>
          ))}
        </g>
      </svg>
      <details class="folded chart-table">
        <summary>图中数据</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">
                {valueName}（{unit}）
              </th>
              {hasBounds && (
                <th scope="col">
                  {boundName}（{unit}）
                </th>
              )}
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar, row) => (
              <tr key={`${row} ${bar.label}`}>
                <th scope="row">{bar.label}</th>
                <td>{bar.value === undefined ? '待填' : formatFigure(bar.value)}</td>
                {hasBounds && <td>{bar.bound ? formatInterval(bar.bound) : '—'}</td>}
                <td>{bar.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function BoundMark({ bound, scale }: { bound: Interval; scale: (value: number) => number }) {
  const from = scale(bound.min);
  const to = Number.isFinite(bound.max) ? scale(bound.max) : from;
  return (
    <>
      {to > from && <rect class="bound-range" x={from} y={11} width={to - from} height={8} />}
      <line class="bound" x1={from} x2={from} y1={2} y2={28} />
    </>
  );
}

/** Labels that would run into the plot are cut; the table has them whole. */
function shorten(label: string): string {
  const most = 10;
  return [...label].length > most ? `${[...label].slice(0, most - 1).join('')}…` : label;
}
