import type { Edition } from '../../rules/rulebook.ts';
import {
  addendName,
  countedAddends,
  demandName,
  existingName,
  gapName,
  isCounted,
  peopleName,
  staffingLevelNames,
  shortageName,
  totalStaffing,
  type Addend,
  type Demand,
  type StaffingPlan,
  type StaffingUnit,
  type StaffingUnits,
} from '../../rules/staffing.ts';
import type { Fields } from '../calculator/fields.ts';
import { PrintSheet } from '../calculator/PrintSheet.tsx';
import { unitNames, type PostsView } from './allocation.ts';
import { describeAllocation } from './describe-allocation.ts';

interface Props {
  readonly plan: StaffingPlan;
  readonly units: StaffingUnits;
  readonly edition: Edition;
  readonly fields: Fields;
  readonly title: string;
  readonly posts: PostsView;
  readonly summary: string;
}

/** The plan on paper: each duty with its quote, and every unit with what it has and lacks. */
export function StaffingSheet({ plan, units, edition, fields, title, posts, summary }: Props) {
  const nameOf = unitNames(units);
  return (
    <PrintSheet
      title="安全生产监管人员编制测算表"
      unit={title}
      asOf={plan.asOf}
      {...{ edition, fields }}
      inputs={[]}
    >
      <p>{summary}</p>
      {plan.demands.map((demand) => (
        <DemandTable
          key={`${demand.policy.id} ${demand.obligation.id} ${demand.level}`}
          {...{ demand, nameOf }}
        />
      ))}
      {posts.result && (
        <p>{describeAllocation(posts.result.posts, posts.result.allocation, nameOf)}</p>
      )}
    </PrintSheet>
  );
}

function DemandTable({
  demand,
  nameOf,
}: {
  readonly demand: Demand;
  readonly nameOf: (unit: StaffingUnit) => string;
}) {
  const { obligation, policy, counted } = demand;
  const [total] = totalStaffing(countedAddends([demand]));
  return (
    <table>
      <caption>
        {`${staffingLevelNames[demand.level]}：“${obligation.quote}”（${policy.documentNumber ?? `《${policy.title}》`}${obligation.reference}${policy.official ? '' : '，新闻报道'}）`}
      </caption>
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">要求</th>
          <th scope="col">现有</th>
          <th scope="col">差额</th>
        </tr>
      </thead>
      <tbody>
        {demand.addends.filter(isCounted).map((addend) => (
          <tr key={addend.unit.id}>
            <th scope="row">{nameOf(addend.unit)}</th>
            <td>{addendName(demand, addend)}</td>
            <td>{existingText(addend, counted)}</td>
            <td>{addend.status === 'unknown' ? '待填' : gapName(addend.gap, counted)}</td>
          </tr>
        ))}
        {total && (
          <tr>
            <th scope="row">合计</th>
            <td>{demandName(total)}</td>
            <td>{existingName(total)}</td>
            <td>{shortageName(total)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function existingText({ existing, units, status }: Addend, counted: string): string {
  if (status === 'unknown') return '';
  const count = units.min === 1 ? '' : `（${units.min} 个）`;
  return `${peopleName(existing, counted)}${count}`;
}
