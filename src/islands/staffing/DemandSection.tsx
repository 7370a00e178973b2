import { prepare } from '../../rules/prepare.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import {
  countedAddends,
  demandName,
  staffingLevelNames,
  stateName,
  totalStaffing,
  type Addend,
  type Demand,
  type StaffingUnits,
} from '../../rules/staffing.ts';
import { formatFigure } from '../../rules/outcome.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';
import { PasteArea, setCells, type CellContext, type CellColumn } from './Cells.tsx';
import type { AddendGroup } from './addend-group.ts';
import { readPairs } from './pairs.ts';
import type { ColumnField } from './paste.ts';
import { SeveralTable } from './SeveralTable.tsx';
import { SingleTable } from './SingleTable.tsx';
import { keys, reachedKey } from './state.ts';

interface Props {
  readonly rulebook: Rulebook;
  readonly demand: Demand;
  readonly units: StaffingUnits;
  readonly context: CellContext;
}

/** One duty: its clause, what it sums up to, and a field for each unit. */
export function DemandSection({ rulebook, demand, units, context }: Props) {
  const { obligation, policy, addends, fact, counted } = demand;
  const singles = addends.filter(({ unit }) => unit.kind === 'one');
  const several = addends.filter(({ unit }) => unit.kind === 'several');
  const groups = groupAddends(singles, units);
  const severalGroups = groupAddends(several, units);
  const open = singles.filter(
    ({ status, unit }) =>
      status === 'unknown' &&
      (readPairs(context.fields[fact], context.place)[unit.id] ?? '') === '',
  );
  const [total] = totalStaffing(countedAddends([demand]));
  const columns: CellColumn[] = [
    { key: fact, rows: rowsOf(groups) },
    { key: keys.counts, rows: rowsOf(severalGroups) },
    { key: reachedKey(fact), rows: rowsOf(severalGroups) },
  ];
  const label = prepare(rulebook).facts.get(fact)?.label ?? '现有人数';
  return (
    <section
      class="staffing-demand"
      data-demand={obligation.id}
      data-level={demand.level}
      aria-labelledby={`demand-${policy.id}-${obligation.id}-${demand.level}`}
    >
      <h3 id={`demand-${policy.id}-${obligation.id}-${demand.level}`}>
        {`${staffingLevelNames[demand.level]}：${obligation.action}`}
      </h3>
      <blockquote class="issued-quote">{obligation.quote}</blockquote>
      <p class="meta">
        <span>
          依据 <ClauseLink obligation={obligation} policy={policy} />
        </span>
        <span>{figureText(demand)}</span>
        {demand.weak !== undefined && <span>{`原文用语为“${demand.weak}”，属原则性要求`}</span>}
      </p>
      {total && (
        <p class="demand-total" data-demand-total>
          {`${total.units.min === total.units.max ? `${formatFigure(total.units.min)} 个单位，` : ''}${demandName(total)}；${stateName(total)}。`}
        </p>
      )}
      <PasteArea context={context} columns={columns}>
        {singles.length > 0 && <SingleTable {...{ rulebook, demand, groups, context, label }} />}
        {open.length > 1 && (
          <p class="no-print">
            <button
              type="button"
              class="tool"
              onClick={() =>
                setCells(context, fact, Object.fromEntries(open.map(({ unit }) => [unit.id, '0'])))
              }
            >
              {`其余 ${open.length} 格确实没有人，填 0`}
            </button>
          </p>
        )}
        {several.length > 0 && (
          <SeveralTable demand={demand} groups={severalGroups} context={context} />
        )}
      </PasteArea>
      {counted !== '' && addends.length === 0 && <p>没有计入的单位。</p>}
    </section>
  );
}

/** 每个不少于 3 名，原文上限 5 名，供参考. */
function figureText({ min, max, counted }: Demand): string {
  const least = `每个单位不少于 ${formatFigure(min)} ${counted}`;
  return max === undefined
    ? least
    : `${least}；原文写到 ${formatFigure(max)} ${counted}，作为上限参考数`;
}

/** By county or city, in the order of the place; what belongs to none of them comes last. */
function groupAddends(addends: readonly Addend[], { governments }: StaffingUnits): AddendGroup[] {
  return governments.flatMap(({ code, name }) => {
    const own = addends.filter(({ unit }) => unit.government === code);
    return own.length > 0 ? [{ code, name, addends: own }] : [];
  });
}

function rowsOf(groups: readonly AddendGroup[]): ColumnField[] {
  return groups.flatMap(({ name: group, addends }) =>
    addends
      .filter(({ status, rival }) => status !== 'excluded' && rival === undefined)
      .map(({ unit: { id, name } }) => ({ id, name, group })),
  );
}
