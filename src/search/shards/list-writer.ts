import { numberLength, textOfNumbers, writeNumberAt } from './number-text.ts';

/** So many entries of a stream lie in one piece: a copy of all, to make room, would take twice the memory. */
const pieceSize = 1 << 20;

/**
 * Lists of ascending numbers by the number of their key, in text. For a country's clauses they hold tens
 * of millions of numbers: what comes is kept as one stream, 4 bytes each, and written once all is known.
 */
export class ListWriter {
  /** Keys as they came; a number that is begun stands as its complement, which is negative. */
  readonly #stream: Int32Array[] = [];
  #end = pieceSize;
  #current = -1;
  /** Of each key: the last number, how many, how long their text is. */
  #last = new Int32Array(0);
  #counts = new Int32Array(0);
  #lengths = new Int32Array(0);

  /**
   * Adds a number to the list of a key, unless it is there.
   * @param number at least as large as any before, of any key
   * @returns whether it was new
   */
  add(key: number, number: number): boolean {
    if (key >= this.#counts.length) this.#makeRoom(key);
    const count = this.#counts[key] ?? 0;
    const last = this.#last[key] ?? 0;
    if (count > 0 && last === number) return false;
    if (number !== this.#current) {
      this.#push(~number);
      this.#current = number;
    }
    this.#push(key);
    this.#counts[key] = count + 1;
    this.#last[key] = number;
    this.#lengths[key] = (this.#lengths[key] ?? 0) + numberLength(number - last);
    return true;
  }

  /**
   * Counts a number for a key that has some, without keeping it: nobody will ask for that list.
   * @returns whether it was new
   */
  tally(key: number, number: number): boolean {
    const count = this.#counts[key] ?? 0;
    if (count > 0 && this.#last[key] === number) return false;
    this.#counts[key] = count + 1;
    this.#last[key] = number;
    return true;
  }

  /** How many numbers came for a key. */
  count(key: number): number {
    return this.#counts[key] ?? 0;
  }

  /** The texts of all lists, by key, as `encodeAscending` writes them. */
  finish(): (key: number) => string {
    const ends = new Float64Array(this.#lengths.length + 1);
    this.#lengths.forEach((length, key) => (ends[key + 1] = (ends[key] ?? 0) + length));
    const bytes = new Uint8Array(ends[this.#lengths.length] ?? 0);
    const places = ends.slice();
    const last = new Int32Array(this.#lengths.length);
    let number = 0;
    this.#stream.forEach((piece, at) => {
      const end = at === this.#stream.length - 1 ? this.#end : pieceSize;
      for (let entry = 0; entry < end; entry += 1) {
        const key = piece[entry] ?? 0;
        if (key < 0) {
          number = ~key;
          continue;
        }
        places[key] = writeNumberAt(bytes, places[key] ?? 0, number - (last[key] ?? 0));
        last[key] = number;
      }
    });
    return (key) => textOfNumbers(bytes.subarray(ends[key], ends[key + 1]));
  }

  #push(entry: number): void {
    if (this.#end === pieceSize) {
      this.#stream.push(new Int32Array(pieceSize));
      this.#end = 0;
    }
    const piece = this.#stream[this.#stream.length - 1];
    if (piece) piece[this.#end] = entry;
    this.#end += 1;
  }

  #makeRoom(key: number): void {
    const size = Math.max(1024, key + 1, this.#counts.length * 2);
    const grown = (old: Int32Array) => {
      const room = new Int32Array(size);
      room.set(old);
      return room;
    };
    this.#last = grown(this.#last);
    this.#counts = grown(this.#counts);
    this.#lengths = grown(this.#lengths);
  }
}
