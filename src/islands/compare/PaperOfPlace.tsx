import { useState } from 'preact/hooks';
import { shortPaperName } from '../../exports/duty-labels.ts';
import { HeldPlacePicker } from '../calculator/HeldPlacePicker.tsx';
import { readDuties, type PartStore } from '../duty-data.ts';
import { ReadFailed, useReading } from '../reading.tsx';
import type { ComparedItem } from './address.ts';

interface Props {
  readonly at: number;
  readonly item: ComparedItem | undefined;
  readonly store: PartStore;
  readonly onChange: (item: ComparedItem | undefined) => void;
}

/** Among thousands of papers: the place first, then one of its papers. */
export function PaperOfPlace({ at, item, store, onChange }: Props) {
  const { jurisdictions } = store;
  const [opened, setOpened] = useState<string>();
  const own = jurisdictions.find(({ policies }) => policies.includes(item?.policy ?? ''));
  const place = opened ?? own?.code ?? '';
  const papers = jurisdictions.find(({ code }) => code === place)?.policies ?? [];
  const { value: known, failure } = useReading(papers.length === 0 ? undefined : place, () =>
    readDuties(store, { papers }),
  );
  const choose = (policy: string) => onChange(policy === '' ? undefined : { policy });
  return (
    <>
      <HeldPlacePicker
        id={`compare-${at}`}
        label="文件所在地"
        jurisdictions={jurisdictions}
        chosen={place}
        onChoose={setOpened}
      />
      {failure && <ReadFailed {...failure} />}
      {place !== '' && !failure && !known && <p role="status">正在读取……</p>}
      {known && (
        <p class="field">
          <label for={`compare-policy-${at}`}>文件</label>
          <br />
          <select
            id={`compare-policy-${at}`}
            value={item && papers.includes(item.policy) ? item.policy : ''}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="">{item ? '去掉这一栏' : '请选择'}</option>
            {Object.entries(known.labels.policies).map(([id, paper]) => (
              <option key={id} value={id}>
                {shortPaperName(paper)}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  );
}
