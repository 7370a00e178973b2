/** Lists of ascending numbers in few bytes: gaps where they are few, a bit for each where they are many. */

const gaps = 0;
const bits = 1;

export function encodePostings(numbers: readonly number[]): Uint8Array {
  const spaced = encodeGaps(numbers);
  const last = numbers[numbers.length - 1] ?? 0;
  const width = (last >> 3) + 1;
  if (spaced.length <= width + 1) return spaced;
  const bytes = new Uint8Array(width + 1);
  bytes[0] = bits;
  for (const number of numbers) {
    const at = (number >> 3) + 1;
    bytes[at] = (bytes[at] ?? 0) | (1 << (number & 7));
  }
  return bytes;
}

function encodeGaps(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [gaps];
  let before = 0;
  for (const number of numbers) {
    pushVarint(bytes, number - before);
    before = number;
  }
  return Uint8Array.from(bytes);
}

/** Calls with each number of an encoded list, in order. */
export function eachPosting(bytes: Uint8Array, call: (number: number) => void): void {
  if (bytes[0] === bits) {
    for (let at = 1; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      for (let bit = 0; byte >> bit > 0; bit += 1) if ((byte >> bit) & 1) call((at - 1) * 8 + bit);
    }
    return;
  }
  const reader = new ByteReader(bytes, 1);
  let number = 0;
  while (!reader.isDone) {
    number += reader.varint();
    call(number);
  }
}

export function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** Reads a file of varints and pieces from its beginning. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get isDone(): boolean {
    return this.#at >= this.#bytes.length;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      value += (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  piece(length: number): Uint8Array {
    const piece = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return piece;
  }
}
