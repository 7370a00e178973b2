import { shortPaperName, type DutyLabels } from '../../exports/duty-labels.ts';
import type { PublishedClause } from '../../model/published.schema.ts';
import type { ComparedItem } from './address.ts';
import type { CompareStore } from './compare-store.ts';

interface Props {
  /** Which column, from 0. */
  readonly at: number;
  /** Absent: the column is still empty. */
  readonly item: ComparedItem | undefined;
  readonly store: CompareStore;
  readonly labels: DutyLabels;
  readonly clauses: readonly PublishedClause[] | undefined;
  /** undefined takes the column away. */
  readonly onChange: (item: ComparedItem | undefined) => void;
}

/** Chooses the paper and the clause of one column. */
export function ItemPicker({ at, item, store, labels, clauses, onChange }: Props) {
  return (
    <fieldset class="compare-picker">
      <legend>第 {at + 1} 栏</legend>
      {store.kind === 'parts' ? (
        <store.Picker {...{ at, item, store, onChange }} />
      ) : (
        <p class="field">
          <label for={`compare-policy-${at}`}>文件</label>
          <br />
          <select
            id={`compare-policy-${at}`}
            value={item?.policy ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange(value === '' ? undefined : { policy: value })
            }
          >
            <option value="">{item ? '去掉这一栏' : '请选择'}</option>
            {Object.entries(labels.policies).map(([id, paper]) => (
              <option key={id} value={id}>
                {`${labels.places[paper.place] ?? ''} ${shortPaperName(paper)}`}
              </option>
            ))}
          </select>
        </p>
      )}
      {item && (
        <p class="field">
          <label for={`compare-clause-${at}`}>条款</label>
          <br />
          <select
            id={`compare-clause-${at}`}
            value={item.clause ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ policy: item.policy, ...(value !== '' && { clause: value }) })
            }
          >
            <option value="">整份文件（按主题）</option>
            {!clauses && item.clause !== undefined && (
              <option value={item.clause}>（还没有读到）</option>
            )}
            {clauses?.map(({ id, reference, title }) => (
              <option key={id} value={id}>
                {reference === title ? title : `${reference} ${title}`}
              </option>
            ))}
          </select>
        </p>
      )}
    </fieldset>
  );
}
