/** Each text of the corpus is held against hundreds of others. */
const known = new Map<string, ReadonlySet<string>>();

/** Pairs of neighbouring characters; punctuation and white space are no part of the words. */
function pairsOf(text: string): ReadonlySet<string> {
  const before = known.get(text);
  if (before) return before;
  const pairs = findPairs(text);
  known.set(text, pairs);
  return pairs;
}

function findPairs(text: string): Set<string> {
  const letters = [...text.replace(/[\s\p{P}]/gu, '')];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}

/** How alike two texts are, 0 to 1: the share of pairs of characters that they have in common. */
export function likeness(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  if (first.size === 0 || second.size === 0) return a === b ? 1 : 0;
  const common = [...first].filter((pair) => second.has(pair)).length;
  return (2 * common) / (first.size + second.size);
}

/** Whether two names have two neighbouring characters in common: 道路运输 and 交通运输. */
export function sharesWords(a: string, b: string): boolean {
  const pairs = pairsOf(a);
  return a === b || [...pairsOf(b)].some((pair) => pairs.has(pair));
}
