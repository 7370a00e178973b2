import { formatFigure } from '../../rules/outcome.ts';
import { formatWan } from '../../rules/budget/money.ts';
import type { ArrangedGap, CountedLine } from '../../rules/budget/budget-line.ts';
import { fieldOf } from '../../rules/budget/ask.ts';
import { mostRows } from '../../rules/budget/lines-of.ts';
import { recurrenceName } from '../../rules/budget/recurrence.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';
import type { Fields } from '../calculator/fields.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { AskField } from './AskField.tsx';
import { addRow, dropRow, rowsOf } from './budget-fields.ts';
import type { DutyCardData } from './cards.ts';

interface Props {
  readonly card: DutyCardData;
  /** Whom the duty binds, in words. */
  readonly bearers: string;
  readonly years: readonly number[];
  readonly fields: Fields;
  readonly change: ChangeFields;
}

/** One duty: the clause, what it asks of the user, and the sum with the figures put in. */
export function DutyCard({ card, bearers, years, fields, change }: Props) {
  const { id, obligation, policy, remarks, shared, lines } = card;
  const [first] = lines;
  const isBrokenDown = first?.line.id === `${id}.1` && obligation.measure?.kind !== 'kit';
  const rows = rowsOf(fields, id);
  return (
    <li class="finding" data-duty={obligation.id}>
      <h3>{obligation.action}</h3>
      {first && 'demand' in first.line && <p class="because">{first.line.demand}</p>}
      <blockquote class="issued-quote">{obligation.quote}</blockquote>
      <p class="meta">
        <ClauseLink obligation={obligation} policy={policy} />
        <span>{`主体：${bearers}${obligation.implicit ? '（据上下文推定）' : ''}`}</span>
      </p>
      {shared.length > 0 && (
        <div class="choosers">
          {shared.map((ask) => (
            <AskField key={fieldOf(ask)} {...{ ask, fields, change }} />
          ))}
        </div>
      )}
      {lines.map(({ line, asks }) => (
        <div class="budget-line" key={line.id} data-line={line.id}>
          {(lines.length > 1 || line.name !== obligation.action) && <h4>{line.name}</h4>}
          {asks.length > 0 && (
            <div class="choosers">
              {asks.map((ask) => (
                <AskField key={fieldOf(ask)} {...{ ask, fields, change }} />
              ))}
            </div>
          )}
          <LineResult line={line} years={years} />
        </div>
      ))}
      {isBrokenDown && (
        <p class="result-tools">
          {rows < mostRows && (
            <button type="button" class="tool" onClick={() => change(addRow(fields, id))}>
              再加一样
            </button>
          )}
          {rows > 1 && (
            <button type="button" class="tool" onClick={() => change(dropRow(fields, id))}>
              去掉最后一样
            </button>
          )}
        </p>
      )}
      {remarks.length > 0 && <p class="soft">{remarks.join('')}</p>}
    </li>
  );
}

function LineResult({
  line,
  years,
}: {
  readonly line: CountedLine;
  readonly years: readonly number[];
}) {
  const recurs = years.length > 1 ? `，${recurrenceName(line.recurs)}` : '';
  // The sum itself says what it waits for; conditions stand outside of it.
  const unseen = line.open.filter((label) => !`${line.how}${recurs}`.includes(label));
  return (
    <>
      <p class="line-sum" data-open={line.open.length > 0}>
        {`${line.how}${recurs}`}
        {line.kind === 'estimated' && line.sample && <Sample />}
        {line.open.length > 0 && (
          <>
            {'　'}
            <span class="tag" data-status="unknown">
              {`待填 ${line.open.length} 项`}
            </span>
            {unseen.length > 0 && ` ${unseen.join('、')}`}
          </>
        )}
      </p>
      {'gap' in line && line.gap && <Gap gap={line.gap} year={years[0] ?? 0} />}
    </>
  );
}

/** The mark of what rests on a sample price. */
export function Sample() {
  return <span class="sample">示例</span>;
}

function Gap({
  gap: { amount, because },
  year,
}: {
  readonly gap: ArrangedGap;
  readonly year: number;
}) {
  return (
    <div class="line-gap">
      <p data-gap>
        <strong>{describeGap(amount, year)}</strong>
      </p>
      <ul>
        {because.map((sentence, at) => (
          <li key={`${at} ${sentence}`}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** 按2027年的要求，已安排数缺 5 万元. */
export function describeGap(amount: ArrangedGap['amount'], year: number): string {
  if (!amount) return '已安排数请核对。';
  const against = `按${year}年的要求，已安排数`;
  if (amount.max === 0) return `${against}达标。`;
  if (amount.min === amount.max) return `${against}缺 ${formatFigure(amount.min)} 万元。`;
  const range = formatWan(amount);
  return range === '待填'
    ? `${against}缺多少待填。`
    : `${against}缺 ${range.replace(/^不少于 /, '至少 ')}。`;
}
