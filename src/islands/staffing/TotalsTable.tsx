import {
  countedAddends,
  demandName,
  existingName,
  shortageName,
  staffingLevelNames,
  staffingLevels,
  totalStaffing,
  type StaffingPlan,
  type StaffingTotal,
} from '../../rules/staffing.ts';
import { formatInterval } from '../../rules/interval.ts';
import { formatFigure } from '../../rules/outcome.ts';
import { ScrollTable } from '../calculator/ScrollTable.tsx';

/** The sums by level and of all, each counting unit for itself. */
export function TotalsTable({ plan }: { readonly plan: StaffingPlan }) {
  const all = totalStaffing(countedAddends(plan.demands));
  const weak = all.filter((total) => total.weak.max > 0);
  return (
    <>
      <ScrollTable label="分层级合计">
        <table class="data-table staffing-totals">
          <caption>分层级合计</caption>
          <thead>
            <tr>
              <th scope="col">层级</th>
              <th scope="col">要求</th>
              <th scope="col">现有</th>
              <th scope="col">差额</th>
            </tr>
          </thead>
          <tbody>
            {staffingLevels.map((level) => {
              const demands = plan.demands.filter((demand) => demand.level === level);
              const totals = totalStaffing(countedAddends(demands));
              const name = staffingLevelNames[level];
              return totals.length === 0 ? (
                <tr key={level}>
                  <th scope="row">{name}</th>
                  <td colSpan={3}>{demands.length > 0 ? '没有计入的单位' : '文件未规定数量'}</td>
                </tr>
              ) : (
                totals.map((total) => (
                  <Row key={level + total.unit} name={`${name}${unitsName(total)}`} total={total} />
                ))
              );
            })}
          </tbody>
          <tfoot>
            {all.map((total) => (
              <Row
                key={total.unit}
                name={all.length > 1 ? `合计（${total.unit}）` : '合计'}
                total={total}
              />
            ))}
          </tfoot>
        </table>
      </ScrollTable>
      <p class="soft">
        {weak.map(
          ({ weak: part, unit }) =>
            `合计中有 ${formatInterval(part)} ${unit}的原文用语为“一般”“原则上”一类，属原则性要求。`,
        )}
        同一个人能否同时算作几项要求的人员，文件没有说明，这里不作抵扣；差额按单位逐个计算，一个单位多出的人不抵另一个单位的缺额。
      </p>
    </>
  );
}

function unitsName({ units }: StaffingTotal): string {
  if (units.min === units.max) return `（${formatFigure(units.min)} 个）`;
  return units.min === 0 ? '' : `（已知 ${formatFigure(units.min)} 个）`;
}

function Row({ name, total }: { readonly name: string; readonly total: StaffingTotal }) {
  const { gap, open } = total;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {demandName(total)}
        {total.uncounted > 0 && `（个数待填 ${total.uncounted} 项）`}
      </td>
      <td>{existingName(total) || '待填'}</td>
      <td>
        <span class="tag" data-status={gap.min > 0 ? 'not-met' : open > 0 ? 'unknown' : 'met'}>
          {shortageName(total)}
        </span>
      </td>
    </tr>
  );
}
