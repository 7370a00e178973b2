import { addDays, dayOf } from '../../rules/calendar/dates.ts';
import type { CalendarEntry, DutyCalendar } from '../../rules/calendar/entry.ts';
import { chartRows, shareOfYear, type ChartRow } from './chart-rows.ts';
import { dayName, windowName } from './day-names.ts';
import { useWidth } from './use-width.ts';

interface Props {
  readonly calendar: DutyCalendar;
  readonly asOf: string;
}

/** A year's duties at a glance: windows as bars, due days as marks; the same as a table below. */
export function YearChart({ calendar, asOf }: Props) {
  const [ref, width] = useWidth(720);
  const rows = chartRows(calendar);
  return (
    <figure class="chart year-chart">
      <figcaption>{`${calendar.year}年各项义务的期限`}</figcaption>
      <div ref={ref}>
        <YearPlot {...{ calendar, rows, width, asOf }} />
      </div>
      <p class="soft chart-key">
        横条是可以完成的时段，实心圆点是期限；空心圆点表示有条件。
        {asOf.startsWith(String(calendar.year)) && `竖线是${dayName(asOf)}。`}
      </p>
      <details class="folded chart-table">
        <summary>图中数据</summary>
        <YearTable rows={rows} />
      </details>
    </figure>
  );
}

/** Duties, how often, and on which days. */
export function YearTable({ rows }: { readonly rows: readonly ChartRow[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">义务</th>
          <th scope="col">要求</th>
          <th scope="col">期限</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, title, demand, entries }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            <td>{demand}</td>
            <td>
              {entries.map(({ due }) => dayName(due)).join('、')}
              {entries.some(({ conditions }) => conditions.length > 0) && '（有条件）'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PlotProps extends Props {
  readonly rows: readonly ChartRow[];
  /** In CSS pixels: below 640 the names stand above their rows. */
  readonly width: number;
}

const headHeight = 26;
const lineHeight = 16;
const margin = 8;

export function YearPlot({ calendar, rows, width, asOf }: PlotProps) {
  const { year } = calendar;
  const isWide = width >= 640;
  const labelWidth = isWide ? Math.round(width * 0.4) : 0;
  const names = rows.map(({ title }) => wrap(title, isWide ? labelWidth : width - 2 * margin));
  const heights = names.map((lines) =>
    isWide ? Math.max(34, lines.length * lineHeight + 8) : 36 + lines.length * lineHeight,
  );
  const height = headHeight + heights.reduce((sum, one) => sum + one, 0) + 4;
  const start = labelWidth + margin;
  const length = width - start - margin;
  const at = (day: string) => start + shareOfYear(year, day) * length;
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${year}年各项义务的期限`}>
      {months.map((month) => {
        const from = at(dayOf(year, month, 1));
        const to = month === 12 ? start + length : at(dayOf(year, month + 1, 1));
        return (
          <g key={month}>
            <line class="grid-line" x1={from} x2={from} y1={headHeight - 4} y2={height} />
            <text class="tick" x={(from + to) / 2} y={16} text-anchor="middle">
              {isWide ? `${month}月` : month}
            </text>
          </g>
        );
      })}
      <line class="grid-line" x1={start + length} x2={start + length} y1={22} y2={height} />
      {asOf.startsWith(String(year)) && (
        <line class="today" x1={at(asOf)} x2={at(asOf)} y1={headHeight - 4} y2={height} />
      )}
      {rows.map(({ key, title, entries }, row) => {
        const lines = names[row] ?? [];
        const own = heights[row] ?? 0;
        const top = headHeight + heights.slice(0, row).reduce((sum, one) => sum + one, 0);
        const first = isWide ? top + own / 2 - ((lines.length - 1) * lineHeight) / 2 + 5 : top + 16;
        return (
          <g key={key}>
            <text text-anchor={isWide ? 'end' : 'start'}>
              <title>{title}</title>
              {lines.map((line, at) => (
                <tspan key={at} x={isWide ? labelWidth : margin} y={first + at * lineHeight}>
                  {line}
                </tspan>
              ))}
            </text>
            {entries.map((entry) => (
              <Mark
                key={entry.uid}
                entry={entry}
                at={at}
                y={isWide ? top + own / 2 : top + own - 18}
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

interface MarkProps {
  readonly entry: CalendarEntry;
  readonly at: (day: string) => number;
  readonly y: number;
}

const radius = 5;

/** The window ends with its due day, on which the mark lies. */
function Mark({ entry, at, y }: MarkProps) {
  const { first, due, conditions, demand, title } = entry;
  const end = at(addDays(due, 1));
  const begin = first === undefined ? undefined : at(first) + 2;
  return (
    <g class="entry-mark" data-conditional={conditions.length > 0 ? '' : undefined}>
      <title>{`${title}：${demand}，${windowName(entry)}`}</title>
      {begin !== undefined && end - begin > radius && (
        <rect class="window" x={begin} y={y - 4} width={end - begin - 2} height={8} rx={3} />
      )}
      <circle class="due" cx={end - radius} cy={y} r={radius} />
    </g>
  );
}

/** A name in lines that fit its place: cut, it would be lost in print. A character is about 13.5 px wide. */
function wrap(title: string, width: number): string[] {
  const characters = [...title];
  const most = Math.max(Math.floor(width / 13.5), 1);
  if (characters.length <= most) return [title];
  // Lines of about one length, broken behind a mark of punctuation where that takes no more lines.
  const left = Math.ceil(characters.length / most) - 1;
  const even = Math.ceil(characters.length / (left + 1));
  const least = Math.max(characters.length - left * most, 1);
  const near = [0, 1, -1, 2, -2, 3, -3]
    .map((by) => even + by)
    .filter((end) => end >= least && end <= most);
  const end = near.find((one) => /[，。、；：）”]/.test(characters[one - 1] ?? '')) ?? even;
  return [characters.slice(0, end).join(''), ...wrap(characters.slice(end).join(''), width)];
}
