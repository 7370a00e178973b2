/** The first so many that are wanted; whether one is, is a search of its own, and not asked of the rest. */
export function firstThat<T>(
  items: readonly T[],
  most: number,
  isWanted: (item: T) => boolean,
): readonly T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.length >= most) break;
    if (isWanted(item)) found.push(item);
  }
  return found;
}
