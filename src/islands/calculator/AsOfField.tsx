import { dateName } from '../../rules/wording.ts';
import type { Fields } from './fields.ts';
import { today } from '../../model/today.ts';
import { useTurn } from '../later.tsx';
import type { ChangeFields } from './use-fields.ts';

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar, yyyy-mm-dd. */
export function isDay(text: string): boolean {
  const [, year, month, day] = datePattern.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day for which is asked: the one chosen, today where none is chosen or it is no day. */
export function asOfFrom(fields: Fields): string {
  const chosen = fields['as-of'] ?? '';
  return isDay(chosen) ? chosen : today();
}

/** As of which day. A day in the past is answered by what was in force then. */
export function AsOfField({
  fields,
  change,
}: {
  readonly fields: Fields;
  readonly change: ChangeFields;
}) {
  const chosen = fields['as-of'] ?? '';
  const bad = chosen !== '' && !isDay(chosen);
  // A browser's own field for days costs an old machine as much as the rest of the form.
  const hasCalendar = useTurn();
  return (
    <div class="field">
      <label for="as-of">计算日期</label>
      <p class="hint">按这一天有效的规定和到期的期限计算；不填即今天（{dateName(today())}）。</p>
      <input
        id="as-of"
        type={hasCalendar ? 'date' : 'text'}
        value={bad ? '' : chosen}
        aria-invalid={bad}
        aria-describedby={bad ? 'error-as-of' : undefined}
        onInput={(event) => change({ 'as-of': event.currentTarget.value })}
      />
      {bad && (
        <p class="error" id="error-as-of" role="alert">
          “{chosen.slice(0, 60)}”不是日期，现按今天计算；请写成 2026-11-22 的样子。
        </p>
      )}
    </div>
  );
}
