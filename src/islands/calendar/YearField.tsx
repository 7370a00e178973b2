import { firstYear, lastYear } from '../../rules/calendar/dates.ts';
import type { Fields } from '../calculator/fields.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';

interface Props {
  readonly fields: Fields;
  readonly change: ChangeFields;
  /** The year that was read; undefined when what was typed is none. */
  readonly year: number | undefined;
}

/** Of which year the calendar is. */
export function YearField({ fields, change, year }: Props) {
  const raw = fields['year'] ?? String(year ?? '');
  const bad = year === undefined;
  return (
    <div class="field">
      <label for="year">年度</label>
      <p class="hint" id="hint-year">
        按自然年列出，不填即今年。
      </p>
      <input
        id="year"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={raw}
        aria-describedby={bad ? 'hint-year error-year' : 'hint-year'}
        aria-invalid={bad}
        onInput={(event) => change({ year: event.currentTarget.value })}
      />{' '}
      年
      {bad && (
        <p class="error" id="error-year" role="alert">
          {`看不懂“${raw}”，请填四位数的年份，在 ${firstYear}—${lastYear} 之间，例如 2027。`}
        </p>
      )}
    </div>
  );
}
