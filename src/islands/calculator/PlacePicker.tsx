import { provinceKey } from '../../jurisdictions/division-code.ts';
import { PROVINCE_NAMES } from '../../jurisdictions/province-names.ts';
import type { Division } from '../../jurisdictions/division.ts';
import type { Jurisdiction } from '../../model/jurisdiction.schema.ts';
import { dateName, levelNames } from '../../rules/wording.ts';
import type { Fields } from './fields.ts';
import {
  areaOptions,
  isBelowCounty,
  unitOptions,
  type PlaceKind,
  type PlaceOptions,
} from './place-options.ts';
import type { LoadedDivision } from './use-division.ts';
import { ReadFailed } from '../reading.tsx';
import { inParts } from '../site-data.ts';
import type { ChangeFields } from './use-fields.ts';

/** Value of the unit that the division tree does not have: the person names it. */
export const otherUnit = 'other';

interface Props {
  readonly kind: PlaceKind;
  readonly jurisdictions: readonly Jurisdiction[];
  /** The division that `fields.place` names, loaded with useDivision. */
  readonly loaded: LoadedDivision;
  readonly fields: Fields;
  readonly change: ChangeFields;
  /** Day up to which changes of divisions are in the list, yyyy-mm-dd. */
  readonly cutOff: string;
  /** What else is to be emptied when another place or unit is chosen: answers are of one unit. */
  readonly onMove?: () => Readonly<Record<string, undefined>>;
}

/**
 * Any place of China, from the real list: a place with papers, or province and county; then the unit
 * in it. `fields.place` is the area whose units are listed, `fields.unit` the unit; a unit that is the
 * only one of its kind there is chosen without asking (see `chosenCode`).
 */
