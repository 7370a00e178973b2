import { canonicalNumber } from './numbers.ts';

/** Signs that people type one for the other; 〔2020〕 is typed [2020], 3—5名 is typed 3-5名. */
const sameSigns: readonly (readonly [RegExp, string])[] = [
  [/[〔[【〖]/gu, '('],
  [/[〕\]】〗]/gu, ')'],
  [/[—–−‐]/gu, '-'],
  [/[“”]/gu, '"'],
];

/** Full-width forms, letters, digits, brackets and dashes as one: ２０万 and 20万 are the same. */
export function fold(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  return sameSigns.reduce((result, [signs, sign]) => result.replace(signs, sign), folded);
}

/** Unified ideographs alone, as most names are: nothing of them folds. */
const onlyHan = /^[\u4e00-\u9fff]+$/u;

/** Folded and without white space: papers break lines and set spaces where nobody types them. */
export function squeeze(text: string): string {
  return onlyHan.test(text) ? text : fold(text).replace(/\s/gu, '');
}

/** The words of a query that are set apart by white space, squeezed. */
export function splitWords(query: string): string[] {
  return query.split(/\s+/u).flatMap((word) => (word === '' ? [] : [squeeze(word)]));
}

/** A text made comparable, and for each of its units where it stands in the text as written. */
export interface Traced {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A place for each unit of a piece. */
function repeat(place: number, piece: string): number[] {
  return Array.from({ length: piece.length }, () => place);
}

/** `squeeze` that keeps track of the places: ㎡ becomes m2. */
export function traceSqueezed(text: string): Traced {
  let squeezed = '';
  let at = 0;
  const from: number[] = [];
  const to: number[] = [];
  for (const character of text) {
    const piece = squeeze(character);
    const end = at + character.length;
    from.push(...repeat(at, piece));
    to.push(...repeat(end, piece));
    squeezed += piece;
    at += character.length;
  }
  return { text: squeezed, from, to };
}

const digits = String.raw`\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百千]+`;
/**
 * Numbers and what is counted, in a squeezed text: 百分之七十五; (2020)3号, 2020年第3号; 二十万,
 * 两个星期, 3人.
 */
const numbers = new RegExp(
  String.raw`百分之(${digits})|\(?((?:19|20)\d\d)\)?年?第?(\d{1,4})号|(${digits})(万|亿)?(个人|人|名|位|个?星期|个?礼拜|周)?`,
  'gu',
);

function writeNumber(found: RegExpMatchArray): string | undefined {
  const [, percent, year, serial, amount, scale, unit = ''] = found;
  if (percent !== undefined) {
    const value = canonicalNumber(percent);
    return value === undefined ? undefined : `${value}%`;
  }
  if (year !== undefined) return `${year}|${serial ?? ''}号`;
  const value = canonicalNumber(amount ?? '', scale);
  if (value === undefined) return undefined;
  return value + (/人|名|位/u.test(unit) ? '名' : unit === '' ? '' : '周');
}

/**
 * A squeezed text with its numbers written in one way: 二十万 and 20万 are 200000, 百分之七十五 is
 * 75%, 两周 is 2周, 3人 is 3名, and the number of a paper is 弥安发2020|3号 whatever its brackets.
 */
export function canonical(squeezed: string): string {
  if (!/[\d零〇一二两三四五六七八九十百千]/u.test(squeezed)) return squeezed;
  let result = '';
  let at = 0;
  for (const found of squeezed.matchAll(numbers)) {
    result += squeezed.slice(at, found.index) + (writeNumber(found) ?? found[0]);
    at = found.index + found[0].length;
  }
  return result + squeezed.slice(at);
}

/** `canonical` that keeps track of the places in the text as written. */
export function traceCanonical(squeezed: Traced): Traced {
  let text = '';
  let at = 0;
  const from: number[] = [];
  const to: number[] = [];
  const copy = (end: number) => {
    text += squeezed.text.slice(at, end);
    for (; at < end; at += 1) {
      from.push(squeezed.from[at] ?? 0);
      to.push(squeezed.to[at] ?? 0);
    }
  };
  for (const found of squeezed.text.matchAll(numbers)) {
    const end = found.index + found[0].length;
    copy(found.index);
    const written = writeNumber(found);
    if (written === undefined || written === found[0]) {
      copy(end);
      continue;
    }
    text += written;
    from.push(...repeat(squeezed.from[at] ?? 0, written));
    to.push(...repeat(squeezed.to[end - 1] ?? 0, written));
    at = end;
  }
  copy(squeezed.text.length);
  return { text, from, to };
}

/**
 * Where a canonical form stands in a canonical text, at or after a place: never inside a longer
 * number, so 2名 is not in 12名.
 * @returns -1 when it does not
 */
export function findCanonical(text: string, form: string, start = 0): number {
  for (let at = text.indexOf(form, start); at >= 0; at = text.indexOf(form, at + 1)) {
    const cutsBefore = /\d/u.test(form[0] ?? '') && /[\d.]/u.test(text[at - 1] ?? '');
    const after = text[at + form.length] ?? '';
    const cutsAfter = /\d/u.test(form[form.length - 1] ?? '') && /[\d.]/u.test(after);
    if (!cutsBefore && !cutsAfter) return at;
  }
  return -1;
}
