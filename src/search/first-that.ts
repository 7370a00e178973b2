/**
 * The first that are wanted, `most` of them, in their order. Whether one is wanted may take a search of its
 * own: it is not asked of the rest.
 */
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
