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
  let number = 0;
  let gap = 0;
  let shift = 0;
  for (let at = 1; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    gap += (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    number += gap;
    call(number);
    gap = 0;
    shift = 0;
  }
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}
