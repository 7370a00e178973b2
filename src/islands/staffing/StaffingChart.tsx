import type { StaffingGovernment, StaffingPlan } from '../../rules/staffing.ts';
import { BarChart } from '../calculator/BarChart.tsx';
import type { Fields } from '../calculator/fields.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { chartViews } from './bars.ts';
import { keys } from './state.ts';

interface Props {
  readonly plan: StaffingPlan;
  readonly governments: readonly StaffingGovernment[];
  readonly fields: Fields;
  readonly change: ChangeFields;
}

/** Required against existing; of a city by county, and each county by township on demand. */
export function StaffingChart({ plan, governments, fields, change }: Props) {
  const views = chartViews(plan, governments);
  const view = views.find(({ id }) => id === fields[keys.chart]) ?? views[0];
  if (!view) return null;
  return (
    <div class="staffing-chart">
      {views.length > 1 && (
        <div class="field no-print">
          <label for="staffing-chart">图中显示</label>{' '}
          <select
            id="staffing-chart"
            value={view.id}
            onChange={(event) => change({ [keys.chart]: event.currentTarget.value })}
          >
            {views.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <BarChart title={`${view.name}：现有与要求`} unit={view.unit} bars={view.bars} />
      <p class="soft">
        竖线是要求的最低数，浅色带到原文的上限；红色虚线框是缺额，灰色虚线框是还没有填的单位。按缺额从大到小排列。
      </p>
    </div>
  );
}
