import type { Fields } from './calculator/fields.ts';

/** The number in the address from which questions and cases are drawn. */
export const seedOf = (fields: Fields) => fields['seed'] ?? '1';

/** The next draw of the same choice. */
export function nextSeed(seed: string): string {
  const number = Number(seed);
  return Number.isSafeInteger(number) && number > 0 ? String(number + 1) : '2';
}
