import type { ComponentChildren } from 'preact';
import type { Bearer } from '../../model/concept.schema.ts';
import type { Budget, CountedKind, CountedLine } from '../../rules/budget/budget-line.ts';
import { kindNames } from '../../rules/budget/summary.ts';
import { BarChart } from '../calculator/BarChart.tsx';
import type { Fields } from '../calculator/fields.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { cardsOf } from './cards.ts';
import { DutyCard } from './DutyCard.tsx';
import { isDrawable, yearBars } from './year-bars.ts';
import { YearTable } from './YearTable.tsx';

const explanations: Readonly<Record<CountedKind, string>> = {
  mandated: '数额由文件写明，单位有几个由填报人填写。',
  derived:
    '数额要靠文件之外的标准或增幅才能算出：标准和增幅由填报人提供，本库没有收录，也不代为估计。',
  estimated:
    '文件只规定要有什么，没有规定花多少：数量或单价由填报人填写，是测算，不是文件规定的数额。',
};
const empty: Readonly<Record<CountedKind, string>> = {
  mandated: '本库收录的当地文件没有写明数额的条款。',
  derived: '本库收录的当地文件没有按外部标准或增幅确定数额的条款。',
  estimated: '没有列入测算的支出；可以从下面的义务中选择列入。',
};

interface Props {
  readonly kind: CountedKind;
  readonly ordinal: string;
  readonly budget: Budget;
  readonly bearers: ReadonlyMap<string, Bearer>;
  readonly fields: Fields;
  readonly change: ChangeFields;
  /** Stands between the explanation and the lines. */
  readonly children?: ComponentChildren;
}

/** One kind of line with its own subtotal by year; nothing of another kind is in it. */
export function KindSection({ kind, ordinal, budget, bearers, fields, change, children }: Props) {
  const lines = budget.lines.filter((line): line is CountedLine => line.kind === kind);
  const { years } = budget;
  const total = budget.totals[kind];
  const name = kindNames[kind];
  return (
    <section aria-labelledby={`kind-${kind}`} data-kind={kind}>
      <h2 id={`kind-${kind}`}>{`${ordinal}、${name}`}</h2>
      <p class="soft">{lines.length === 0 ? empty[kind] : explanations[kind]}</p>
      {children}
      {lines.length > 0 && (
        <>
          <ul class="list-plain">
            {cardsOf(lines).map((card) => (
              <DutyCard
                key={card.id}
                bearers={card.obligation.bearers
                  .map((id) => bearers.get(id)?.prefLabel ?? id)
                  .join('、')}
                {...{ card, years, fields, change }}
              />
            ))}
          </ul>
          <YearTable caption={`${name}，逐年（万元）`} {...{ lines, total, years }} />
          {isDrawable(total) && (
            <BarChart
              title={`${name}，逐年小计`}
              unit="万元"
              bars={yearBars(total, years)}
              valueName="小计"
              boundName="范围"
            />
          )}
        </>
      )}
    </section>
  );
}
