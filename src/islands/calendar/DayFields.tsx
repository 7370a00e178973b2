import type { DayQuestion } from '../../rules/calendar/entry.ts';
import { parseDays } from '../../rules/calendar/parse-days.ts';
import type { Question } from '../../rules/questions.ts';
import { dateName } from '../../rules/wording.ts';
import { ClauseLink } from '../calculator/ClauseLink.tsx';
import type { Fields } from '../calculator/fields.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { QuestionField } from '../self-check/QuestionField.tsx';
import { dayField } from './calendar-fields.ts';

interface Props {
  readonly questions: readonly DayQuestion[];
  /** Questions that settle whether a condition holds. */
  readonly conditions: readonly Question[];
  readonly fields: Fields;
  readonly change: ChangeFields;
}

/** Days that only the unit knows, and conditions. What follows from a day stands below its field. */
export function DayFields({ questions, conditions, fields, change }: Props) {
  if (questions.length === 0 && conditions.length === 0) return null;
  return (
    <fieldset class="day-fields">
      <legend>填写日期和情况，推算期限（选填）</legend>
      {questions.map((question) => (
        <DayField
          key={question.key}
          question={question}
          raw={fields[dayField(question.key)] ?? ''}
          onChange={(raw) => change({ [dayField(question.key)]: raw })}
        />
      ))}
      {conditions.map((question) => (
        <QuestionField
          key={question.fact.id}
          question={question}
          raw={fields[question.fact.id] ?? ''}
          onChange={(raw) => change({ [question.fact.id]: raw })}
        />
      ))}
    </fieldset>
  );
}

interface FieldProps {
  readonly question: DayQuestion;
  readonly raw: string;
  readonly onChange: (raw: string) => void;
}

function DayField({ question, raw, onChange }: FieldProps) {
  const { key, label, hint, outcomes, obligation, policy } = question;
  const id = dayField(key).replaceAll('.', '-');
  const { error } = parseDays(raw);
  const described = [`hint-${id}`, ...(error === undefined ? [] : [`error-${id}`])].join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="hint" id={`hint-${id}`}>
        {`用于：${obligation.action}（`}
        <ClauseLink obligation={obligation} policy={policy} />
        {`${policy.from === undefined ? '' : `，本库登记自${dateName(policy.from)}起适用`}）。${hint}`}
      </p>
      <input
        id={id}
        class="days"
        type="text"
        autocomplete="off"
        placeholder="2026-03-01"
        value={raw}
        aria-describedby={described}
        aria-invalid={error !== undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {outcomes.length > 0 && (
        <p class="soft" role="status">
          {outcomes
            .map(({ day, due }) => `${dateName(day)}起算，期限为${dateName(due)}`)
            .join('；')}
          。
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={`error-${id}`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
