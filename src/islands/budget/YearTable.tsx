import { addIntervals, nothing, type Interval } from '../../rules/interval.ts';
import type { CountedLine, KindTotal } from '../../rules/budget/budget-line.ts';
import { formatWan } from '../../rules/budget/money.ts';
import { isCounted } from '../../rules/budget/totals.ts';
import { ScrollTable } from '../calculator/ScrollTable.tsx';
import { Sample } from './DutyCard.tsx';

interface Props {
  readonly caption: string;
  readonly lines: readonly CountedLine[];
  readonly total: KindTotal;
  readonly years: readonly number[];
}

/** An amount in a table whose head says 万元. */
export function cellText(amount: Interval): string {
  return formatWan(amount).replace(/ 万元$/, '');
}

/** The lines of one kind, year by year, with their sum. */
export function YearTable({ caption, lines, total, years }: Props) {
  const several = years.length > 1;
  const shared = subjectsOfSeveral(lines);
  const cells = (amounts: readonly Interval[], all: Interval) => (
    <>
      {amounts.map((amount, at) => (
        <td key={years[at]} class="figure">
          {cellText(amount)}
        </td>
      ))}
      {several && <td class="figure">{cellText(all)}</td>}
    </>
  );
  return (
    <ScrollTable label={caption}>
      <table class="data-table year-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            {years.map((year) => (
              <th key={year} scope="col" class="figure">
                {year}年
              </th>
            ))}
            {several && (
              <th scope="col" class="figure">
                {years.length}年合计
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {line.name}
                {line.kind === 'estimated' && line.sample && <Sample />}
                {!isCounted(line) && '（不计入小计）'}
                {isCounted(line) && shared.has(line.subject) && '（同一笔钱，就高计一次）'}
              </th>
              {cells(line.amounts, line.amounts.reduce(addIntervals, nothing))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              小计
              {total.open > 0 && `（待填 ${total.open} 项）`}
              {total.samples > 0 && <Sample />}
            </th>
            {cells(total.amounts, total.overall)}
          </tr>
        </tfoot>
      </table>
    </ScrollTable>
  );
}

function subjectsOfSeveral(lines: readonly CountedLine[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const { subject } of lines.filter(isCounted)) {
    if (seen.has(subject)) several.add(subject);
    seen.add(subject);
  }
  return several;
}
