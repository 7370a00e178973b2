import { useEffect, useState } from 'preact/hooks';
import type { PublishedMatter } from '../../components/matters/published-matter.ts';
import type { DutyLabels } from '../../exports/duty-labels.ts';
import type { Jurisdiction } from '../../model/jurisdiction.schema.ts';
import type { PublishedObligation } from '../../model/published.schema.ts';
import type { Role } from '../../model/role.schema.ts';
import { unitLevels, type UnitLevel } from '../../model/unit-level.ts';
import { levelNames } from '../../rules/wording.ts';
import { chosenCode, PlacePicker } from '../calculator/PlacePicker.tsx';
import { placePath } from '../calculator/place-options.ts';
import { useDivision } from '../calculator/use-division.ts';
import { useFields } from '../calculator/use-fields.ts';
import { readData, tellError } from '../site-data.ts';
import { PlaceResult } from './PlaceResult.tsx';

export interface PlaceData {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly duties: readonly PublishedObligation[];
  readonly labels: DutyLabels;
  readonly matters: readonly PublishedMatter[];
  readonly roles: readonly Role[];
}

/** Any county and township of the country: what is held of it through the levels above, and what is not. */
export function Places({ cutOff }: { readonly cutOff: string }) {
  const [fields, change] = useFields();
  const [data, setData] = useState<PlaceData>();
  const [failure, setFailure] = useState<string>();
  const loaded = useDivision(fields['place'] ?? '');
  useEffect(() => {
    Promise.all([
      readData<Jurisdiction[]>('/data/jurisdictions.json'),
      readData<PublishedObligation[]>('/data/obligations.json'),
      readData<DutyLabels>('/data/labels.json'),
      readData<PublishedMatter[]>('/data/matters.json'),
      readData<Role[]>('/data/roles.json'),
    ]).then(
      ([jurisdictions, duties, labels, matters, roles]) =>
        setData({ jurisdictions, duties, labels, matters, roles }),
      (error: unknown) => setFailure(tellError(error)),
    );
  }, []);
  if (failure !== undefined) return <p role="alert">{failure}</p>;
  if (!data) return <p role="status">正在读取……</p>;
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
        <PlacePicker
          kind="township"
          jurisdictions={data.jurisdictions}
          {...{ loaded, fields, change, cutOff }}
        />
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
      {code !== undefined && division && (
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
