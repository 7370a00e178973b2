import { peopleName, type Addend, type Demand } from '../../rules/staffing.ts';
import { formatFigure } from '../../rules/outcome.ts';
import { ScrollTable } from '../calculator/ScrollTable.tsx';
import { Cell, type CellContext } from './Cells.tsx';
import type { AddendGroup } from './addend-group.ts';
import { GapTag } from './GapTag.tsx';
import { countFact, reachedKey } from './state.ts';

interface Props {
  readonly demand: Demand;
  readonly groups: readonly AddendGroup[];
  readonly context: CellContext;
}

/**
 * Units that are only counted: how many there are, and how many of them reach the figure. A sum of
 * people is not asked, for it does not tell whether each has its own.
 */
export function SeveralTable({ demand, groups, context }: Props) {
  const { level, fact, min, counted } = demand;
  const what = level === 'village' ? '村（社区）' : '部门';
  const names = new Set(groups.flatMap(({ addends }) => addends.map(({ unit }) => unit.name)));
  // 重点行业领域监管部门 in each county: said once in the head.
  const [common] = names.size === 1 && groups.length > 1 ? names : [];
  const enough = `不少于 ${formatFigure(min)} ${counted}`;
  return (
    <>
      <ScrollTable label={`${common ?? what}个数`}>
        <table class="data-table unit-table">
          <thead>
            <tr>
              <th scope="col">{common ?? what}</th>
              <th scope="col">个数</th>
              <th scope="col">{`其中已达到（${enough}）`}</th>
              <th scope="col">差额</th>
            </tr>
          </thead>
          <tbody>
            {groups.flatMap(({ name: above, addends }) =>
              addends.map((addend) => {
                const { unit } = addend;
                const isAbove = common !== undefined || unit.name === above;
                const name = isAbove
                  ? above
                  : groups.length < 2
                    ? unit.name
                    : `${above} ${unit.name}`;
                const listed = unit.kind === 'several' ? unit.listed : undefined;
                const isClosed = addend.status === 'excluded' || addend.rival !== undefined;
                return (
                  <tr key={unit.id} data-unit={unit.id} data-status={addend.status}>
                    <th scope="row">{name}</th>
                    <td>
                      {!isClosed && (
                        <>
                          <Cell
                            context={context}
                            column="n"
                            id={unit.id}
                            label={`${name} 个数`}
                            fact={countFact}
                          />
                          <span class="soft cell-note">{noteText(listed, addend, counted)}</span>
                        </>
                      )}
                    </td>
                    <td>
                      {!isClosed && (
                        <Cell
                          context={context}
                          column={reachedKey(fact)}
                          id={unit.id}
                          label={`${name} 其中已达到（${enough}）的个数`}
                          fact={countFact}
                        />
                      )}
                    </td>
                    <td>
                      <GapTag addend={addend} demand={demand} />
                    </td>
                  </tr>
                );
              }),
            )}
          </tbody>
        </table>
      </ScrollTable>
      {level === 'department' && (
        <p class="soft">
          文件没有逐个列名，有几个这样的部门由填报人按本地情况填写；没有的填 0，不知道的不填。
        </p>
      )}
    </>
  );
}

/** 不填按区划代码 134 个；要求 134 名. */
function noteText(
  listed: number | undefined,
  { required, units }: Addend,
  counted: string,
): string {
  const source = listed === undefined ? [] : [`不填按区划代码 ${listed} 个`];
  const isKnown = units.min === units.max;
  return [...source, ...(isKnown ? [`要求 ${peopleName(required, counted)}`] : [])].join('；');
}
