import { useState } from 'preact/hooks';
import { ScrollTable } from '../calculator/ScrollTable.tsx';
import type { Note, Problem } from '../../sheets/table.ts';

interface Props {
  readonly problems: readonly Problem[];
  readonly notes: readonly Note[];
  /** Rows that are in no result. */
  readonly leftOut: number;
}

const firstShown = 20;

/** What is wrong in the sheet, by row and column, before any result. */
export function Problems({ problems, notes, leftOut }: Props) {
  const [shown, setShown] = useState(firstShown);
  const hasSheets = problems.some(({ sheet }) => sheet !== undefined);
  const rest = problems.length - shown;
  const columns = countByColumn(problems);
  return (
    <>
      {problems.length > 0 && (
        <section aria-labelledby="problems-heading">
          <h2 id="problems-heading">{`填报问题 ${problems.length} 处`}</h2>
          <p>
            请在表格中改正后重新选择文件。读不出的格子按“待填”处理，不算 0；同一行其他格子照常计算。
            {leftOut > 0 && `有 ${leftOut} 行认不出是哪个单位，整行没有计入。`}
          </p>
          {columns.length > 0 && problems.length > firstShown && (
            <p class="soft">{`按列计：${columns.join('；')}。`}</p>
          )}
          <ScrollTable label="填报问题">
            <table class="data-table problem-table" data-problems>
              <thead>
                <tr>
                  {hasSheets && <th scope="col">工作表</th>}
                  <th scope="col">行</th>
                  <th scope="col">列</th>
                  <th scope="col">填的内容</th>
                  <th scope="col">问题</th>
                </tr>
              </thead>
              <tbody>
                {problems
                  .slice(0, shown)
                  .map(({ sheet, row, column, label, value, message }, at) => (
                    <tr key={at}>
                      {hasSheets && <td>{sheet}</td>}
                      <td class="row-place">{row === 0 ? '' : `第 ${row} 行`}</td>
                      <td>
                        {column !== undefined && <strong>{column}</strong>}
                        {label !== undefined && label !== column && ` ${label}`}
                      </td>
                      <td class="typed">{value}</td>
                      <td>{message}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </ScrollTable>
          {rest > 0 && (
            <p class="no-print">
              <button type="button" class="tool" onClick={() => setShown(shown + 200)}>
                {`再显示 ${Math.min(rest, 200)} 处`}
              </button>{' '}
              <span class="soft">{`还有 ${rest} 处；下载的结果里有全部问题。`}</span>
            </p>
          )}
        </section>
      )}
      {notes.length > 0 && (
        <details class="folded">
          <summary>{`读取时的提示 ${notes.length} 条（不影响结果）`}</summary>
          <ul>
            {notes.slice(0, 200).map(({ sheet, message }, at) => (
              <li key={at}>{sheet === undefined ? message : `工作表“${sheet}”：${message}`}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Where most of them stand: one wrong column makes a problem in every row. */
function countByColumn(problems: readonly Problem[]): string[] {
  const counts = new Map<string, number>();
  for (const { column, label } of problems) {
    if (column === undefined) continue;
    const name = label === undefined ? `${column} 列` : `${column} 列“${label}”`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([name, times]) => `${name} ${times} 处`);
}
