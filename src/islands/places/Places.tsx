import { useEffect, useState } from 'preact/hooks';
import type { PublishedMatter } from '../../components/matters/published-matter.ts';
import type { DutyLabels } from '../../exports/duty-labels.ts';
import { neededHere, type Fields } from '../calculator/fields.ts';
import type { Jurisdiction } from '../../model/jurisdiction.schema.ts';
import type { PublishedObligation } from '../../model/published.schema.ts';
import type { Role } from '../../model/role.schema.ts';
import { unitLevels, type UnitLevel } from '../../model/unit-level.ts';
import { levelNames } from '../../rules/wording.ts';
import { chosenCode, PlacePicker } from '../calculator/PlacePicker.tsx';
import { placePath } from '../calculator/place-options.ts';
import { useDivision } from '../calculator/use-division.ts';
import { useFields } from '../calculator/use-fields.ts';
import { openDuties, readDuties, readMatters, type DutyStore } from '../duty-data.ts';
import { readJurisdictions } from '../rulebook-data.ts';
import { inParts, readData, tellError } from '../site-data.ts';
import { PlaceResult } from './PlaceResult.tsx';

export interface PlaceData {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly duties: readonly PublishedObligation[];
  readonly labels: DutyLabels;
  readonly matters: readonly PublishedMatter[];
  readonly roles: readonly Role[];
}

interface LoadedPlaces {
  /** Places to choose from, before anything is read of one. */
  readonly jurisdictions?: readonly Jurisdiction[];
  readonly data?: PlaceData;
  readonly failure?: string;
}

type OpenedPlaces = Pick<PlaceData, 'jurisdictions' | 'roles'> & { readonly store: DutyStore };

/** Of few papers everything at once; of thousands the papers of the place and of its neighbours. */
function usePlaceData(fields: Fields): LoadedPlaces {
  const [opened, setOpened] = useState<OpenedPlaces>();
  const [read, setRead] = useState<{ key: string; data: PlaceData }>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    Promise.all([readJurisdictions(), openDuties(), readData<Role[]>('/data/roles.json')]).then(
      ([jurisdictions, store, roles]) => setOpened({ jurisdictions, store, roles }),
      (error: unknown) => setFailure(tellError(error)),
    );
    // Asked for at once where it is the same for every place; told above when it fails.
    if (!inParts) readData('/data/matters.json').catch(() => undefined);
  }, []);
  const need = neededHere(fields);
  const key = inParts ? JSON.stringify(need) : '';
  useEffect(() => {
    if (!opened) return;
    let current = true;
    const { jurisdictions, roles, store } = opened;
    setFailure(undefined);
    Promise.all([readDuties(store, need), readMatters(store, need)]).then(
      ([{ duties, labels }, matters]) =>
        current && setRead({ key, data: { jurisdictions, roles, duties, labels, matters } }),
      (error: unknown) => current && setFailure(tellError(error)),
    );
    return () => {
      current = false;
    };
  }, [opened, key]);
  return {
    ...(opened && { jurisdictions: opened.jurisdictions }),
    ...(read?.key === key && { data: read.data }),
    ...(failure !== undefined && { failure }),
  };
}

/** Any county and township of the country: what is held of it through the levels above, and what is not. */
export function Places({ cutOff }: { readonly cutOff: string }) {
  const [fields, change] = useFields();
  const { jurisdictions, data, failure } = usePlaceData(fields);
  const loaded = useDivision(fields['place'] ?? '');
  if (failure !== undefined) return <p role="alert">{failure}</p>;
  if (!jurisdictions) return <p role="status">正在读取……</p>;
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
      {code !== undefined && division && !data && <p role="status">正在读取需要的文件……</p>}
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
