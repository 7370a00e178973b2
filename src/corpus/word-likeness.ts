/** How alike the words of two texts are, from 0 to 1; a text is told by its place among those compared. */
export type WordLikeness = (one: number, other: number) => number;

/** The words of some texts, read once to be compared in many companies. */
export interface ReadWords {
  /** Numbers of pairs of characters, one text after the other; of a text each once, in the order of their codes. */
  readonly pairs: Int32Array;
  /** How often a text holds each. */
  readonly times: Float32Array;
  /** Where each text begins, and at last where all end. */
  readonly starts: Int32Array;
}

/**
 * A text is a vector of length 1 over its pairs of neighbouring characters, in which a pair weighs the
 * more the rarer it is among the texts that are compared: 安全 and 生产 stand in every other duty. The
 * product of two is their cosine. Sums are added up in the order of the pairs' codes: whatever was read
 * or compared before, the last bit is the same.
 */
export class WordComparer {
  /** Of each pair that was met, by its code. */
  readonly #numbers = new Map<number, number>();
  /** In how many texts of a company a pair stands; zero between companies. */
  #counts = new Int32Array(0);
  /**
   * One text is best compared with many in turn: it is laid out over all pairs, and each other is then a
   * sum over its own pairs alone.
   */
  #laidOut = new Float32Array(0);
  #laidPairs: Int32Array = new Int32Array(0);
  #laidBy: WordLikeness | undefined;

  /** @param texts punctuation, and how wide a digit is, are no part of them */
  read(texts: readonly string[]): ReadWords {
    const words = texts.map(lettersOf);
    const most = words.reduce((sum, { length }) => sum + Math.max(0, length - 1), 0);
    const pairs = new Int32Array(most);
    const times = new Float32Array(most);
    const starts = new Int32Array(words.length + 1);
    let end = 0;
    words.forEach((word, text) => {
      const codes = pairs.subarray(end, end + Math.max(0, word.length - 1));
      for (let at = 0; at < codes.length; at += 1)
        codes[at] = (word.charCodeAt(at) << 16) | word.charCodeAt(at + 1);
      const kept = countRuns(codes.sort(), times.subarray(end));
      for (let at = end; at < end + kept; at += 1) pairs[at] = this.#numberOf(pairs[at] ?? 0);
      end += kept;
      starts[text + 1] = end;
    });
    return { pairs: pairs.slice(0, end), times: times.slice(0, end), starts };
  }

  /** @param company the texts that are compared, those of the first part first */
  compare(company: readonly ReadWords[]): WordLikeness {
    this.#makeRoom();
    const { pairs, times, starts } = join(company);
    const weights = this.#weigh(pairs, times, starts);
    let current = -1;
    const likeness: WordLikeness = (one, other) => {
      if (one !== current || this.#laidBy !== likeness) {
        const [from, to] = [starts[one], starts[one + 1]];
        this.#layOut(pairs.subarray(from, to), weights.subarray(from, to));
        this.#laidBy = likeness;
        current = one;
      }
      const laidOut = this.#laidOut;
      const end = starts[other + 1] ?? 0;
      let product = 0;
      for (let at = starts[other] ?? 0; at < end; at += 1)
        product += (laidOut[pairs[at] ?? 0] ?? 0) * (weights[at] ?? 0);
      return product;
    };
    return likeness;
  }

  #numberOf(code: number): number {
    const number = this.#numbers.get(code) ?? this.#numbers.size;
    if (number === this.#numbers.size) this.#numbers.set(code, number);
    return number;
  }

  /** How much each pair of each text weighs. */
  #weigh(pairs: Int32Array, times: Float32Array, starts: Int32Array): Float32Array {
    const counts = this.#counts;
    for (const pair of pairs) counts[pair] = (counts[pair] ?? 0) + 1;
    const texts = starts.length - 1;
    const rarity = Float64Array.from({ length: texts + 1 }, (_, count) =>
      Math.log((texts + 1) / (count + 1)),
    );
    const weights = new Float32Array(pairs.length);
    for (let text = 0; text < texts; text += 1) {
      const [from, to] = [starts[text] ?? 0, starts[text + 1] ?? 0];
      let squares = 0;
      for (let at = from; at < to; at += 1)
        squares += ((times[at] ?? 0) * (rarity[counts[pairs[at] ?? 0] ?? 0] ?? 0)) ** 2;
      const length = Math.sqrt(squares) || 1;
      for (let at = from; at < to; at += 1)
        weights[at] = ((times[at] ?? 0) * (rarity[counts[pairs[at] ?? 0] ?? 0] ?? 0)) / length;
    }
    for (const pair of pairs) counts[pair] = 0;
    return weights;
  }

  #layOut(pairs: Int32Array, weights: Float32Array): void {
    for (const pair of this.#laidPairs) this.#laidOut[pair] = 0;
    for (let at = 0; at < pairs.length; at += 1) this.#laidOut[pairs[at] ?? 0] = weights[at] ?? 0;
    this.#laidPairs = pairs;
  }

  #makeRoom(): void {
    if (this.#counts.length >= this.#numbers.size) return;
    const size = this.#numbers.size * 2;
    this.#counts = new Int32Array(size);
    this.#laidOut = new Float32Array(size);
    this.#laidPairs = new Int32Array(0);
    this.#laidBy = undefined;
  }
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Moves the different numbers of a sorted list to its front.
 * @param times takes how often each stood there
 * @returns how many different ones there are
 */
function countRuns(sorted: Int32Array, times: Float32Array): number {
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const number = sorted[at] ?? 0;
    if (at === 0 || number !== sorted[kept - 1]) {
      sorted[kept] = number;
      times[kept] = 0;
      kept += 1;
    }
    times[kept - 1] = (times[kept - 1] ?? 0) + 1;
  }
  return kept;
}

function join(parts: readonly ReadWords[]): ReadWords {
  const length = parts.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const texts = parts.reduce((sum, { starts }) => sum + starts.length - 1, 0);
  const joined = {
    pairs: new Int32Array(length),
    times: new Float32Array(length),
    starts: new Int32Array(texts + 1),
  };
  let [end, text] = [0, 0];
  for (const { pairs, times, starts } of parts) {
    joined.pairs.set(pairs, end);
    joined.times.set(times, end);
    for (let at = 0; at < starts.length; at += 1)
      joined.starts[text + at] = end + (starts[at] ?? 0);
    end += pairs.length;
    text += starts.length - 1;
  }
  return joined;
}
