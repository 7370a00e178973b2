import type { Allocation, Allotment, UnitGap } from '../../rules/allocate-posts.ts';
import { staffingLevelNames, type StaffingUnit, type StaffingUnits } from '../../rules/staffing.ts';
import { ScrollTable } from '../calculator/ScrollTable.tsx';
import { NumberField } from '../calculator/NumberField.tsx';
import { postsFact, unitNames, type PostsView } from './allocation.ts';
import type { CellContext } from './Cells.tsx';
import { describeAllocation } from './describe-allocation.ts';
import { RiskMarks } from './RiskMarks.tsx';
import { keys } from './state.ts';

interface Props {
  readonly view: PostsView;
  readonly units: StaffingUnits;
  readonly context: CellContext;
}

/** The other way round: so many posts are there, whom do they bring up to the minimum first. */
export function AllocationView({ view, units, context }: Props) {
  const { fields, change } = context;
  const { there, levels, order, gaps, result } = view;
  if (there.length === 0) return null;
  return (
    <section aria-labelledby="staffing-allocation" class="calculator-form">
      <h2 id="staffing-allocation">反过来算：给若干名编制，先补哪些单位</h2>
      <NumberField
        id="posts"
        label="可分配的编制（岗位）数"
        hint="按上面填报的差额逐个补满，补满一个再补下一个；待填的单位不参加分配。"
        fact={postsFact}
        raw={fields[keys.posts] ?? ''}
        onChange={(text) => change({ [keys.posts]: text })}
      />
      {there.length > 1 && (
        <fieldset class="plain-fieldset">
          <legend>参加分配的层级</legend>
          <div class="choices">
            {there.map((level) => (
              <label key={level}>
                <input
                  type="checkbox"
                  checked={levels.includes(level)}
                  onChange={(event) => {
                    const on = event.currentTarget.checked;
                    const next = there.filter((other) =>
                      other === level ? on : levels.includes(other),
                    );
                    change({ [keys.levels]: next.join('_') });
                  }}
                />
                {staffingLevelNames[level]}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <fieldset class="plain-fieldset">
        <legend>先后次序</legend>
        <div class="choices">
          {(
            [
              ['smallest-gap', '', '差额小的先补（补齐的单位最多）'],
              ['highest-risk', 'risk', '风险高的先补（由填报人标注）'],
            ] as const
          ).map(([id, value, name]) => (
            <label key={id}>
              <input
                type="radio"
                name="allocation-order"
                checked={order === id}
                onChange={() => change({ [keys.order]: value })}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      {order === 'highest-risk' && <RiskMarks {...{ gaps, units, context }} />}
      {result && <AllocationResult {...result} nameOf={unitNames(units)} />}
    </section>
  );
}

function AllocationResult({
  posts,
  allocation,
  nameOf,
}: {
  readonly posts: number;
  readonly allocation: Allocation;
  readonly nameOf: (unit: StaffingUnit) => string;
}) {
  const { completed, partial, waiting, open } = allocation;
  const given: readonly Allotment[] = partial ? [...completed, partial] : completed;
  return (
    <>
      <p class="summary-line" role="status" data-allocation>
        {describeAllocation(posts, allocation, nameOf)}
      </p>
      {given.length > 0 && (
        <ScrollTable label="分配结果">
          <table class="data-table unit-table">
            <thead>
              <tr>
                <th scope="col">次序</th>
                <th scope="col">单位</th>
                <th scope="col">原缺</th>
                <th scope="col">补</th>
                <th scope="col">补后</th>
              </tr>
            </thead>
            <tbody>
              {given.map((allotment, at) => (
                <tr key={allotment.unit.id} data-unit={allotment.unit.id}>
                  <td>{at + 1}</td>
                  <th scope="row">
                    {nameOf(allotment.unit)}
                    {allotment.isHighRisk && '（风险高）'}
                  </th>
                  <td>{allotment.gap.max}</td>
                  <td>{allotment.posts}</td>
                  <td>
                    {allotment.posts === allotment.gap.max
                      ? '达标'
                      : `仍缺 ${allotment.gap.max - allotment.posts}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      )}
      <NameList title="还没有补到的单位" list={waiting} nameOf={nameOf} />
      <NameList title="待填、没有参加分配的单位" list={open} nameOf={nameOf} />
    </>
  );
}

function NameList({
  title,
  list,
  nameOf,
}: {
  readonly title: string;
  readonly list: readonly UnitGap[];
  readonly nameOf: (unit: StaffingUnit) => string;
}) {
  if (list.length === 0) return null;
  return (
    <details class="folded">
      <summary>{`${title}（${list.length} 个）`}</summary>
      <p>{list.map(({ unit }) => nameOf(unit)).join('、')}</p>
    </details>
  );
}
