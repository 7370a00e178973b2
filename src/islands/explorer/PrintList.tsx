import { shortPaperName, type DutyLabels } from '../../exports/duty-labels.ts';
import { describeMeasure, modalityNames } from '../../rules/describe-measure.ts';
import { describeTiming } from '../../rules/duty-order.ts';
import type { NameOf, Row } from './arrange.ts';
import type { GroupKey } from './state.ts';

interface Props {
  readonly rows: readonly Row[];
  readonly group: GroupKey;
  readonly labels: DutyLabels;
  readonly nameOf: NameOf;
  /** What was chosen, in words. */
  readonly choice: string;
}

/** All duties of a choice for paper: as many as fit on a sheet, each with its quote and its source. */
export function PrintList({ rows, group, labels, nameOf, choice }: Props) {
  return (
    <div class="print-list">
      <p>
        {choice}：{rows.length} 项。
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">要求</th>
            <th scope="col">责任主体</th>
            <th scope="col">原文</th>
            <th scope="col">期限或频次</th>
            <th scope="col">出处</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const { duty } = row.entry;
            const paper = labels.policies[duty.policy];
            return [
              group !== 'none' && row.group !== rows[at - 1]?.group && (
                <tr key={`group ${row.group}`} class="group-row">
                  <th scope="rowgroup" colSpan={6}>
                    {nameOf(group, row.group)}
                  </th>
                </tr>
              ),
              <tr key={`${row.group} ${row.entry.key}`} data-printed={row.entry.key}>
                <td>{at + 1}</td>
                <td>
                  {modalityNames[duty.modality]}：{duty.action}
                  {duty.measure && (
                    <strong>{`（${describeMeasure({ ...duty, measure: duty.measure })}）`}</strong>
                  )}
                </td>
                <td>{duty.bearers.map((id) => labels.bearers[id]?.name ?? id).join('、')}</td>
                <td>{duty.quote}</td>
                <td>{describeTiming(duty)}</td>
                <td>
                  {paper && shortPaperName(paper)} {duty.reference}
                </td>
              </tr>,
            ];
          })}
        </tbody>
      </table>
    </div>
  );
}
