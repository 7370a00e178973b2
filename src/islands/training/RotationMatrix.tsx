import { useState } from 'preact/hooks';
import { dueWords, remarkWords } from '../../rules/training/describe-plan.ts';
import type { TrainingPlan } from '../../rules/training/training-plan.ts';
import { ScrollTable } from '../calculator/ScrollTable.tsx';

interface Props {
  readonly plan: TrainingPlan;
  /** On paper everybody stands; on screen long lists are unfolded on demand. */
  readonly whole?: boolean;
}

const mostRows = 100;

/** Who is trained in which year: a row for each officer, a column for each year. */
export function RotationMatrix({ plan: { officers, years }, whole = false }: Props) {
  const [all, setAll] = useState(whole);
  const shown = all ? officers : officers.slice(0, mostRows);
  return (
    <>
      <ScrollTable label="到人安排">
        <table class="data-table rotation-matrix" data-matrix>
          <thead>
            <tr>
              <th scope="col">人员</th>
              {years.map(({ year }) => (
                <th key={year} scope="col" class="mark">
                  {year}
                </th>
              ))}
              <th scope="col">期限</th>
              <th scope="col">备注</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((planned, at) => {
              const { officer, standing, years: held } = planned;
              return (
                <tr key={at} data-standing={standing.kind}>
                  <th scope="row">{officer.name}</th>
                  {years.map(({ year }) => (
                    <td key={year} class="mark">
                      {held.includes(year) && (
                        <>
                          <span aria-hidden="true">●</span>
                          <span class="visually-hidden">轮训</span>
                        </>
                      )}
                    </td>
                  ))}
                  <td class="due">{dueWords(planned)}</td>
                  <td>{remarkWords(planned, { years })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollTable>
      {!all && officers.length > mostRows && (
        <p>
          <button type="button" class="tool" onClick={() => setAll(true)}>
            {`显示全部 ${officers.length} 人`}
          </button>
        </p>
      )}
    </>
  );
}
