import { modalityNames } from '../../rules/describe-measure.ts';
import { obligationUrl } from '../../model/anchor.ts';
import type { PublishedObligation } from '../../model/published.schema.ts';
import { figureIn, type DutyRow } from './duty-rows.ts';

interface Props {
  readonly heads: readonly { readonly place: string; readonly name: string }[];
  readonly rows: readonly DutyRow[];
}

/** The duties of the columns, line by line: what differs is named, and silence is not left blank. */
export function DutyComparison({ heads, rows }: Props) {
  if (rows.length === 0) return <p>这几条都没有列明义务。</p>;
  return (
    <section>
      <h2>义务对照</h2>
      <div class="table-scroll" tabIndex={0} role="region" aria-label="义务对照表">
        <table class="compare-table">
          <thead>
            <tr>
              <th scope="col">事项</th>
              {heads.map(({ place, name }, at) => (
                <th scope="col" key={at}>
                  {place}
                  <span class="soft cell-note">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.kind} ${row.id}`} data-row={row.id}>
                <th scope="row">
                  {row.name}
                  {row.differs.map((name) => (
                    <span class="tag differs" key={name}>
                      {name}
                    </span>
                  ))}
                </th>
                {row.cells.map((cell, at) => (
                  <td key={at}>
                    {cell.duties.length === 0 ? (
                      <span class="stand silence">{cell.silence}</span>
                    ) : (
                      cell.duties.map((duty) => (
                        <Duty
                          key={duty.id}
                          duty={duty}
                          tellsSilence={
                            row.kind === 'matter' &&
                            cell.duties.every(({ measure }) => measure === undefined)
                          }
                        />
                      ))
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Duty({
  duty,
  tellsSilence,
}: {
  readonly duty: PublishedObligation;
  /** On a matter of numbers a column without one says so. */
  readonly tellsSilence: boolean;
}) {
  const figure = figureIn(duty);
  return (
    <p class="compared-duty">
      <span class="tag" data-modality={duty.modality}>
        {modalityNames[duty.modality]}
      </span>{' '}
      <a href={obligationUrl(duty)}>{duty.action}</a>
      {figure !== undefined && <span class="note-figure">{figure}</span>}
      {figure === undefined && tellsSilence && <span class="stand silence">未规定数量</span>}
      <q class="issued-words">{duty.quote}</q>
    </p>
  );
}
