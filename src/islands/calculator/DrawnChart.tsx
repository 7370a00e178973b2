import { nice, ticks as ticksOf } from 'd3-array';
import { formatInterval, type Interval } from '../../rules/interval.ts';
import { formatFigure } from '../../rules/outcome.ts';
import type { Bar, BarChartProps } from './bar-chart-props.ts';

// Labels stand above their bars: narrow enough to be read on a phone without being drawn anew.
const rowHeight = 48;
const plotWidth = 350;
const width = 480;

/** Bars with their bounds. The table behind holds the same figures for print and screen readers. */
export function DrawnChart({
  title,
  unit,
  bars,
  valueName = '现有',
  boundName = '要求',
}: BarChartProps) {
  const greatest = Math.max(
    1,
    ...bars.map(({ value = 0 }) => value),
    ...bars.map(({ bound }) =>
      bound && Number.isFinite(bound.max) ? bound.max : (bound?.min ?? 0),
    ),
  );
  const [, end] = nice(0, greatest, 5);
  const scale = (value: number) => (value / end) * plotWidth;
  // Half a person is no mark on a scale.
  const whole = bars.every(
    ({ value = 0, bound }) => Number.isInteger(value) && Number.isInteger(bound?.min ?? 0),
  );
  const ticks = ticksOf(0, end, 5).filter((tick) => Number.isInteger(tick) || !whole);
  const height = bars.length * rowHeight + 26;
  const hasBounds = bars.some(({ bound }) => bound !== undefined);
  return (
    <figure class="chart">
      <figcaption>
        {title}（{unit}）
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <g transform="translate(6 0)">
          {ticks.map((tick) => (
            <g key={tick} transform={`translate(${scale(tick)} 0)`}>
              <line class="grid-line" y2={height - 22} />
              <text class="tick" y={height - 6} text-anchor="middle">
                {formatFigure(tick)}
              </text>
            </g>
          ))}
          {bars.map((bar, row) => (
            <g key={`${row} ${bar.label}`} transform={`translate(0 ${row * rowHeight})`}>
              <text class="bar-label" y={17}>
                {shorten(bar.label)}
              </text>
              {bar.value === undefined ? (
                <rect
                  class="bar-unknown"
                  y={24}
                  width={scale(bar.bound?.min ?? 0) || 4}
                  height={16}
                />
              ) : (
                <rect
                  class="bar"
                  data-tone={bar.tone}
                  y={24}
                  width={Math.max(scale(bar.value), 1)}
                  height={16}
                />
              )}
              <GapMark bar={bar} scale={scale} />
              {bar.bound && <BoundMark bound={bar.bound} scale={scale} />}
              <text x={plotWidth + 12} y={37} class="bar-note">
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

/** What surely is missing, so that a unit with nobody shows its gap and not an empty row. */
function GapMark({ bar, scale }: { bar: Bar; scale: (value: number) => number }) {
  const { value, bound, tone } = bar;
  if (tone !== 'not-met' || value === undefined || bound === undefined || value >= bound.min)
    return null;
  const from = scale(value);
  return <rect class="bar-gap" x={from} y={24} width={scale(bound.min) - from} height={16} />;
}

function BoundMark({ bound, scale }: { bound: Interval; scale: (value: number) => number }) {
  const from = scale(bound.min);
  const to = Number.isFinite(bound.max) ? scale(bound.max) : from;
  return (
    <>
      {to > from && <rect class="bound-range" x={from} y={28} width={to - from} height={8} />}
      <line class="bound" x1={from} x2={from} y1={20} y2={44} />
    </>
  );
}

/** Labels that would run out of the picture are cut; the table has them whole. */
function shorten(label: string): string {
  const most = 28;
  return [...label].length > most ? `${[...label].slice(0, most - 1).join('')}…` : label;
}
