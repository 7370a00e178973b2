import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { BarChartProps } from './bar-chart-props.ts';

let drawn: FunctionComponent<BarChartProps> | undefined;

/** A chart, once the code that draws it is there: the answer in words does not wait for it. */
export function BarChart(props: BarChartProps) {
  const [Chart, setChart] = useState(() => drawn);
  useEffect(() => {
    if (Chart) return;
    import('./DrawnChart.tsx').then(
      ({ DrawnChart }) => {
        drawn = DrawnChart;
        setChart(() => DrawnChart);
      },
      () => undefined, // Without a network there is no chart; its figures stand in the results.
    );
  }, [Chart]);
  return Chart ? <Chart {...props} /> : null;
}
