import type { ComponentChildren } from 'preact';
import type { Fields } from '../calculator/fields.ts';
import { NumberField } from '../calculator/NumberField.tsx';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { readTerm, type Term } from './form.ts';

interface Props {
  readonly term: Term;
  readonly label: string;
  readonly hint: ComponentChildren;
  readonly fields: Fields;
  readonly change: ChangeFields;
}

/** A number of the plan. A number that can be read and cannot be stays, too, with what is wrong. */
export function TermField({ term, label, hint, fields, change }: Props) {
  const { complaint } = readTerm(term, fields);
  return (
    <div class="term">
      <NumberField
        id={term.key}
        label={label}
        hint={hint}
        fact={term.fact}
        raw={fields[term.key] ?? ''}
        onChange={(raw) => change({ [term.key]: raw })}
      />
      {complaint !== undefined && (
        <p class="term-complaint" role="alert">
          {complaint}
        </p>
      )}
    </div>
  );
}
