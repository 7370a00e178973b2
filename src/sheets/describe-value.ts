import type { FactValue } from '../model/fact.schema.ts';

/** An answer in words, as it would be typed. */
export function describeValue(value: FactValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value.length === 0 ? '无' : value.join('、');
}
