/** A running checksum of words (FNV-1a, 32 bits); the same words in the same order give the same. */
export class Checksum {
  #state = 0x811c9dc5;

  add(word: string): void {
    for (let at = 0; at < word.length; at += 1)
      this.#state = Math.imul(this.#state ^ word.charCodeAt(at), 0x01000193);
    this.#state = Math.imul(this.#state ^ 10, 0x01000193);
  }

  toString(): string {
    return (this.#state >>> 0).toString(16).padStart(8, '0');
  }
}
