/** A source of numbers in [0, 1) that is the same for the same seed, on every machine. */
export type Random = () => number;

/** Hashes a text to 32 bits (FNV-1a, over UTF-16 code units). */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state >>> 0;
}

/**
 * Numbers that look random (mulberry32) and depend on nothing but the seed: a bank that is made
 * again from the same choice is the same bank.
 */
export function randomFor(seed: string): Random {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The items in an order that the random source decides; the list itself is left alone. */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}
