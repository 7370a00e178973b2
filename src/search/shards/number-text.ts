/**
 * Numbers as text in which each small one is one character. A file of such text needs no decoding
 * beside JSON's, and gzip gives each character as few bits as its number is frequent; of bytes in
 * Base64 it makes little, because their borders are lost in it.
 */

/** Printable, and as they are in JSON: the last of a number, and those before it. */
const printable = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
  (character) => character !== '"' && character !== '\\',
);
const lasts = printable.slice(0, 64);
const leads = printable.slice(64);
const valueOf = new Map(printable.map((character, at) => [character, at < 64 ? at : at - 64]));

const lastCodes = Uint8Array.from(lasts, (character) => character.charCodeAt(0));
const leadCodes = Uint8Array.from(leads, (character) => character.charCodeAt(0));

/** How many characters a whole number from 0 up takes. */
export function numberLength(value: number): number {
  let length = 1;
  for (let rest = Math.floor(value / 64); rest > 0; rest = Math.floor(rest / leads.length))
    length += 1;
  return length;
}

/**
 * Writes a whole number from 0 up.
 * @param at where its first character goes
 * @returns where the next one begins
 */
export function writeNumberAt(bytes: Uint8Array, at: number, value: number): number {
  const end = at + numberLength(value);
  bytes[end - 1] = lastCodes[value % 64] ?? 0;
  let rest = Math.floor(value / 64);
  for (let place = end - 2; place >= at; place -= 1) {
    bytes[place] = leadCodes[rest % leads.length] ?? 0;
    rest = Math.floor(rest / leads.length);
  }
  return end;
}

/** The text that `writeNumberAt` wrote. */
export function textOfNumbers(bytes: Uint8Array): string {
  return ascii.decode(bytes);
}

const ascii = new TextDecoder();

/** Any whole numbers from 0 up. */
export function encodeNumbers(numbers: readonly number[]): string {
  const bytes = new Uint8Array(numbers.reduce((length, one) => length + numberLength(one), 0));
  numbers.reduce((at, one) => writeNumberAt(bytes, at, one), 0);
  return textOfNumbers(bytes);
}

export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  for (const character of text) {
    const digit = valueOf.get(character) ?? 0;
    // Characters are in the order of their codes: from the first lead on they are leads.
    if (character >= (leads[0] ?? '')) value = value * leads.length + digit;
    else {
      numbers.push(value * 64 + digit);
      value = 0;
    }
  }
  return numbers;
}

/** Ascending numbers, as the steps between them. */
export function encodeAscending(numbers: readonly number[]): string {
  return encodeNumbers(numbers.map((number, at) => number - (numbers[at - 1] ?? 0)));
}

/** Calls with each of ascending numbers, in order. */
export function eachAscending(text: string, call: (number: number) => void): void {
  let number = 0;
  for (const step of decodeNumbers(text)) call((number += step));
}
