import { addIntervals, nothing } from '../../rules/interval.ts';
import { fieldOf, type Ask } from '../../rules/budget/ask.ts';
import { countedKinds, type Budget, type CountedLine } from '../../rules/budget/budget-line.ts';
import { unitOfPrice } from '../../rules/budget/read-inputs.ts';
import { kindNames, summarise } from '../../rules/budget/summary.ts';
import type { Edition } from '../../rules/rulebook.ts';
import type { Fields } from '../calculator/fields.ts';
import { numberClauses, NumberedClauses } from '../calculator/NumberedClauses.tsx';
import { PrintSheet } from '../calculator/PrintSheet.tsx';
import { describeGap, Sample } from './DutyCard.tsx';
import { cellText } from './YearTable.tsx';

interface Props {
  readonly place: string;
  readonly asOf: string;
  readonly edition: Edition;
  readonly fields: Fields;
  readonly budget: Budget;
}

/** The budget as it is printed, signed and filed: a table for each kind, none across kinds. */
export function BudgetSheet({ place, asOf, edition, fields, budget }: Props) {
  const { lines, years } = budget;
  const inputs = answered(
    lines.flatMap((line) =>
      line.kind === 'unpriced' ? [] : line.asks.map((ask) => ({ ask, line })),
    ),
    fields,
  );
  const unpriced = lines.filter(({ kind }) => kind === 'unpriced');
  // Clauses are numbered: told in full in every row, they would fill narrow cells.
  const numbers = numberClauses([
    ...countedKinds.flatMap((kind) => lines.filter((line) => line.kind === kind)),
    ...unpriced,
  ]);
  const several = years.length > 1;
  return (
    <PrintSheet title="安全生产经费预算测算表" unit={place} {...{ asOf, edition, fields, inputs }}>
      {countedKinds.some((kind) => budget.totals[kind].samples > 0) && (
        <p>
          <strong>含虚构的示例单价，仅供演示，不得作为预算依据。</strong>
        </p>
      )}
      <p>{summarise(budget, place)}</p>
      {countedKinds.map((kind) => {
        const own = lines.filter((line): line is CountedLine => line.kind === kind);
        if (own.length === 0) return null;
        const total = budget.totals[kind];
        return (
          <table key={kind} class="budget-sheet" data-sheet={kind}>
            <caption>{`${kindNames[kind]}（万元）`}</caption>
            <thead>
              <tr>
                <th scope="col">项目</th>
                <th scope="col">测算</th>
                {years.map((year) => (
                  <th key={year} scope="col" class="figure">
                    {year}年
                  </th>
                ))}
                {several && (
                  <th scope="col" class="figure">
                    合计
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {own.map((line) => (
                <tr key={line.id}>
                  <th scope="row">
                    {line.name}
                    {line.kind === 'estimated' && line.sample && <Sample />}
                    {numbers.markOf(line)}
                  </th>
                  <td>
                    {`${line.how}。`}
                    {'gap' in line && line.gap && describeGap(line.gap.amount, years[0] ?? 0)}
                  </td>
                  {line.amounts.map((amount, at) => (
                    <td key={years[at]} class="figure">
                      {cellText(amount)}
                    </td>
                  ))}
                  {several && (
                    <td class="figure">{cellText(line.amounts.reduce(addIntervals, nothing))}</td>
                  )}
                </tr>
              ))}
              <tr>
                <th scope="row" colSpan={2}>
                  {`小计（只含本表${total.open > 0 ? `，待填 ${total.open} 项` : ''}）`}
                  {total.samples > 0 && <Sample />}
                </th>
                {total.amounts.map((amount, at) => (
                  <td key={years[at]} class="figure">
                    {cellText(amount)}
                  </td>
                ))}
                {several && <td class="figure">{cellText(total.overall)}</td>}
              </tr>
            </tbody>
          </table>
        );
      })}
      {unpriced.length > 0 && (
        <table data-sheet="unpriced">
          <caption>须列入预算、未规定数额（不在任何小计之内）</caption>
          <tbody>
            {unpriced.map((line) => (
              <tr key={line.id}>
                <td>{`${line.name}${numbers.markOf(line)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <NumberedClauses numbers={numbers} />
    </PrintSheet>
  );
}

/** What was filled in; a question that stands for several lines is told once. */
function answered(
  asked: readonly { readonly ask: Ask; readonly line: CountedLine }[],
  fields: Fields,
): (readonly [question: string, answer: string])[] {
  const told = new Map<string, readonly [string, string]>();
  for (const { ask, line } of asked) {
    const key = fieldOf(ask);
    const raw = fields[key] ?? '';
    if (raw === '') continue;
    told.set(key, [`${nameOf(ask, line)}：${ask.label}`, `${raw}${suffixOf(ask, fields)}`]);
  }
  return [...told.values()];
}

/** What is asked of a duty is asked of all its lines. */
function nameOf(ask: Ask, { id, name, obligation }: CountedLine): string {
  return ask.form !== 'fact' && ask.of === id ? name : obligation.action;
}

function suffixOf(ask: Ask, fields: Fields): string {
  if (ask.form === 'rate') return fields[fieldOf(ask)]?.endsWith('%') ? '' : '%';
  if (ask.form !== 'price') return '';
  const key = ask.key === 'standard' ? 'standard' : 'price';
  const sample = fields[`${fieldOf(ask)}-sample`] === undefined ? '' : '（示例）';
  const unit = unitOfPrice(fields, ask.of, key);
  return `${fields[fieldOf(ask)]?.endsWith('元') ? '' : ` ${unit}`}${sample}`;
}
