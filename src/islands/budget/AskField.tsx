import type { ComponentChildren } from 'preact';
import { fieldOf, type Ask } from '../../rules/budget/ask.ts';
import {
  factOf,
  once,
  readAmounts,
  readNumber,
  unitOfPrice,
  yearly,
} from '../../rules/budget/read-inputs.ts';
import { parseAnswer } from '../../rules/parse-answer.ts';
import { priceUnits } from '../../rules/budget/money.ts';
import type { Fields } from '../calculator/fields.ts';
import { NumberField } from '../calculator/NumberField.tsx';
import type { ChangeFields } from '../calculator/use-fields.ts';

interface Props {
  readonly ask: Ask;
  readonly fields: Fields;
  readonly change: ChangeFields;
}

/** A question of the budget, in the form its answer wants. */
export function AskField({ ask, fields, change }: Props) {
  const id = fieldOf(ask);
  const raw = fields[id] ?? '';
  const set = (text: string) => change({ [id]: text });
  const label = ask.optional ? `${ask.label}（可不填）` : ask.label;
  const common = { id, label, hint: ask.hint, raw };
  switch (ask.form) {
    case 'integer':
    case 'number':
      return (
        <CheckedNumber
          {...common}
          fact={factOf(ask.key, ask.unit)}
          message={messageOf(readNumber(ask.key, raw, ask.unit))}
          onChange={set}
        />
      );
    case 'rate':
      return (
        <CheckedNumber
          {...common}
          fact={factOf('rate')}
          message={messageOf(readNumber('rate', raw))}
          onChange={set}
        />
      );
    case 'price':
      return <PriceField {...{ ask, id, label, raw, fields, change }} />;
    case 'amounts': {
      const reading = readAmounts(raw);
      const message = reading && 'message' in reading ? reading.message : undefined;
      return <TextField {...common} unit={ask.unit} message={message} onChange={set} />;
    }
    case 'text':
      return <TextField {...common} unit={ask.unit} onChange={set} />;
    case 'recurrence':
      return <Choice {...common} options={[yearly, once]} onChange={set} />;
    case 'applies':
      return <Choice {...common} options={['是', '否']} onChange={set} />;
    case 'fact':
      return ask.fact.type === 'boolean' ? (
        <Choice {...common} options={['是', '否']} onChange={set} />
      ) : (
        <NumberField {...common} fact={ask.fact} onChange={set} />
      );
  }
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly raw: string;
  readonly onChange: (raw: string) => void;
}

function messageOf(answer: ReturnType<typeof readNumber>): string | undefined {
  return answer.kind === 'error' ? answer.message : undefined;
}

/** A number with checks of its own: what NumberField itself finds wrong it says itself. */
function CheckedNumber({
  hint,
  message,
  ...field
}: Omit<FieldProps, 'hint'> & {
  readonly hint?: ComponentChildren;
  readonly fact: Parameters<typeof NumberField>[0]['fact'];
  readonly message: string | undefined;
  readonly unitChoice?: ComponentChildren;
}) {
  const { id, raw, fact } = field;
  const own = message !== undefined && isReadable(fact, raw);
  return (
    <div>
      <NumberField {...field} hint={hint} />
      {own && (
        <p class="error-beside" id={`check-${id}`} role="alert">
          {message}
        </p>
      )}
    </div>
  );
}

function isReadable(fact: Parameters<typeof NumberField>[0]['fact'], raw: string): boolean {
  return parseAnswer(fact, raw).kind === 'value';
}

function PriceField({
  ask,
  id,
  label,
  raw,
  fields,
  change,
}: {
  readonly ask: Extract<
    Ask,
    { form: 'integer' | 'number' | 'price' | 'amounts' | 'text' | 'recurrence' | 'applies' }
  >;
  readonly id: string;
  readonly label: string;
  readonly raw: string;
  readonly fields: Fields;
  readonly change: ChangeFields;
}) {
  const key = ask.key === 'standard' ? 'standard' : 'price';
  const unit = unitOfPrice(fields, ask.of, key);
  const per = ask.unit ?? '项';
  const isSample = fields[`${id}-sample`] !== undefined && raw !== '';
  return (
    <CheckedNumber
      id={id}
      label={label}
      hint={
        isSample ? (
          <>
            <span class="sample">示例</span> 虚构的演示单价，请改填实际单价。
          </>
        ) : (
          ask.hint
        )
      }
      raw={raw}
      fact={factOf(key, unit)}
      message={messageOf(readNumber(key, raw, unit))}
      // Whatever is typed over a sample is the user's own.
      onChange={(text) => change({ [id]: text, [`${id}-sample`]: undefined })}
      unitChoice={
        <>
          <select
            aria-label={`${label}的金额单位`}
            value={unit}
            onChange={(event) =>
              change({ [`${id}-unit`]: event.currentTarget.value, [`${id}-sample`]: undefined })
            }
          >
            {priceUnits.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
          {` / ${per}`}
        </>
      }
    />
  );
}

function TextField({
  id,
  label,
  hint,
  raw,
  unit,
  message,
  onChange,
}: FieldProps & { readonly unit?: string | undefined; readonly message?: string | undefined }) {
  const described = [hint && `hint-${id}`, message && `error-${id}`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint ? (
        <p class="hint" id={`hint-${id}`}>
          {hint}
        </p>
      ) : (
        <br />
      )}
      <input
        id={id}
        type="text"
        autocomplete="off"
        value={raw}
        aria-describedby={described || undefined}
        aria-invalid={message !== undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />{' '}
      {unit}
      {message !== undefined && (
        <p class="error" id={`error-${id}`} role="alert">
          {message}
        </p>
      )}
    </div>
  );
}

function Choice({
  id,
  label,
  hint,
  raw,
  options,
  onChange,
}: FieldProps & { readonly options: readonly string[] }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint ? <p class="hint">{hint}</p> : <br />}
      <select id={id} value={raw} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">暂不填</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </div>
  );
}
