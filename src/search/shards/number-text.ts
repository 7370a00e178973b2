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

function writeNumber(value: number): string {
  let text = lasts[value % 64] ?? '';
  for (let rest = Math.floor(value / 64); rest > 0; rest = Math.floor(rest / leads.length))
    text = (leads[rest % leads.length] ?? '') + text;
  return text;
}

/** Any whole numbers from 0 up. */
export function encodeNumbers(numbers: readonly number[]): string {
  return numbers.map(writeNumber).join('');
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
