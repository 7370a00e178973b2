import type { FieldChange, Fields } from '../calculator/fields.ts';

/** Takes the sample prices away again. */
export function dropSamples(fields: Fields): FieldChange {
  const change: Record<string, undefined> = {};
  for (const key of Object.keys(fields))
    if (key.endsWith('.price-sample')) {
      change[key] = undefined;
      change[key.slice(0, -'-sample'.length)] = undefined;
    }
  return change;
}
