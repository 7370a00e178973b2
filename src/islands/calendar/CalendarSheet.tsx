import { localSource, type LocalDeadlines } from '../../model/local-deadline.ts';
import type { Edition, RuleObligation } from '../../rules/rulebook.ts';
import {
  dutyKey,
  listedKinds,
  type CalendarDuty,
  type CalendarEntry,
} from '../../rules/calendar/entry.ts';
import { strengthNotes } from '../../rules/calendar/notes.ts';
import { listNames } from '../../rules/calendar/summary.ts';
import { quoteWords } from '../../rules/wording.ts';
import type { Fields } from '../calculator/fields.ts';
import { PrintSheet } from '../calculator/PrintSheet.tsx';
import { describeAnswer } from '../self-check/answers.ts';
import { dayField } from './calendar-fields.ts';
import { chartRows } from './chart-rows.ts';
import { dayName, windowName } from './day-names.ts';
import { byMonth } from './MonthList.tsx';
import type { CalendarView } from './view.ts';
import { YearPlot } from './YearChart.tsx';

interface Props {
  readonly view: CalendarView;
  readonly edition: Edition;
  readonly fields: Fields;
  /** Whose calendar it is; the year stands in the title of the sheet. */
  readonly unit: string;
  /** How many duties have a day, or why none is known; as on the screen. */
  readonly told: string;
  readonly bearersOf: (obligation: RuleObligation) => string;
  readonly local: LocalDeadlines | undefined;
}

/** The calendar as it hangs on the wall: months with room for a tick, then the clauses. */
export function CalendarSheet({ view, edition, fields, unit, told, bearersOf, local }: Props) {
  const { calendar, asOf, year } = view;
  const rows = chartRows(calendar);
  // Clauses are numbered: told in full at every day, they would fill pages.
  const numberOf = ({ obligation }: CalendarEntry) =>
    rows.findIndex(({ key }) => key === dutyKey(obligation)) + 1;
  const inputs = [
    ...calendar.questions.map(
      ({ key, label, obligation }) =>
        [`${label}（${obligation.action}）`, fields[dayField(key)] ?? '未填'] as const,
    ),
    ...view.conditions.map(
      ({ fact }) => [fact.question, describeAnswer(fact, fields[fact.id] ?? '')] as const,
    ),
  ];
  // What is told by words without a figure would fill pages: it stays on the screen.
  const listed = listedKinds
    .filter((kind) => kind !== 'open-norm' && kind !== 'ended' && kind !== 'other-year')
    .flatMap((kind) => calendar.listed.filter((duty) => duty.kind === kind));
  return (
    <PrintSheet
      title={`${year}年安全生产履职日历`}
      unit={unit}
      signers={['编制人', '审核人', '单位负责人']}
      {...{ asOf, edition, fields, inputs }}
    >
      {rows.length > 0 && (
        <figure class="chart year-chart">
          <YearPlot {...{ calendar, rows, asOf }} width={660} />
        </figure>
      )}
      <p>{told}</p>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col" class="short">
                期限
              </th>
              <th scope="col">事项</th>
              <th scope="col">要求</th>
              <th scope="col" class="short">
                依据
              </th>
              <th scope="col" class="short">
                完成
              </th>
            </tr>
          </thead>
          {byMonth(calendar).map(({ month, entries }) => (
            <tbody key={month}>
              <tr>
                <th scope="rowgroup" colSpan={5} class="print-month">
                  {`${month}月`}
                </th>
              </tr>
              {entries.map((entry) => (
                <tr key={entry.uid}>
                  <td class="short">{dayName(entry.due)}</td>
                  <td>
                    {`${entry.conditions.length > 0 ? '【有条件】' : ''}${entry.own ? '' : '【一般规定】'}${entry.title}`}
                  </td>
                  <td>{`${entry.demand}（${windowName(entry)}）`}</td>
                  <td class="short">{numberOf(entry)}</td>
                  <td class="print-tick" />
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      )}
      {local && (
        <table>
          <caption>{`本地事项：${localSource(local.provider)}`}</caption>
          <tbody>
            {local.deadlines.map(({ date, text }) => (
              <tr key={`${date} ${text}`}>
                <th scope="row" class="short">
                  {dayName(date)}
                </th>
                <td>{text}</td>
                <td class="print-tick" />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > 0 && (
        <table>
          <caption>依据的条款</caption>
          <tbody>
            {rows.map(({ key, entries: [entry] }, row) =>
              entry === undefined ? null : (
                <tr key={key}>
                  <th scope="row" class="short">
                    {row + 1}
                  </th>
                  <td>
                    {[
                      `${referenceOf(entry)}：${quoteWords(entry.obligation.quote)}`,
                      `主体：${bearersOf(entry.obligation)}`,
                      ...entry.conditions.map((text) => `条件：${quoteWords(text)}`),
                      ...entry.notes.map((note) => note.replace(/。$/, '')),
                      ...(entry.policy.official ? [] : ['据新闻报道，不是文件原文']),
                    ].join('；')}
                    。
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
      {listed.length > 0 && (
        <table>
          <caption>没有列入日历的</caption>
          <tbody>
            {listed.map((duty) => (
              <tr key={`${duty.policy.id} ${duty.obligation.id} ${duty.because}`}>
                <th scope="row">{listNames[duty.kind]}</th>
                <td>
                  {[
                    `${duty.obligation.action}：${duty.because}`,
                    ...strengthNotes(duty.obligation),
                    `${referenceOf(duty)}：${quoteWords(duty.obligation.quote)}`,
                  ].join('')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PrintSheet>
  );
}

function referenceOf({ policy, obligation }: Pick<CalendarDuty, 'policy' | 'obligation'>): string {
  return `${policy.documentNumber ?? `《${policy.title}》`}${obligation.reference}${
    policy.official ? '' : '（新闻报道）'
  }`;
}
