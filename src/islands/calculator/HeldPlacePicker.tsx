import { useState } from 'preact/hooks';
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

/**
 * A place for which papers are held, among hundreds: the province is chosen first. Nobody reads a list
 * of three thousand, and an old computer opens it slowly.
 */
export function HeldPlacePicker({ id, label, jurisdictions, chosen, onChoose }: Props) {
  const [opened, setOpened] = useState<string>();
  const province = opened ?? (chosen === '' ? '' : provinceKey(chosen));
  const names = new Map(
    jurisdictions.map(({ code, path }) => [provinceKey(code), path.split(' ')[0]]),
  );
  const listed = jurisdictions.filter(({ code }) => provinceKey(code) === province);
  return (
    <>
      <p class="field">
        <label for={`${id}-province`}>{label}：省份</label>
        <br />
        <select
          id={`${id}-province`}
          value={province}
          onChange={(event) => setOpened(event.currentTarget.value)}
        >
          <option value="">请选择</option>
          {[...names].map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </p>
      {province !== '' && (
        <p class="field">
          <label for={`${id}-place`}>地区</label>
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
                {withoutProvince(path)}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  );
}

const provinceKey = (code: string) => code.slice(0, 2);

/** 云南省 红河哈尼族彝族自治州 弥勒市 -> 红河哈尼族彝族自治州 弥勒市; a province is the whole of it. */
function withoutProvince(path: string): string {
  const [first = '', ...rest] = path.split(' ');
  return rest.length === 0 ? `${first}（全境）` : rest.join(' ');
}
