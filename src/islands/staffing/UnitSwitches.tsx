import type { StaffingUnits } from '../../rules/staffing.ts';
import { dateName } from '../../rules/wording.ts';
import type { CellContext } from './Cells.tsx';
import { readIds, writeIds } from './pairs.ts';
import { keys, mostNamed, namesTooMany } from './state.ts';
import type { PlaceUnits } from './units.ts';

interface Props {
  readonly found: PlaceUnits;
  readonly units: StaffingUnits;
  readonly context: CellContext;
  readonly cutOff: string;
}

/** What counts as a township: farms and zones can be let in, units that the list lacks be named. */
export function UnitSwitches({ found, units, context, cutOff }: Props) {
  const { fields, change, place } = context;
  const others = found.townships.filter(({ established }) => !established);
  const isIn = (id: string) => !units.without.has(id);
  const inside = others.filter(({ id }) => isIn(id)).length;
  const setAll = (on: boolean) => {
    const ids = others.map(({ id }) => id);
    const rest = [...readIds(fields[keys.added], place)].filter((id) => !ids.includes(id));
    const removed = [...readIds(fields[keys.removed], place)].filter((id) => !ids.includes(id));
    change({
      [keys.added]: writeIds(on ? [...rest, ...ids] : rest, place),
      [keys.removed]: writeIds(removed, place),
    });
  };
  return (
    <div class="unit-switches">
      <p class="soft">
        {`单位名单和村（社区）数来自统计用区划代码，截至${dateName(cutOff)}，村（社区）数含少量类似村级单位。名单与实际不符的，去掉勾选，或在下面补上。`}
      </p>
      {others.length > 0 && (
        <p>
          <label class="inline-check">
            <input
              type="checkbox"
              checked={inside === others.length}
              onChange={(event) => setAll(event.currentTarget.checked)}
            />
            {`把名单中另外 ${others.length} 个与乡镇同级的单位（农场、开发区、办事处等）也计入`}
          </label>
          <span class="soft cell-note">
            {`文件写的是乡镇（街道），默认不计入；也可在下面的表中逐个勾选${inside > 0 && inside < others.length ? `，已计入 ${inside} 个` : ''}。`}
          </span>
        </p>
      )}
      <div class="field">
        <label for="more-units">名单中没有的乡镇级单位</label>
        <p class="hint">写名称，几个之间用顿号分开，例如：东风农场管理局。</p>
        <input
          id="more-units"
          type="text"
          autocomplete="off"
          value={fields[keys.more] ?? ''}
          onInput={(event) => change({ [keys.more]: event.currentTarget.value })}
        />
        {namesTooMany(fields[keys.more]) && (
          <p class="error" role="alert">{`最多列入 ${mostNamed} 个，再多的没有列入。`}</p>
        )}
      </div>
    </div>
  );
}
