import { useEffect } from 'preact/hooks';
import { neededHere, type Fields } from '../calculator/fields.ts';
import type { Role } from '../../model/role.schema.ts';
import { unitLevels, type UnitLevel } from '../../model/unit-level.ts';
import { levelNames } from '../../rules/wording.ts';
import { chosenCode, PlacePicker } from '../calculator/PlacePicker.tsx';
import { placePath } from '../calculator/place-options.ts';
import { useDivision, type LoadedDivision } from '../calculator/use-division.ts';
import { useFields, type ChangeFields } from '../calculator/use-fields.ts';
import { openDuties, readDuties, readMatters, type DutyStore } from '../duty-data.ts';
import { readJurisdictions } from '../rulebook-data.ts';
import { ReadFailed, useReading } from '../reading.tsx';
import { inParts, readData } from '../site-data.ts';
import { PlaceResult } from './PlaceResult.tsx';
import type { PlaceData } from './place-data.ts';

/** What is read before a place is chosen. */
type OpenedData = Pick<PlaceData, 'jurisdictions' | 'roles'> & { readonly store: DutyStore };

async function open(): Promise<OpenedData> {
  const [jurisdictions, store, roles] = await Promise.all([
    readJurisdictions(),
    openDuties(),
    readData<Role[]>('/data/roles.json'),
  ]);
  return { jurisdictions, store, roles };
}

/** Any county and township of the country: what is held of it through the levels above, and what is not. */
export function Places({ cutOff }: { readonly cutOff: string }) {
  const [fields, change] = useFields();
  const { value: opened, failure } = useReading('', open);
  const loaded = useDivision(fields['place'] ?? '');
  useEffect(() => {
    // Asked for at once where it is the same for every place; told below when it fails.
    if (!inParts) readData('/data/matters.json').catch(() => undefined);
  }, []);
  if (failure) return <ReadFailed {...failure} />;
  if (!opened) return <p role="status">正在读取……</p>;
  return <OpenedPlaces {...{ opened, loaded, fields, change, cutOff }} />;
}

interface Props {
  readonly opened: OpenedData;
  readonly loaded: LoadedDivision;
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly cutOff: string;
}

function OpenedPlaces({ opened, loaded, fields, change, cutOff }: Props) {
  const { jurisdictions, roles, store } = opened;
  // Of few papers everything at once; of thousands the papers of the place and of its neighbours.
  const need = neededHere(fields);
  const { value: data, failure } = useReading<PlaceData>(
    inParts ? JSON.stringify(need) : '',
    async () => {
      const [{ duties, labels }, matters] = await Promise.all([
        readDuties(store, need),
        readMatters(store, need),
      ]);
      return { jurisdictions, roles, duties, labels, matters };
    },
  );
  const { division, tree } = loaded;
  const township = chosenCode('township', loaded, fields);
  const code =
    township === undefined || township === 'other'
      ? division?.level === 'province'
        ? undefined
        : division?.code
      : township;
  const lost =
    loaded.failure ??
    (fields['unit'] !== undefined && division && township === undefined
      ? '链接中的单位不在名单内，请重新选择。'
      : undefined);
  const fallback: UnitLevel = township === undefined ? 'county' : 'township';
  const level = unitLevels.find((one) => one === fields['level']) ?? fallback;
  return (
    <>
      <form class="choosers" onSubmit={(event) => event.preventDefault()}>
        {lost !== undefined && (
          <p class="notice" role="alert">
            {lost}
          </p>
        )}
        <PlacePicker kind="township" {...{ jurisdictions, loaded, fields, change, cutOff }} />
        {code !== undefined && (
          <div class="field">
            <label for="level">看写给谁的</label>
            <br />
            <select
              id="level"
              value={level}
              onChange={({ currentTarget: { value } }) => change({ level: value })}
            >
              {unitLevels.map((one) => (
                <option key={one} value={one}>
                  {levelNames[one]}
                </option>
              ))}
            </select>
          </div>
        )}
      </form>
      {failure && <ReadFailed {...failure} />}
      {code !== undefined && division && !data && !failure && (
        <p role="status">正在读取需要的文件……</p>
      )}
      {code !== undefined && division && data && (
        <PlaceResult
          data={data}
          code={code}
          area={division.code}
          path={placePath(tree, code)}
          level={level}
        />
      )}
    </>
  );
}
