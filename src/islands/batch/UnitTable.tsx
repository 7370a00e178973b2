import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pendingName } from '../../rules/finding-label.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import {
  isSoft,
  isUnitPending,
  type UnitResult,
  type UnitStatus,
} from '../../sheets/assess-units.ts';
import { describeGaps, softName, statusNames } from '../../sheets/describe-units.ts';
import type { Fields } from '../calculator/fields.ts';
import { ScrollTable } from '../calculator/ScrollTable.tsx';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { UnitDetail } from './UnitDetail.tsx';
import { filterUnits, orderFrom, orders, sortUnits } from './unit-rows.ts';

interface Props {
  readonly rulebook: Rulebook;
  readonly units: readonly UnitResult[];
  /** Unit of counting by which gaps are sorted. */
  readonly gapUnit: string | undefined;
  readonly asOf: string;
  readonly fields: Fields;
  readonly change: ChangeFields;
}

/** More rows at once would make an old computer wait. */
const pageSize = 50;

const keyOf = ({ sheet = '', row }: UnitResult) => `${sheet} ${row}`;

/** One row for each unit, page by page; a row opens into its findings. */
export function UnitTable({ rulebook, units, gapUnit, asOf, fields, change }: Props) {
  const order = orderFrom(fields['sort']);
  const status = fields['status'] ?? '';
  const [text, setText] = useState('');
  const [page, setPage] = useState(0);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => setPage(0), [units, order, status, text, gapUnit]);
  const found = filterUnits(sortUnits(units, order, gapUnit), status, text);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const at = Math.min(page, pages - 1);
  const shown = found.slice(at * pageSize, (at + 1) * pageSize);
  const present = (Object.keys(statusNames) as UnitStatus[]).filter((one) =>
    units.some((unit) => unit.status === one),
  );
  const hasRowNames = units.some(({ sheet }) => sheet !== undefined);
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  const columns = 7 + (hasRowNames ? 1 : 0);
  return (
    <section aria-labelledby="units-heading">
      <h2 id="units-heading">各单位结果</h2>
      <div class="facets no-print">
        <div class="field">
          <label for="sort">排序</label>
          <br />
          <select
            id="sort"
            value={order}
            onChange={(event) => change({ sort: event.currentTarget.value })}
          >
            {Object.entries(orders).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="status">结果</label>
          <br />
          <select
            id="status"
            value={status}
            onChange={(event) => change({ status: event.currentTarget.value })}
          >
            <option value="">全部</option>
            {present.map((one) => (
              <option key={one} value={one}>
                {statusName(one, units)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="find-unit">查找单位</label>
          <br />
          <input
            id="find-unit"
            type="text"
            autocomplete="off"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
      </div>
      <p role="status" class="soft" data-found>
        {found.length === units.length
          ? `共 ${units.length} 个单位。`
          : `${units.length} 个单位中有 ${found.length} 个符合。`}
      </p>
      <ScrollTable label="各单位结果">
        <table class="data-table unit-table" data-units>
          <thead>
            <tr>
              {hasRowNames && (
                <th scope="col" class="count">
                  工作表
                </th>
              )}
              <th scope="col" class="figure count">
                行
              </th>
              <th scope="col">单位</th>
              <th scope="col">结果</th>
              <th scope="col">缺人员、经费</th>
              <th scope="col" class="figure count">
                不达标
              </th>
              <th scope="col" class="figure count">
                待填
              </th>
              <th scope="col" class="figure count">
                填报有误
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((result) => {
              const key = keyOf(result);
              const isOpen = open.has(key);
              const { sheet, row, unit, parent, status: own, counts, soft, gaps, faults } = result;
              const detail = `unit-${key.replace(/\s/g, '-')}`;
              return (
                <Fragment key={key}>
                  <tr data-unit={unit.code}>
                    {hasRowNames && <td class="count">{sheet}</td>}
                    <td class="figure count">{row}</td>
                    <th scope="row">
                      <button
                        type="button"
                        class="unit-toggle"
                        aria-expanded={isOpen}
                        aria-controls={detail}
                        onClick={() => toggle(key)}
                      >
                        {unit.name}
                      </button>
                      {parent !== undefined && <span class="soft"> {parent}</span>}
                    </th>
                    <td>
                      <span class="tag" data-status={own}>
                        {isUnitPending(result) ? pendingName : statusNames[own]}
                      </span>
                      {isSoft(result) && <span class="tag plain">{softName}</span>}
                    </td>
                    <td>{describeGaps(gaps)}</td>
                    <td class="figure count">
                      {counts['not-met'] || ''}
                      {soft > 0 && soft < counts['not-met'] && (
                        <span class="soft cell-note">{`其中 ${soft} 项属${softName}`}</span>
                      )}
                    </td>
                    <td class="figure count">{counts.unknown || ''}</td>
                    <td class="figure count">{faults || ''}</td>
                  </tr>
                  {isOpen && (
                    <tr id={detail}>
                      <td colSpan={columns}>
                        <UnitDetail {...{ rulebook, result, asOf }} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </ScrollTable>
      {pages > 1 && (
        <p class="result-tools no-print">
          <button type="button" class="tool" disabled={at === 0} onClick={() => setPage(at - 1)}>
            上一页
          </button>
          <span>{`第 ${at + 1} 页，共 ${pages} 页`}</span>
          <button
            type="button"
            class="tool"
            disabled={at === pages - 1}
            onClick={() => setPage(at + 1)}
          >
            下一页
          </button>
        </p>
      )}
    </section>
  );
}

/** What a choice of the filter is called: 不适用 is 未到期 where that is all there is of it. */
function statusName(status: UnitStatus, units: readonly UnitResult[]): string {
  const own = units.filter((unit) => unit.status === status);
  const pending = own.filter(isUnitPending).length;
  if (pending === 0) return statusNames[status];
  return pending === own.length ? pendingName : `${pendingName}、${statusNames[status]}`;
}
