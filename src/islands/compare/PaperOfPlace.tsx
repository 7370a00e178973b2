import { useEffect, useState } from 'preact/hooks';
import { shortPaperName, type DutyLabels } from '../../exports/duty-labels.ts';
import { HeldPlacePicker } from '../calculator/HeldPlacePicker.tsx';
import { readDuties, type PartStore } from '../duty-data.ts';
import { tellError } from '../site-data.ts';
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
  const [names, setNames] = useState<{ place: string; labels: DutyLabels }>();
  const [failure, setFailure] = useState<string>();
  const own = jurisdictions.find(({ policies }) => policies.includes(item?.policy ?? ''));
  const place = opened ?? own?.code ?? '';
  const papers = jurisdictions.find(({ code }) => code === place)?.policies ?? [];
  useEffect(() => {
    setFailure(undefined);
    if (papers.length === 0) return;
    let current = true;
    readDuties(store, { papers }).then(
      ({ labels }) => current && setNames({ place, labels }),
      (error: unknown) => current && setFailure(tellError(error)),
    );
    return () => {
      current = false;
    };
  }, [store, place]);
  const known = names?.place === place ? names.labels : undefined;
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
      {failure !== undefined && <p role="alert">{failure}</p>}
      {place !== '' && failure === undefined && !known && <p role="status">正在读取……</p>}
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
            {Object.entries(known.policies).map(([id, paper]) => (
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
