/** Numbers that look random and are the same in every run. */
export interface SeededRandom {
  /** @returns a whole number from 0 to below `limit` */
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  /** @throws RangeError of an empty list */
  readonly pick: <T>(items: readonly T[]) => T;
}

/** mulberry32: small, and good enough to scatter sentences. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    pick: <T>(items: readonly T[]): T => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
}
