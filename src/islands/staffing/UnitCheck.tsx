import type { StaffingUnit } from '../../rules/staffing.ts';
import type { CellContext } from './Cells.tsx';
import { readIds, writeIds } from './pairs.ts';
import { keys, toggleId } from './state.ts';

interface Props {
  readonly unit: StaffingUnit;
  readonly context: CellContext;
  readonly isIn: boolean;
}

/** Whether a unit counts: a list of divisions or offices is never quite what there is. */
export function UnitCheck({ unit, context, isIn }: Props) {
  const { fields, change, place } = context;
  const set = (on: boolean) => {
    const ids = (key: string) => readIds(fields[key], place);
    change({
      [keys.added]: writeIds(toggleId(ids(keys.added), unit.id, on), place),
      [keys.removed]: writeIds(toggleId(ids(keys.removed), unit.id, !on), place),
    });
  };
  return (
    <label class="inline-check">
      <input
        type="checkbox"
        checked={isIn}
        aria-label={`${unit.name}计入`}
        onChange={(event) => set(event.currentTarget.checked)}
      />
      {unit.name}
    </label>
  );
}
