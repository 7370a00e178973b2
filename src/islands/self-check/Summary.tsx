import type { Facts } from '../../model/fact.schema.ts';
import type { Finding } from '../../model/finding.schema.ts';
import { policiesFor } from '../../rules/applicability.ts';
import { coverageOf } from '../../rules/coverage.ts';
import { findingNames, isPending, pendingName, softnessOf } from '../../rules/finding-label.ts';
import { formatGap, isAdditive, totalGaps } from '../../rules/gap.ts';
import type { Rulebook, RuleObligation, Unit } from '../../rules/rulebook.ts';
import { dateName, levelNames } from '../../rules/wording.ts';
import { base } from '../site-data.ts';
import { countOf, type Row } from './rows.ts';
import { statusOrder } from './status-names.ts';

interface Props {
  readonly rulebook: Rulebook;
  readonly unit: Unit;
  readonly facts: Facts;
  readonly asOf: string;
  readonly measured: readonly Row[];
}

/** The result in one line; what is missing in all, unknown answers as a span, in a second. */
export function Summary({ rulebook, unit, facts, asOf, measured }: Props) {
  const coverage = coverageOf(rulebook, unit, asOf);
  if (coverage.state === 'none-held')
    return (
      <p class="summary-line" role="status" data-state="unknown" data-summary>
        {`${unit.name}：本库没有收录当地的文件，不能判断是否达标；这不等于当地没有规定。`}
      </p>
    );
  if (coverage.state === 'not-yet')
    return (
      <p class="summary-line" role="status" data-state="unknown" data-summary>
        {`${unit.name}：${dateName(asOf)}时，本库收录的当地文件都还没有印发或公开（最早的在${dateName(coverage.first)}）。`}
      </p>
    );
  if (measured.length === 0) return <NoFigures rulebook={rulebook} unit={unit} />;
  const soft = measured.filter(
    ({ finding, obligation }) => softnessOf(finding, obligation) !== undefined,
  ).length;
  const pending = measured.filter(({ finding }) => isPending(finding));
  const due = measured.filter((row) => !pending.includes(row));
  const parts = statusOrder.flatMap((status) => {
    const weak = status === 'not-met' && soft > 0 ? `（其中 ${soft} 项属原则性要求或目标）` : '';
    const ahead = status === 'not-applicable' ? pending.length : 0;
    return [
      ...(ahead > 0 ? [`${pendingName} ${ahead} 项`] : []),
      ...(countOf(due, status) > 0
        ? [`${findingNames[status]} ${countOf(due, status)} 项${weak}`]
        : []),
    ];
  });
  const state =
    countOf(measured, 'not-met') > 0
      ? 'not-met'
      : countOf(measured, 'unknown') > 0
        ? 'unknown'
        : 'met';
  const shortfalls = measured
    .filter(({ finding }) => finding.status === 'not-met')
    .map(({ finding, obligation }) => describeShortfall(finding, obligation));
  const totals = totalGaps(
    rulebook,
    measured.filter(({ obligation }) => isAdditive(obligation)),
    facts,
  ).filter(({ gap }) => gap.max > 0);
  return (
    <>
      <p class="summary-line" role="status" data-state={state} data-summary>
        {unit.name}：可对照的要求 {measured.length} 项，{parts.join('，')}。
        {shortfalls.length > 0 && `${shortfalls.join('；')}。`}
      </p>
      {totals.length > 0 && (
        <p data-totals>
          {`合计：${totals
            .map((total) => formatGap(total) + (total.open > 0 ? `（待填 ${total.open} 项）` : ''))
            .join('，')}。`}
        </p>
      )}
    </>
  );
}

/** What is missing, or by how much a time limit is passed. */
function describeShortfall(
  { gap, unit = '' }: Finding,
  { action, measure }: RuleObligation,
): string {
  if (gap === undefined) return action;
  const verb = measure?.kind === 'timeLimit' ? '超期' : '缺';
  return `${action}：${verb} ${gap} ${unit}`.trim();
}

/** No figure is held for such units here; that is no statement about what is demanded elsewhere. */
function NoFigures({ rulebook, unit }: Pick<Props, 'rulebook' | 'unit'>) {
  return (
    <>
      <p class="summary-line" role="status" data-state="unknown" data-summary>
        {`${unit.name}：本库收录的当地文件没有专门对${levelNames[unit.level]}提出可对照数量的要求，不等于没有其他规定。`}
      </p>
      <p>
        可以查看
        {policiesFor(rulebook, unit).map(({ id, title, documentNumber }, index) => (
          <>
            {index > 0 && '、'}
            <a href={`${base}/policies/${id}/`}>{documentNumber ?? title}</a>
          </>
        ))}
        全文，或到<a href={`${base}/obligations/`}>义务清单</a>查找。
      </p>
    </>
  );
}
