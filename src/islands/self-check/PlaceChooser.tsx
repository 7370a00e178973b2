import type { Division } from '../../jurisdictions/division.ts';
import { isEstablishedTownship } from '../../jurisdictions/established-township.ts';
import { groupTownships } from '../../jurisdictions/group-townships.ts';
import { TYPE_LABELS } from '../../jurisdictions/type-labels.ts';
import type { Jurisdiction } from '../../model/jurisdiction.schema.ts';
import { dateName } from '../../rules/wording.ts';
import type { SelfCheckState } from './state.ts';

interface Props {
  readonly jurisdictions: readonly Jurisdiction[];
  /** The chosen jurisdiction's part of the division tree; absent while it loads. */
  readonly division: Division | undefined;
  readonly state: SelfCheckState;
  /** Day up to which changes of divisions are in the list. */
  readonly cutOff: string;
  readonly onChange: (part: Partial<SelfCheckState>) => void;
}

/** From the real list: jurisdiction, then township; a unit missing from the list can be named. */
export function PlaceChooser({ jurisdictions, division, state, cutOff, onChange }: Props) {
  const groups = division ? groupTownships(division) : [];
  return (
    <>
      <div class="field">
        <label for="place">所在地区</label>
        <p class="hint">只列出本库收有文件的地区。</p>
        <select
          id="place"
          value={state.place}
          onChange={(event) =>
            onChange({ place: event.currentTarget.value, unit: '', name: '', answers: {} })
          }
        >
          <option value="">请选择</option>
          {jurisdictions.map(({ code, path }) => (
            <option key={code} value={code}>
              {path}
            </option>
          ))}
        </select>
      </div>
      {division && (
        <div class="field">
          <label for="unit">乡镇（街道）</label>
          <p class="hint">
            名单来自统计用区划代码，截至{dateName(cutOff)}
            ；名单中没有的单位，选最后一项自己填写。
          </p>
          <select
            id="unit"
            value={state.unit}
            onChange={(event) => onChange({ unit: event.currentTarget.value, answers: {} })}
          >
            <option value="">请选择</option>
            {groups.map(({ division: county, townships }) => (
              <optgroup key={county.code} label={county.name}>
                {townships.map((unit) => (
                  <option key={unit.code} value={unit.code}>
                    {unit.name}
                    {!isEstablishedTownship(unit) && `（${TYPE_LABELS[unit.type]}）`}
                  </option>
                ))}
              </optgroup>
            ))}
            <option value="other">名单中没有，自己填写</option>
          </select>
        </div>
      )}
      {division && state.unit === 'other' && (
        <div class="field">
          <label for="unit-name">单位名称</label>
          <br />
          <input
            id="unit-name"
            type="text"
            value={state.name}
            onInput={(event) => onChange({ name: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}
