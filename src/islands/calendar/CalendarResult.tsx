import { useMemo } from 'preact/hooks';
import { policiesFor } from '../../rules/applicability.ts';
import { summarise } from '../../rules/calendar/summary.ts';
import { coverageOf } from '../../rules/coverage.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { dateName } from '../../rules/wording.ts';
import { CalculatorBar, EditionNotice } from '../calculator/CalculatorBar.tsx';
import type { Fields } from '../calculator/fields.ts';
import { placePath } from '../calculator/place-options.ts';
import { PolicyCautions } from '../calculator/PolicyCautions.tsx';
import { today } from '../../model/today.ts';
import type { LoadedDivision } from '../calculator/use-division.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { base } from '../site-data.ts';
import { Later } from '../later.tsx';
import { unitKeys } from './calendar-fields.ts';
import { CalendarExport } from './CalendarExport.tsx';
import { CalendarSheet } from './CalendarSheet.tsx';
import { ListedDuties } from './ListedDuties.tsx';
import type { LocalDeadlines } from '../../model/local-deadline.ts';
import { localDeadlinesOf } from './local-deadlines.ts';
import { LocalList } from './LocalList.tsx';
import { MonthList } from './MonthList.tsx';
import { OtherKinds } from './OtherKinds.tsx';
import type { CalendarView } from './view.ts';
import { YearChart } from './YearChart.tsx';

interface Props {
  readonly rulebook: Rulebook;
  readonly view: CalendarView;
  readonly loaded: LoadedDivision;
  readonly fields: Fields;
  readonly change: ChangeFields;
  readonly local: LocalDeadlines | undefined;
}

/** Summary first, then the year at a glance, the months, and last what has no day. */
export function CalendarResult({ rulebook, view, loaded, fields, change, local }: Props) {
  const { unit, year, asOf, calendar, bearer } = view;
  const policies = policiesFor(rulebook, unit);
  const { edition } = rulebook;
  const deadlines = local ? localDeadlinesOf(local, rulebook, view) : [];
  const ownDays =
    local && deadlines.length > 0 ? { provider: local.provider, deadlines } : undefined;
  const bearersOf = useMemo(() => {
    const names = new Map(rulebook.bearers.map(({ id, prefLabel }) => [id, prefLabel]));
    return ({ bearers }: { readonly bearers: readonly string[] }) =>
      bearers.map((id) => names.get(id) ?? id).join('、');
  }, [rulebook]);
  const whose = `${unit.name}${bearer ? `（${bearer.prefLabel}）` : ''}`;
  const who = `${titleOf(placePath(loaded.tree, unit.code), unit.name)}${
    bearer ? ` ${bearer.prefLabel}` : ''
  }`;
  const title = `${who} ${year}年`;
  const isHeld = coverageOf(rulebook, unit, asOf).state !== 'none-held';
  const told = isHeld
    ? `${whose}：${summarise(calendar, asOf)}`
    : `${whose}：本库没有收录当地的文件，列不出时点；这不等于当地没有规定。`;
  return (
    <>
      <section class="calculator-result" aria-labelledby="calendar-heading">
        <h2 id="calendar-heading">{`${year}年履职日历`}</h2>
        <EditionNotice fields={fields} edition={edition} />
        <p
          class="summary-line"
          role="status"
          data-state={calendar.entries.length > 0 ? 'met' : 'unknown'}
          data-summary
        >
          {told}
        </p>
        <CalculatorBar
          tool="calendar"
          onReset={() => change({ ...unitKeys(fields), year: undefined, remind: undefined })}
          {...{ title, fields, change, edition, asOf }}
        />
        {isHeld && calendar.entries.length === 0 && (
          <p>
            {view.general > 0 && !view.withGeneral
              ? '没有专门写给这类单位、能落到某一天的要求；可在上面勾选一般规定。也可到'
              : '不等于没有要做的事：文件没有写明期限的，见下面的清单。也可到'}
            <a href={`${base}/obligations/`}>义务清单</a>查找。
          </p>
        )}
        <OtherKinds {...{ rulebook, view, loaded, change }} />
        <PolicyCautions policies={policies} asOf={asOf} />
        {calendar.entries.length > 0 && <YearChart calendar={calendar} asOf={asOf} />}
        {(calendar.entries.length > 0 || ownDays) && (
          <CalendarExport
            {...{ rulebook, view, bearersOf, fields, change }}
            local={ownDays}
            name={title}
          />
        )}
        {ownDays && <LocalList {...ownDays} />}
        {calendar.entries.length > 0 && <MonthList {...{ calendar, asOf, bearersOf }} />}
        <Later>
          <ListedDuties listed={calendar.listed} bearersOf={bearersOf} />
        </Later>
        <p class="soft">
          {`“下一个”从${dateName(asOf)}算起。周期按自然周、月、季度、半年、年计，期限为最后一日，未按节假日顺延；由本机推算，供参考，以发文机关公布的正式文本为准。`}
          {asOf !== today() && (
            <button type="button" class="tool" onClick={() => change({ 'as-of': undefined })}>
              改从今天算起
            </button>
          )}
        </p>
      </section>
      <Later>
        <CalendarSheet {...{ view, edition, fields, told, bearersOf }} local={ownDays} unit={who} />
      </Later>
    </>
  );
}

/** 山西省 忻州市 + 忻州市各部门 -> 山西省 忻州市各部门. */
function titleOf(place: string, name: string): string {
  const above = place.split(' ');
  const last = above[above.length - 1] ?? '';
  return [...(name.startsWith(last) ? above.slice(0, -1) : above), name].join(' ');
}
