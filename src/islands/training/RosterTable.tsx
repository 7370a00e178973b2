import { useState } from 'preact/hooks';
import { pasteRoster } from '../../rules/training/paste-roster.ts';
import type { RosterColumn, RosterReading, RosterRow } from '../../rules/training/roster.ts';
import { changeRow, insertRows } from './roster-fields.ts';

interface Props {
  readonly rows: readonly RosterRow[];
  readonly readings: readonly RosterReading[];
  readonly onChange: (rows: readonly RosterRow[]) => void;
}

const columns: readonly (readonly [RosterColumn, string, string])[] = [
  ['name', '姓名或编号', ''],
  ['entered', '入职', '2015'],
  ['trained', '最近轮训', '2023-05'],
];
/** More fields at once are slow on old computers. */
const pageSize = 50;

/** The list, row by row, with an empty row at its end. A table can be pasted into any of its cells. */
export function RosterTable({ rows, readings, onChange }: Props) {
  const [wanted, setPage] = useState(0);
  const pages = Math.floor(rows.length / pageSize) + 1;
  const page = Math.min(wanted, pages - 1);
  const from = page * pageSize;
  const to = Math.min(rows.length + 1, from + pageSize);
  const bad = readings.filter(({ officer, messages }) => !officer && messages.length > 0);
  return (
    <>
      <p class="soft">
        时间写到年或月：2015、2015年、2015-07、2015.7、2015年7月。没轮训过写“未培训”，不清楚就空着。
      </p>
      <table class="roster">
        <thead>
          <tr>
            <th scope="col" class="roster-number">
              序号
            </th>
            {columns.map(([column, name]) => (
              <th key={column} scope="col">
                {name}
              </th>
            ))}
            <th scope="col" class="roster-remove">
              <span class="visually-hidden">删去</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: to - from }, (_, index) => (
            <Row
              key={from + index}
              at={from + index}
              row={rows[from + index]}
              reading={readings[from + index]}
              onCell={(column, text) => onChange(changeRow(rows, from + index, { [column]: text }))}
              onRemove={() => onChange(rows.filter((_row, at) => at !== from + index))}
              onPaste={(text) => {
                const { rows: pasted } = pasteRoster(text);
                if (pasted.length > 0) onChange(insertRows(rows, from + index, pasted));
              }}
            />
          ))}
        </tbody>
      </table>
      {pages > 1 && (
        <p class="roster-pages">
          <button
            type="button"
            class="tool"
            disabled={page === 0}
            onClick={() => setPage(page - 1)}
          >
            上一页
          </button>{' '}
          第 {from + 1}—{to} 行{' '}
          <button
            type="button"
            class="tool"
            disabled={page === pages - 1}
            onClick={() => setPage(page + 1)}
          >
            下一页
          </button>
        </p>
      )}
      {bad.length > 0 && (
        <p class="roster-bad" role="status">
          {`有 ${bad.length} 行看不懂（第 ${bad
            .slice(0, 10)
            .map(({ number }) => number)
            .join('、')}${bad.length > 10 ? ' 等' : ''} 行），改好后才计入，其他行照常安排。`}
        </p>
      )}
    </>
  );
}

interface RowProps {
  readonly at: number;
  readonly row: RosterRow | undefined;
  readonly reading: RosterReading | undefined;
  readonly onCell: (column: RosterColumn, text: string) => void;
  readonly onRemove: () => void;
  readonly onPaste: (text: string) => void;
}

function Row({ at, row, reading, onCell, onRemove, onPaste }: RowProps) {
  const messages = reading?.messages ?? [];
  const id = (column: RosterColumn) => `row-${at + 1}-${column}`;
  const take = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // A single cell is pasted as it always is.
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    onPaste(text);
  };
  return (
    <>
      <tr data-row={at + 1}>
        <th scope="row" class="roster-number">
          {at + 1}
        </th>
        {columns.map(([column, name, example]) => {
          const own = messages.filter((message) => message.column === column);
          const bad = own.some(({ counted }) => !counted);
          return (
            <td key={column}>
              <input
                id={id(column)}
                type="text"
                autocomplete="off"
                aria-label={`第 ${at + 1} 行${name}`}
                aria-invalid={bad}
                aria-describedby={own.length > 0 ? `message-${id(column)}` : undefined}
                placeholder={row ? undefined : example}
                value={row?.[column] ?? ''}
                onInput={(event) => onCell(column, event.currentTarget.value)}
                onPaste={take}
              />
            </td>
          );
        })}
        <td class="roster-remove">
          {row && (
            <button
              type="button"
              class="tool"
              aria-label={`删去第 ${at + 1} 行`}
              onClick={onRemove}
            >
              删
            </button>
          )}
        </td>
      </tr>
      {messages.length > 0 && (
        <tr class="roster-messages">
          <td />
          <td colSpan={columns.length + 1}>
            {messages.map(({ column, message, counted }) => (
              <p
                key={message}
                id={`message-${id(column)}`}
                class={counted ? 'roster-remark' : 'roster-error'}
              >
                {message}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}