export function PlacePicker(props: Props) {
  const { kind, jurisdictions, loaded, fields, change, cutOff, onMove = () => ({}) } = props;
  const place = fields['place'] ?? '';
  // Of hundreds of places with papers each stands in the list of its province, marked.
  const isLong = inParts;
  const isHeld = !isLong && jurisdictions.some(({ code }) => code === place);
  const province = isHeld || place === '' ? '' : `${provinceKey(place)}0000`;
  const { tree, division, unread } = loaded;
  const isProvince = division?.level === 'province';
  const area = isProvince ? undefined : division;
  const units = area ? unitOptions(area, kind) : [];
  const move = (part: Readonly<Record<string, string | undefined>>) =>
    change({ ...onMove(), ...part });
  return (
    <>
      <div class="field">
        <label for="place">所在地区</label>
        <p class="hint">
          {isLong
            ? '先选省份；收有当地文件的地区在名单中注明。'
            : '先列本库收有文件的地区；其他地区请先选省份。'}
        </p>
        <select
          id="place"
          value={isHeld ? place : province}
          onChange={(event) =>
            move({ place: event.currentTarget.value, unit: undefined, name: undefined })
          }
        >
          <option value="">请选择</option>
          {!isLong && (
            <optgroup label="收有文件的地区">
              {jurisdictions.map(({ code, path }) => (
                <option key={code} value={code}>
                  {path}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={isLong ? '省份' : '其他地区（本库未收录当地文件）'}>
            {PROVINCE_NAMES.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      {unread && <ReadFailed {...unread} />}
      {!isHeld && tree && (
        <div class="field">
          <label for="area">{kind === 'city' ? '市（州、盟）' : '市、县（市、区）'}</label>
          <br />
          <select
            id="area"
            value={isProvince ? '' : place}
            onChange={(event) =>
              move({ place: event.currentTarget.value || tree.code, unit: undefined })
            }
          >
            <option value="">请选择</option>
            <Options
              groups={
                isLong
                  ? markHeld(areaOptions(tree, kind), jurisdictions, area)
                  : areaOptions(tree, kind)
              }
            />
          </select>
        </div>
      )}
      {area && !isSingle(units) && (
        <div class="field">
          <label for="unit">{unitLabel(kind)}</label>
          {isBelowCounty(kind) ? (
            <p class="hint">
              {`名单来自统计用区划代码，截至${dateName(cutOff)}${kind === 'township' ? '；名单中没有的单位，选最后一项自己填写' : ''}。`}
            </p>
          ) : (
            <br />
          )}
          <select
            id="unit"
            value={fields['unit'] ?? (isBelowCounty(kind) ? '' : defaultCode(units, kind))}
            onChange={(event) => move({ unit: event.currentTarget.value })}
          >
            {(isBelowCounty(kind) || kind === 'county') && <option value="">请选择</option>}
            <Options groups={units} />
            {kind === 'township' && <option value={otherUnit}>名单中没有，自己填写</option>}
          </select>
        </div>
      )}
      {area && needsName(kind, fields) && (
        <div class="field">
          <label for="unit-name">{nameLabel(kind)}</label>
          <br />
          <input
            id="unit-name"
            type="text"
            autocomplete="off"
            value={fields['name'] ?? ''}
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}

function Options({ groups }: { readonly groups: readonly PlaceOptions[] }) {
  return (
    <>
      {groups.map(({ heading, options }) => {
        const list = options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ));
        return heading === undefined ? (
          list
        ) : (
          <optgroup key={heading} label={heading}>
            {list}
          </optgroup>
        );
      })}
    </>
  );
}

/**
 * The areas of a province with those marked whose papers are held. The chosen one is listed though its
 * kind is not asked for: a link may name a city where counties are listed.
 */
function markHeld(
  groups: readonly PlaceOptions[],
  jurisdictions: readonly Jurisdiction[],
  chosen: Division | undefined,
): readonly PlaceOptions[] {
  const held = new Set(jurisdictions.map(({ code }) => code));
  const isListed =
    !chosen || groups.some(({ options }) => options.some(({ code }) => code === chosen.code));
  const all = isListed
    ? groups
    : [{ options: [{ code: chosen.code, name: chosen.name }] }, ...groups];
  return all.map((group) => ({
    ...group,
    options: group.options.map(({ code, name }) => ({
      code,
      name: held.has(code) ? `${name}（收有文件）` : name,
    })),
  }));
}

function isSingle(groups: readonly PlaceOptions[]): boolean {
  return groups.reduce((sum, { options }) => sum + options.length, 0) <= 1;
}

/** What is chosen as long as nobody chose: the whole of the place, where it is one of the options. */
function defaultCode(groups: readonly PlaceOptions[], kind: PlaceKind): string {
  const first = groups[0]?.options[0]?.code ?? '';
  return kind === 'county' && !isSingle(groups) ? '' : first;
}

/** Code of the unit that is chosen, by hand or because there is only one; `other` for a named one. */
export function chosenCode(
  kind: PlaceKind,
  { division }: LoadedDivision,
  fields: Fields,
): string | undefined {
  if (!division || division.level === 'province') return undefined;
  const unit = fields['unit'];
  const groups = unitOptions(division, kind);
  if (unit === otherUnit && kind === 'township') return otherUnit;
  if (unit !== undefined)
    return groups.some(({ options }) => options.some(({ code }) => code === unit))
      ? unit
      : undefined;
  if (isBelowCounty(kind)) return undefined;
  return defaultCode(groups, kind) || undefined;
}

function unitLabel(kind: PlaceKind): string {
  if (kind === 'government') return '范围';
  if (kind === 'village') return '所在乡镇（街道）';
  return kind === 'township' || kind === 'county' ? levelNames[kind] : '所属';
}

function needsName(kind: PlaceKind, fields: Fields): boolean {
  if (kind === 'township') return fields['unit'] === otherUnit;
  if (kind === 'village') return fields['unit'] !== undefined;
  return kind === 'enterprise' || kind === 'school' || kind === 'park';
}

function nameLabel(kind: PlaceKind): string {
  switch (kind) {
    case 'village':
      return '村（社区）名称（可不填）';
    case 'enterprise':
      return '企业名称（可不填）';
    case 'school':
      return '学校名称（可不填）';
    case 'park':
      return '园区名称（可不填）';
    default:
      return '单位名称';
  }
}
