import { prepare } from '../../rules/prepare.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import {
  addendName,
  countedAddends,
  demandName,
  staffingLevelNames,
  stateName,
  totalStaffing,
  type Addend,
  type Demand,
} from '../../rules/staffing.ts';
import { ScrollTable } from '../calculator/ScrollTable.tsx';
import { Cell, type CellContext } from './Cells.tsx';
import { ConditionCell } from './ConditionCell.tsx';
import type { AddendGroup } from './addend-group.ts';
import { GapTag } from './GapTag.tsx';
import { UnitCheck } from './UnitCheck.tsx';

interface Props {
  readonly rulebook: Rulebook;
  readonly demand: Demand;
  readonly groups: readonly AddendGroup[];
  readonly context: CellContext;
  /** What is counted: 专业应急管理人员数. */
  readonly label: string;
}

/** Units by name, each with a field; under headings where there are several counties. */
export function SingleTable(props: Props) {
  const { groups, demand } = props;
  const [only] = groups;
  if (groups.length === 1 && only) return <UnitTable {...props} group={only} />;
  return (
    <>
      {groups.map((group, at) => {
        const [total] = totalStaffing(countedAddends([{ ...demand, addends: group.addends }]));
        const counting = group.addends.filter(({ status }) => status !== 'excluded').length;
        return (
          <details key={group.code} class="folded unit-group" open={at === 0}>
            <summary>
              <strong>{group.name}</strong>
              {total
                ? ` ${counting} 个，${demandName(total)}；${stateName(total)}`
                : ' 没有计入的单位'}
            </summary>
            <UnitTable {...props} group={group} />
          </details>
        );
      })}
    </>
  );
}

function UnitTable({
  rulebook,
  demand,
  group,
  context,
  label,
}: Props & { readonly group: AddendGroup }) {
  const { facts } = prepare(rulebook);
  const asked = demand.conditions.flatMap((id) => facts.get(id) ?? []);
  return (
    <ScrollTable label={`${group.name} ${staffingLevelNames[demand.level]}`}>
      <table class="data-table unit-table">
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">要求</th>
            {asked.map(({ id, label: name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">现有</th>
            <th scope="col">差额</th>
          </tr>
        </thead>
        <tbody>
          {group.addends.map((addend) => (
            <tr key={addend.unit.id} data-unit={addend.unit.id} data-status={addend.status}>
              <th scope="row">
                <UnitCheck unit={addend.unit} context={context} isIn={!isLeftOut(addend)} />
              </th>
              <td class="short">{addendName(demand, addend)}</td>
              {asked.map((fact) => (
                <td key={fact.id}>
                  {!isLeftOut(addend) && (
                    <ConditionCell fact={fact} unit={addend.unit} context={context} />
                  )}
                </td>
              ))}
              <td>
                {addend.status !== 'excluded' && addend.rival === undefined && (
                  <Cell
                    context={context}
                    column={demand.fact}
                    id={addend.unit.id}
                    label={`${addend.unit.name} ${label}`}
                    fact={{ type: 'integer', unit: demand.counted }}
                  />
                )}
              </td>
              <td>
                <GapTag addend={addend} demand={demand} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

/** Taken out by the user, as opposed to not bound. */
function isLeftOut({ status, finding }: Addend): boolean {
  return status === 'excluded' && finding === undefined;
}
