import { formatFigure } from '../../rules/outcome.ts';
import { lengthWords, peopleWords } from '../../rules/training/describe-plan.ts';
import type { PlanTotal, TrainingPlan } from '../../rules/training/training-plan.ts';
import { ScrollTable } from '../calculator/ScrollTable.tsx';

/** Longer lists of names stand in the table of people. */
const mostNames = 12;

const figure = (value: number | undefined) => (value === undefined ? '待填' : formatFigure(value));

/** Seats, people and time by the year. */
export function YearTable({ plan }: { readonly plan: TrainingPlan }) {
  const { length, total, years, cycle } = plan;
  const unit = length?.unit ?? '周';
  const inDays = length !== undefined && total.workload.days === total.workload.amount;
  const time = ({ workload }: PlanTotal) => (
    <>
      <td class="figure">{figure(workload.amount)}</td>
      {!inDays && <td class="figure">{figure(workload.days)}</td>}
    </>
  );
  return (
    <>
      <ScrollTable label="各年安排">
        <table class="data-table year-table" data-years>
          <thead>
            <tr>
              <th scope="col">年份</th>
              <th scope="col" class="figure">
                {cycle.perYear > 1 ? '人次' : '人数'}
              </th>
              <th scope="col" class="figure">{`人·${unit}`}</th>
              {!inDays && (
                <th scope="col" class="figure">
                  人·天
                </th>
              )}
              <th scope="col">人员</th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year.year} data-year={year.year}>
                <th scope="row">{year.year}年</th>
                <td class="figure">{year.seats}</td>
                {time(year)}
                <td class="people">{peopleWords(year.people, mostNames)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">合计</th>
              <td class="figure">{total.seats}</td>
              {time(total)}
              <td />
            </tr>
          </tfoot>
        </table>
      </ScrollTable>
      {length?.least && (
        <p class="soft">
          {`按${lengthWords(length)}计算，人·${unit}${inDays ? '' : '和人·天'}都是至少数。`}
        </p>
      )}
    </>
  );
}
