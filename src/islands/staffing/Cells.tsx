import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Fact } from '../../model/fact.schema.ts';
import type { Fields } from '../calculator/fields.ts';
import { NumberField } from '../calculator/NumberField.tsx';
import type { ChangeFields } from '../calculator/use-fields.ts';
import { readPairs, writePairs } from './pairs.ts';
import { isTable, spreadPaste, type ColumnField } from './paste.ts';

/** What every table needs to read and write its cells. */
export interface CellContext {
  readonly fields: Fields;
  readonly change: ChangeFields;
  /** Code of the place: ids are kept without its digits. */
  readonly place: string;
}

/** A column of fields: the key it is kept under, and its rows in the order of the page. */
export interface CellColumn {
  readonly key: string;
  readonly rows: readonly ColumnField[];
}

function cellId(key: string, id: string): string {
  return `${key}-${id}`.replace(/[^\w一-鿿-]/g, '-');
}

export function setCells(
  { fields, change, place }: CellContext,
  key: string,
  values: Readonly<Record<string, string>>,
): void {
  change({ [key]: writePairs({ ...readPairs(fields[key], place), ...values }, place) });
}

interface CellProps {
  readonly context: CellContext;
  readonly column: string;
  readonly id: string;
  /** For screen readers: the unit and what is asked. */
  readonly label: string;
  readonly fact: Pick<Fact, 'type' | 'unit' | 'negative'>;
}

/** One number of one unit. */
export function Cell({ context, column, id, label, fact }: CellProps) {
  return (
    <NumberField
      id={cellId(column, id)}
      label={label}
      fact={fact}
      raw={readPairs(context.fields[column], context.place)[id] ?? ''}
      onChange={(raw) => setCells(context, column, { [id]: raw })}
      compact
    />
  );
}

interface AreaProps {
  readonly context: CellContext;
  readonly columns: readonly CellColumn[];
  readonly children: ComponentChildren;
}

/** Fields that take a column copied from a spreadsheet, and say what became of it. */
export function PasteArea({ context, columns, children }: AreaProps) {
  const [told, setTold] = useState('');
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const target = event.target instanceof HTMLElement ? event.target.id : '';
    if (!isTable(text)) return;
    for (const { key, rows } of columns) {
      const from = rows.findIndex(({ id }) => cellId(key, id) === target);
      if (from < 0) continue;
      event.preventDefault();
      const pasted = spreadPaste(text, rows, from);
      setCells(context, key, pasted.values);
      setTold(pasted.told);
    }
  };
  return (
    <div onPaste={onPaste}>
      {children}
      <p role="status" class="paste-told">
        {told}
      </p>
    </div>
  );
}
