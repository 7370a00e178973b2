import type { Fact } from '../../model/fact.schema.ts';
import type { StaffingUnit } from '../../rules/staffing.ts';
import { Cell, setCells, type CellContext } from './Cells.tsx';
import { readPairs } from './pairs.ts';

interface Props {
  readonly fact: Fact;
  readonly unit: StaffingUnit;
  readonly context: CellContext;
}

/** What a condition asks of one unit: 监管任务重, 企业数. */
export function ConditionCell({ fact, unit, context }: Props) {
  const label = `${unit.name} ${fact.label}`;
  if (fact.type !== 'boolean')
    return <Cell context={context} column={fact.id} id={unit.id} label={label} fact={fact} />;
  return (
    <select
      aria-label={label}
      value={readPairs(context.fields[fact.id], context.place)[unit.id] ?? ''}
      onChange={(event) => setCells(context, fact.id, { [unit.id]: event.currentTarget.value })}
    >
      <option value="">待填</option>
      <option value="是">是</option>
      <option value="否">否</option>
    </select>
  );
}
