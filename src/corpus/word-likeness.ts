/** How alike the words of two texts are, from 0 to 1; a text is told by its place among all. */
export type WordLikeness = (one: number, other: number) => number;

/**
 * A text is a vector of length 1 over its pairs of neighbouring characters, in which a pair weighs the
 * more the rarer it is: 安全 and 生产 stand in every other duty. The product of two is their cosine.
 *
 * One text is best compared with many in turn: it is laid out over all pairs, and each other is then a
 * sum over its own pairs alone.
 * @param texts punctuation, and how wide a digit is, are no part of them
 */
export function compareWords(texts: readonly string[]): WordLikeness {
  const { pairs, starts, ends, weights, size } = weighPairs(numberPairs(texts));
  const laidOut = new Float32Array(size);
  let current = 0;
  const layOut = (text: number) => {
    for (const pair of pairs.subarray(starts[current], ends[current])) laidOut[pair] = 0;
    for (let at = starts[text] ?? 0; at < (ends[text] ?? 0); at += 1)
      laidOut[pairs[at] ?? 0] = weights[at] ?? 0;
    current = text;
  };
  if (texts.length > 0) layOut(current);
  return (one, other) => {
    if (one !== current) layOut(one);
    const end = ends[other] ?? 0;
    let product = 0;
    for (let at = starts[other] ?? 0; at < end; at += 1)
      product += (laidOut[pairs[at] ?? 0] ?? 0) * (weights[at] ?? 0);
    return product;
  };
}

/** The pairs of all texts, one text after the other: lists of its own for each would be millions. */
interface NumberedPairs {
  /** Numbers of pairs, in the order in which they are first met: all sums are added up in it. */
  readonly pairs: Int32Array;
  /** Where each text begins, and at last where all end. */
  readonly starts: Int32Array;
  /** In how many texts a pair stands, by its number. */
  readonly counts: readonly number[];
}

function numberPairs(texts: readonly string[]): NumberedPairs {
  const words = texts.map(lettersOf);
  const starts = new Int32Array(words.length + 1);
  words.forEach(({ length }, text) => {
    starts[text + 1] = (starts[text] ?? 0) + Math.max(0, length - 1);
  });
  const pairs = new Int32Array(starts[words.length] ?? 0);
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const lastText: number[] = [];
  words.forEach((word, text) => {
    const start = starts[text] ?? 0;
    for (let at = 0; at < word.length - 1; at += 1) {
      // As a signed integer: for each greater number the map would keep an object.
      const pair = (word.charCodeAt(at) << 16) | word.charCodeAt(at + 1);
      const number = numbers.get(pair) ?? numbers.size;
      if (number === numbers.size) numbers.set(pair, number);
      if (lastText[number] !== text) counts[number] = (counts[number] ?? 0) + 1;
      lastText[number] = text;
      pairs[start + at] = number;
    }
  });
  return { pairs, starts, counts };
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Each pair of a text once, in rising order. */
interface WeighedPairs {
  readonly pairs: Int32Array;
  readonly weights: Float32Array;
  readonly starts: Int32Array;
  /** Where each text ends: what it repeats leaves a gap before the next. */
  readonly ends: Int32Array;
  /** How many different pairs there are. */
  readonly size: number;
}

/** @param numbered its pairs are sorted in place: those of a country are many */
function weighPairs({ pairs, starts, counts }: NumberedPairs): WeighedPairs {
  const texts = starts.length - 1;
  const rarity = Float64Array.from(counts, (count) => Math.log((texts + 1) / (count + 1)));
  const weights = new Float32Array(pairs.length);
  const ends = new Int32Array(texts);
  for (let text = 0; text < texts; text += 1) {
    const start = starts[text] ?? 0;
    const end = start + countRuns(pairs.subarray(start, starts[text + 1]).sort(), weights, start);
    let squares = 0;
    for (let at = start; at < end; at += 1)
      squares += ((weights[at] ?? 0) * (rarity[pairs[at] ?? 0] ?? 0)) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let at = start; at < end; at += 1)
      weights[at] = ((weights[at] ?? 0) * (rarity[pairs[at] ?? 0] ?? 0)) / length;
    ends[text] = end;
  }
  return { pairs, weights, starts, ends, size: counts.length };
}

/**
 * Moves the different numbers of a sorted list to its front.
 * @param times takes, from `from` on, how often each stood there
 * @returns how many different ones there are
 */
function countRuns(sorted: Int32Array, times: Float32Array, from: number): number {
  let kept = 0;
  for (const [at, number] of sorted.entries()) {
    if (at === 0 || number !== sorted[kept - 1]) {
      sorted[kept] = number;
      kept += 1;
    }
    times[from + kept - 1] = (times[from + kept - 1] ?? 0) + 1;
  }
  return kept;
}
