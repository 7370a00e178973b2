import type { UnitGap } from '../../rules/allocate-posts.ts';
import type { StaffingUnits } from '../../rules/staffing.ts';
import type { CellContext } from './Cells.tsx';
import { readIds, writeIds } from './pairs.ts';
import { keys, toggleId } from './state.ts';

interface Props {
  readonly gaps: readonly UnitGap[];
  readonly units: StaffingUnits;
  readonly context: CellContext;
}

/** Which units the user holds to be of high risk; the papers mark none. */
export function RiskMarks({ gaps, units, context }: Props) {
  const { fields, change, place } = context;
  const marked = readIds(fields[keys.risk], place);
  const groups = units.governments
    .map(({ code, name }) => ({
      code,
      name,
      members: gaps.filter(({ unit }) => unit.government === code),
    }))
    .filter(({ members }) => members.length > 0);
  const list = (members: readonly UnitGap[]) => (
    <div class="choices">
      {members.map(({ unit }) => (
        <label key={unit.id}>
          <input
            type="checkbox"
            checked={marked.has(unit.id)}
            onChange={(event) =>
              change({
                [keys.risk]: writeIds(
                  toggleId(marked, unit.id, event.currentTarget.checked),
                  place,
                ),
              })
            }
          />
          {unit.name}
        </label>
      ))}
    </div>
  );
  return (
    <fieldset class="plain-fieldset">
      <legend>勾选风险高的单位（不勾选为一般）</legend>
      {groups.length === 1 && groups[0]
        ? list(groups[0].members)
        : groups.map(({ code, name, members }, at) => (
            <details key={code} class="folded" open={at === 0}>
              <summary>
                {`${name}（已标注 ${members.filter(({ unit }) => marked.has(unit.id)).length} 个）`}
              </summary>
              {list(members)}
            </details>
          ))}
    </fieldset>
  );
}
