/** Pairs of neighbouring characters; a text of one character is its own pair. */
function pairsOf(text: string): Map<string, number> {
  const characters = [...text];
  const pairs = new Map<string, number>();
  for (let at = 0; at < Math.max(characters.length - 1, 1); at += 1) {
    const pair = characters.slice(at, at + 2).join('');
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sharedPairs(a: Map<string, number>, b: Map<string, number>): number {
  let shared = 0;
  for (const [pair, times] of a) shared += Math.min(times, b.get(pair) ?? 0);
  return shared;
}

/** How alike two texts are, from 0 to 1: Dice's measure over pairs, or over characters if greater. */
export function likeness(a: string, b: string): number {
  const [first, second] = [[...a], [...b]];
  if (first.length === 0 || second.length === 0) return 0;
  const pairs =
    (2 * sharedPairs(pairsOf(a), pairsOf(b))) /
    (Math.max(first.length - 1, 1) + Math.max(second.length - 1, 1));
  const common = first.filter((character) => second.includes(character)).length;
  // 五山香 and 五山乡 share one pair of two, but two characters of three at the same places.
  const same = first.filter((character, at) => second[at] === character).length;
  const placed = common === 0 ? 0 : (2 * same) / (first.length + second.length);
  return Math.max(pairs, placed);
}

/**
 * The candidate most like a text.
 * @param least below this likeness nothing is offered
 */
export function nearest<T>(
  text: string,
  candidates: Iterable<T>,
  nameOf: (candidate: T) => string,
  least = 0.5,
): T | undefined {
  let best: T | undefined;
  let score = least;
  for (const candidate of candidates) {
    const found = likeness(text, nameOf(candidate));
    if (found > score || (found === score && best === undefined)) {
      best = candidate;
      score = found;
    }
  }
  return best;
}
