import { useEffect, useState } from 'preact/hooks';
import { minutesFrom } from '../../courses/course.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  /** Minutes as they stand; undefined: nobody typed any. */
  readonly value: number | undefined;
  /** What holds as long as nothing is typed. */
  readonly sample: number;
  readonly onChange: (minutes: number | undefined) => void;
}

/** Minutes as typed. What cannot be read stays in the field, with what is wrong below it. */
export function MinutesInput({ id, label, value, sample, onChange }: Props) {
  const [raw, setRaw] = useState(value === undefined ? '' : String(value));
  useEffect(() => {
    if (minutesFrom(raw) !== value) setRaw(value === undefined ? '' : String(value));
  }, [value]);
  const bad = raw.trim() !== '' && minutesFrom(raw) === undefined;
  return (
    <span class="minutes">
      <label for={id} class="visually-hidden">
        {label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        size={4}
        value={raw}
        placeholder={String(sample)}
        aria-invalid={bad}
        aria-describedby={bad ? `error-${id}` : undefined}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setRaw(text);
          if (text.trim() === '') onChange(undefined);
          else {
            const minutes = minutesFrom(text);
            if (minutes !== undefined) onChange(minutes);
          }
        }}
      />{' '}
      分钟
      {value === undefined && <span class="sample">示例</span>}
      {bad && (
        <span class="error" id={`error-${id}`} role="alert">
          请填 0 到 10000 的整数
        </span>
      )}
    </span>
  );
}
