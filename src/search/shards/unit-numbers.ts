import type { Unit } from './units.ts';

const free = -1;

/**
 * Numbers units from 0 in the order in which they come, so that what is known of each lies in arrays.
 * A table with open addressing: a Map of as many takes three times as long, and of tens of millions of
 * questions that is most of an index's time.
 */
export class UnitNumbers {
  /** Each unit at its number. */
  readonly units: Unit[] = [];
  #slots = new Int32Array(1 << 16).fill(free);

  /** The number of a unit; the next one, where it is new. */
  of(unit: Unit): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = Math.imul(unit ^ (unit >>> 15), 0x9e3779b1) >>> 0;
    slot = (slot ^ (slot >>> 13)) & last;
    for (;;) {
      const number = slots[slot] ?? free;
      if (number === free) return this.#add(unit, slot);
      if (this.units[number] === unit) return number;
      slot = (slot + 1) & last;
    }
  }

  #add(unit: Unit, slot: number): number {
    const number = this.units.push(unit) - 1;
    this.#slots[slot] = number;
    if (this.units.length * 2 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const known = this.units.splice(0);
    this.#slots = new Int32Array(this.#slots.length * 2).fill(free);
    for (const unit of known) this.of(unit);
  }
}
