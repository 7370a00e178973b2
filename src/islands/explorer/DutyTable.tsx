import { shortPaperName, type DutyLabels } from '../../exports/duty-labels.ts';
import { obligationUrl } from '../../model/anchor.ts';
import { describeMeasure, modalityNames } from '../../rules/describe-measure.ts';
import { describeTiming } from '../../rules/duty-order.ts';
import type { NameOf, Row } from './arrange.ts';
import type { GroupKey, SortKey } from './state.ts';
import { useDrawnRows } from './use-drawn-rows.ts';

interface Props {
  readonly rows: readonly Row[];
  readonly group: GroupKey;
  /** Number of rows of each group on all pages. */
  readonly groupSizes: ReadonlyMap<string, number>;
  readonly labels: DutyLabels;
  readonly nameOf: NameOf;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (key: string) => void;
  readonly sort: SortKey;
  readonly onSort: (sort: SortKey) => void;
}

const heads: readonly (readonly [name: string, sort: SortKey | undefined])[] = [
  ['要求', 'figure'],
  ['责任主体', 'bearer'],
  ['原文', undefined],
  ['期限或频次', 'due'],
  ['出处', 'place'],
];

/**
 * The duties of one page. On a narrow screen each row becomes a card; the roles are written out because
 * a table that is laid out as blocks is no table to a screen reader otherwise.
 */
export function DutyTable(props: Props) {
  const { group, groupSizes, nameOf, sort, onSort } = props;
  const rows = useDrawnRows(props.rows);
  return (
    <table class="duty-table" role="table" aria-label="义务">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            <span class="visually-hidden">选择</span>
          </th>
          {heads.map(([name, key]) => (
            <th
              scope="col"
              role="columnheader"
              key={name}
              aria-sort={key === undefined ? undefined : key === sort ? 'ascending' : 'none'}
            >
              {key === undefined ? (
                name
              ) : (
                <button
                  type="button"
                  class="sort-button"
                  onClick={() => onSort(key === sort ? 'paper' : key)}
                >
                  {name}
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, at) => [
          group !== 'none' && row.group !== rows[at - 1]?.group && (
            <tr class="group-row" role="row" key={`group ${row.group}`}>
              <th scope="rowgroup" role="rowheader" colSpan={heads.length + 1}>
                {nameOf(group, row.group)}
                <span class="soft">（{groupSizes.get(row.group) ?? 0} 项）</span>
              </th>
            </tr>
          ),
          <DutyRow key={`${row.group} ${row.entry.key}`} {...props} row={row} />,
        ])}
      </tbody>
    </table>
  );
}

function DutyRow({ row, labels, picked, onPick }: Props & { readonly row: Row }) {
  const { duty, key } = row.entry;
  const paper = labels.policies[duty.policy];
  const timing = describeTiming(duty);
  return (
    <tr role="row" data-duty={key} data-picked={picked.has(key) ? '' : undefined}>
      <td role="cell" class="pick-cell">
        <label>
          <input type="checkbox" checked={picked.has(key)} onChange={() => onPick(key)} />
          <span class="visually-hidden">选择：{duty.action}</span>
        </label>
      </td>
      <th scope="row" role="rowheader" class="duty-cell">
        <span class="tag" data-modality={duty.modality}>
          {modalityNames[duty.modality]}
        </span>{' '}
        {duty.action}
        {duty.measure && (
          <span class="note-figure">{describeMeasure({ ...duty, measure: duty.measure })}</span>
        )}
        {duty.plain !== undefined && (
          <span class="plain-reading">
            <span class="tag plain">编者解读</span> {duty.plain}
          </span>
        )}
      </th>
      <td role="cell">
        {duty.bearers.map((bearer) => labels.bearers[bearer]?.name ?? bearer).join('、')}
        <span class="soft cell-note">
          {duty.bearerNamed === undefined ? '据上下文推定' : `原文：${duty.bearerNamed}`}
        </span>
      </td>
      <td role="cell">
        <q class="issued-words">{duty.quote}</q>
      </td>
      <td role="cell" class="timing-cell">
        {timing}
      </td>
      <td role="cell">
        <a
          href={obligationUrl(duty)}
        >{`${labels.places[paper?.place ?? ''] ?? ''} ${duty.reference}`}</a>
        <span class="soft cell-note">
          {paper && shortPaperName(paper)}
          {duty.implicit && duty.bearerNamed !== undefined && '；主体为据上下文推定'}
        </span>
      </td>
    </tr>
  );
}
