import type { Edition } from '../../rules/rulebook.ts';
import {
  existingName,
  gapName,
  isCounted,
  openName,
  peopleName,
  staffingLevelNames,
  summariseStaffing,
  countedAddends,
  totalStaffing,
  type Addend,
  type Demand,
  type StaffingPlan,
  type StaffingUnits,
} from '../../rules/staffing.ts';
import type { Fields } from '../calculator/fields.ts';
import { PrintSheet } from '../calculator/PrintSheet.tsx';

interface Props {
  readonly plan: StaffingPlan;
  readonly units: StaffingUnits;
  readonly edition: Edition;
  readonly fields: Fields;
  readonly title: string;
}

/** The plan on paper: each duty with its quote, and every unit with what it has and lacks. */
export function StaffingSheet({ plan, units, edition, fields, title }: Props) {
  if (plan.demands.length === 0) return null;
  const names = new Map(units.governments.map(({ code, name }) => [code, name]));
  return (
    <PrintSheet
      title="安全生产监管人员编制测算表"
      unit={title}
      asOf={plan.asOf}
      {...{ edition, fields }}
      inputs={[]}
    >
      <p>{summariseStaffing(plan)}</p>
      {plan.demands.map((demand) => (
        <DemandTable
          key={`${demand.policy.id} ${demand.obligation.id} ${demand.level}`}
          {...{ demand, names }}
        />
      ))}
    </PrintSheet>
  );
}

function DemandTable({
  demand,
  names,
}: {
  readonly demand: Demand;
  readonly names: ReadonlyMap<string, string>;
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
            <th scope="row">{unitName(addend, names)}</th>
            <td>
              {addend.units.max === Infinity ? '个数待填' : peopleName(addend.required, counted)}
            </td>
            <td>{existingText(addend, counted)}</td>
            <td>{addend.status === 'unknown' ? '待填' : gapName(addend.gap, counted)}</td>
          </tr>
        ))}
        {total && (
          <tr>
            <th scope="row">合计</th>
            <td>{peopleName(total.required, counted)}</td>
            <td>{existingName(total)}</td>
            <td>{[gapName(total.gap, counted), openName(total)].filter(Boolean).join('，')}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function unitName({ unit }: Addend, names: ReadonlyMap<string, string>): string {
  const above = names.get(unit.government);
  return names.size < 2 || above === undefined || above === unit.name
    ? unit.name
    : `${above} ${unit.name}`;
}

function existingText({ existing, units, status }: Addend, counted: string): string {
  if (status === 'unknown') return '';
  const count = units.min === 1 ? '' : `（${units.min} 个）`;
  return `${peopleName(existing, counted)}${count}`;
}
