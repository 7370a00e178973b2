import { useState } from 'preact/hooks';
import type { LocalDeadlines } from '../../model/local-deadline.ts';
import type { Rulebook, RuleObligation } from '../../rules/rulebook.ts';
import type { Fields } from '../calculator/fields.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { download } from '../download.ts';
import { reminderChoices, reminderFrom } from './calendar-fields.ts';
import type { CalendarView } from './view.ts';

interface Props {
  readonly rulebook: Rulebook;
  readonly view: CalendarView;
  readonly bearersOf: (obligation: RuleObligation) => string;
  readonly fields: Fields;
  readonly change: ChangeFields;
  /** The deployer's own days, marked as such in the file. */
  readonly local: LocalDeadlines | undefined;
  /** Name of the calendar: 山西省 忻州市 2027年. */
  readonly name: string;
}

/** The calendar as a file for the calendar of a phone or a computer. */
export function CalendarExport(props: Props) {
  const { rulebook, view, bearersOf, fields, change, local, name } = props;
  const [told, setTold] = useState('');
  const reminder = reminderFrom(fields);
  const save = async () => {
    try {
      // The library is needed by those only who take a file along.
      const { renderDutyCalendar } = await import('../../exports/duty-calendar.ts');
      const made = renderDutyCalendar({
        entries: view.calendar.entries,
        ...(local && { local }),
        titleOf: (policy) => rulebook.policies.find(({ id }) => id === policy)?.title,
        unit: view.unit,
        name: `${name}履职日历`,
        ...(reminder !== undefined && { remindBefore: reminder }),
        bearersOf,
        topicOf: ({ topic }) => rulebook.topics.find(({ id }) => id === topic)?.prefLabel ?? topic,
        toAddress: (url) => new URL(url, location.href).href,
        edition: rulebook.edition,
        madeAt: Date.now(),
      });
      if (made.kind === 'empty') return setTold(made.message);
      download(
        `履职日历-${name.replace(/[\\/:*?"<>|\s]+/g, '')}.ics`,
        new Blob([made.text], { type: 'text/calendar;charset=utf-8' }),
      );
      setTold(`已导出 ${made.events} 个时点。再次导入同一单位同一年度的文件，会更新而不会重复。`);
    } catch {
      setTold('未能生成日历文件，请刷新页面重试。');
    }
  };
  return (
    <div class="calendar-export no-print">
      <label for="remind">提醒</label>{' '}
      <select
        id="remind"
        value={reminder === undefined ? 'none' : String(reminder)}
        onChange={(event) => change({ remind: event.currentTarget.value })}
      >
        {reminderChoices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>{' '}
      <button type="button" class="button" onClick={() => void save()} data-ics>
        导出到日历（.ics）
      </button>
      <p class="soft" role="status">
        {told === ''
          ? '手机、电脑的日历软件都能导入；每个时点是期限当日的全天事项，提醒在上午 9 时。'
          : told}
      </p>
    </div>
  );
}
