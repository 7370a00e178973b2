import type { Searchable } from '../prepare-clause.ts';

/**
 * A pair of neighbouring characters, or a single one, as a whole number: millions of them are counted
 * while an index is built, and numbers are counted three times faster than texts.
 */
export type Unit = number;

export function unitText(unit: Unit): string {
  const first = (unit >>> 16) & 0xffff;
  const last = String.fromCharCode(unit & 0xffff);
  return first === 0 ? last : String.fromCharCode(first) + last;
}

export const isSingle = (unit: Unit) => unit >>> 16 === 0;

/** The first pair of a text, or its one character. */
export function firstUnit(text: string): Unit {
  return text.length < 2 ? text.charCodeAt(0) : (text.charCodeAt(0) << 16) | text.charCodeAt(1);
}

/**
 * Calls with the pairs and characters of a text as it is, and with its numbers in one way; with those
 * that stand in it twice, twice.
 */
export function eachUnit({ plain, canonical }: Searchable, call: (unit: Unit) => void): void {
  eachWritten(plain, call);
  if (canonical !== plain) eachWritten(canonical, call);
}

function eachWritten(text: string, call: (unit: Unit) => void): void {
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (at > 0) call((before << 16) | code);
    // Half of a character outside the basic plane is none; its two halves are a pair.
    if (code < 0xd800 || code > 0xdfff) call(code);
    before = code;
  }
}
