import { useState } from 'preact/hooks';
import { provinceKey } from '../../jurisdictions/division-code.ts';
import { PROVINCE_NAMES } from '../../jurisdictions/province-names.ts';
import type { Jurisdiction } from '../../model/jurisdiction.schema.ts';

interface Props {
  /** Begins the ids of the fields: compare-0. */
  readonly id: string;
  readonly label: string;
  /** Places for which papers are held. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** The place that is chosen; empty where each choice is added to what is chosen already. */
  readonly chosen: string;
  readonly onChoose: (code: string) => void;
}

/** More places than this are looked for by province. */
export const mostInOneList = 60;

const nation = '10';

/**
 * A place for which papers are held. A few stand in one list; of hundreds the province is chosen
 * first: nobody reads a list of three thousand, and an old computer opens it slowly.
 */
export function HeldPlacePicker({ id, label, jurisdictions, chosen, onChoose }: Props) {
  const [opened, setOpened] = useState<string>();
  const isLong = jurisdictions.length > mostInOneList;
  const province = opened ?? (chosen === '' ? '' : provinceKey(chosen));
  const keys = new Set(jurisdictions.map(({ code }) => provinceKey(code)));
  const listed = isLong
    ? jurisdictions.filter(({ code }) => provinceKey(code) === province)
    : jurisdictions;
  return (
    <>
      {isLong && (
        <p class="field">
          <label for={`${id}-province`}>{label}：省份</label>
          <br />
          <select
            id={`${id}-province`}
            value={province}
            onChange={(event) => setOpened(event.currentTarget.value)}
          >
            <option value="">请选择</option>
            {keys.has(nation) && <option value={nation}>全国</option>}
            {PROVINCE_NAMES.map(({ code, name }) => (
              <option key={code} value={provinceKey(code)} disabled={!keys.has(provinceKey(code))}>
                {keys.has(provinceKey(code)) ? name : `${name}（未收录）`}
              </option>
            ))}
          </select>
        </p>
      )}
      {(!isLong || province !== '') && (
        <p class="field">
          <label for={`${id}-place`}>{isLong ? '地区' : label}</label>
          <br />
          <select
            id={`${id}-place`}
            value={listed.some(({ code }) => code === chosen) ? chosen : ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              // What is added stands among the chosen ones; the list is ready for the next.
              if (chosen === '') event.currentTarget.value = '';
              onChoose(value);
            }}
          >
            <option value="">请选择</option>
            {listed.map(({ code, path }) => (
              <option key={code} value={code}>
                {isLong ? withoutProvince(path) : path}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  );
}

/** 云南省 红河哈尼族彝族自治州 弥勒市 -> 红河哈尼族彝族自治州 弥勒市; a province is the whole of it. */
function withoutProvince(path: string): string {
  const [first = '', ...rest] = path.split(' ');
  return rest.length === 0 ? `${first}（全境）` : rest.join(' ');
}
