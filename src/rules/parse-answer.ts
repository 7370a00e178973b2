import type { Fact } from '../model/fact.schema.ts';
import { parseNumeral } from '../model/numeral.ts';

/** What a person typed, read. Bad input keeps its text in the field and says what is wrong. */
export type Answer =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'error'; readonly message: string };

/** Beyond this no count or amount of a township, county or city can lie. */
const greatest = 100_000_000;

/** So much of what was typed is said again: the rest stands in its field. */
const longestTold = 60;

const chinese = '[零〇一二两三四五六七八九十百千]+';
/** Commas and spaces part thousands only: 1,200 is a number, 1,2 and 1 2 are not. */
const numberPattern = new RegExp(
  `^(\\d+(?:\\.\\d+)?|\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?|${chinese})(\\D*)$`,
  'u',
);
const negativePattern = new RegExp(`^[-−—–负]\\s*(?:\\d|${chinese})`, 'u');

/** Units that people write one for the other. */
const sameUnits: readonly (readonly string[])[] = [
  ['人', '名', '个', '位'],
  ['家', '个', '户'],
  ['项', '个', '条'],
  ['次', '回', '场'],
  ['万元', '万'],
  ['个月', '月'],
  ['周', '星期', '个星期'],
  ['天', '日'],
];

/** Whether these words may stand behind the number: the unit of the fact, or none. */
function isUnitOf(unit: string | undefined, suffix: string): boolean {
  if (suffix === '' || suffix === unit || suffix === `${unit}整`) return true;
  return sameUnits.some((group) => group.includes(suffix) && group.includes(unit ?? '个'));
}

/**
 * Reads a number as people type it: 3, ３, 三, 三人, 1,200, 2名.
 * @param fact says whether fractions are allowed and which unit may be written behind
 */
export function parseAnswer(fact: Pick<Fact, 'type' | 'unit' | 'negative'>, text: string): Answer {
  const typed = text.trim();
  const signed = typed.normalize('NFKC').trim();
  const below = fact.negative === true && negativePattern.test(signed);
  const folded = below ? signed.slice(1).trim() : signed;
  if (folded === '') return { kind: 'empty' };
  const error = (message: string): Answer => ({ kind: 'error', message });
  const told = typed.length > longestTold ? `${typed.slice(0, longestTold)}……` : typed;
  if (negativePattern.test(folded)) return error(`“${told}”是负数，请填 0 或更大的数。`);
  const [, figure, rest = ''] = numberPattern.exec(folded) ?? [];
  const value = figure === undefined ? undefined : parseNumeral(figure.replaceAll(/[, ]/g, ''));
  if (value === undefined) return error(`看不懂“${told}”，请只填数字，例如 2。`);
  const inUnit = fact.unit === undefined ? '' : `按${fact.unit}计，`;
  const suffix = rest.replaceAll(/\s/g, '');
  if (!isUnitOf(fact.unit, suffix)) return error(`看不懂“${told}”，请${inUnit}只填数字，例如 2。`);
  if (value > greatest) return error(`“${told}”太大，请核对。`);
  if (fact.type === 'integer' && !Number.isInteger(value))
    return error(`“${told}”不是整数，${inUnit}请填整数。`);
  return { kind: 'value', value: below ? -value : value };
}
