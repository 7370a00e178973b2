import type { Fact } from '../model/fact.schema.ts';
import { parseNumeral } from '../model/numeral.ts';

/** What a person typed, read. Bad input keeps its text in the field and says what is wrong. */
export type Answer =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'error'; readonly message: string };

/** Beyond this no count or amount of a township, county or city can lie. */
const greatest = 100_000_000;

/**
 * Reads a number as people type it: 3, ３, 三, 三人, 1,200, 2名.
 * @param fact says whether fractions are allowed and which unit may be written behind
 */
export function parseAnswer(fact: Pick<Fact, 'type' | 'unit'>, text: string): Answer {
  const folded = text.normalize('NFKC').replaceAll(/[\s,，]/g, '');
  if (folded === '') return { kind: 'empty' };
  const error = (message: string): Answer => ({ kind: 'error', message });
  if (/^[-−—–负]/u.test(folded)) return error(`“${text.trim()}”是负数，请填 0 或更大的数。`);
  const match = /^(\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+)(\D*)$/u.exec(folded);
  const value = match?.[1] === undefined ? undefined : parseNumeral(match[1]);
  const suffix = match?.[2] ?? '';
  const allowed = ['', fact.unit ?? '', '个', '名', '人', '次', '位'];
  if (value === undefined || !(allowed.includes(suffix) || suffix === `${fact.unit ?? ''}整`))
    return error(`看不懂“${text.trim()}”，请只填数字，例如 2。`);
  if (value > greatest) return error(`“${text.trim()}”太大，请核对。`);
  if (fact.type === 'integer' && !Number.isInteger(value))
    return error(
      `“${text.trim()}”不是整数，${fact.unit === undefined ? '' : `按${fact.unit}计，`}请填整数。`,
    );
  return { kind: 'value', value };
}
