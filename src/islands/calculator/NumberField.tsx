import type { ComponentChildren } from 'preact';
import type { Fact } from '../../model/fact.schema.ts';
import { parseAnswer } from '../../rules/parse-answer.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  /** What counts and who knows it; stands between the label and the field. */
  readonly hint?: ComponentChildren;
  /** How the text is read: whole or not, in which unit, below zero or not. */
  readonly fact: Pick<Fact, 'type' | 'unit' | 'negative'>;
  readonly raw: string;
  readonly onChange: (raw: string) => void;
  /** In a table the head says what the field is: the label is there for screen readers only. */
  readonly compact?: boolean;
  /** Stands behind the field in place of the unit, where the unit is a choice. */
  readonly unitChoice?: ComponentChildren;
}

/** A number as people type it. What cannot be read stays as typed, with what is wrong below it. */
export function NumberField({
  id,
  label,
  hint,
  fact,
  raw,
  onChange,
  compact = false,
  unitChoice,
}: Props) {
  const answer = parseAnswer(fact, raw);
  const bad = answer.kind === 'error';
  const described = [...(hint ? [`hint-${id}`] : []), ...(bad ? [`error-${id}`] : [])].join(' ');
  return (
    <div class={compact ? 'field compact' : 'field'}>
      <label for={id} class={compact ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`hint-${id}`}>
          {hint}
        </p>
      )}
      {!hint && !compact && <br />}
      <input
        id={id}
        type="text"
        inputMode={fact.type === 'integer' ? 'numeric' : 'decimal'}
        autocomplete="off"
        value={raw}
        aria-describedby={described || undefined}
        aria-invalid={bad}
        onInput={(event) => onChange(event.currentTarget.value)}
      />{' '}
      {unitChoice ?? fact.unit}
      {bad && (
        <p class="error" id={`error-${id}`} role="alert">
          {answer.message}
        </p>
      )}
    </div>
  );
}
