/** Where an index is cut into files; tests cut smaller ones. */
export interface ShardLimits {
  /** So much of lists stands in a file, in characters. */
  readonly bucketSize: number;
  /** So much text stands in a file, in characters. */
  readonly blockSize: number;
  /** A single character that stands in more clauses has no list of its own. */
  readonly mostOfCharacter: number;
  /** A list of more characters is asked for only where none of a string is shorter. */
  readonly heavyList: number;
}

export const usualLimits: ShardLimits = {
  bucketSize: 4000,
  blockSize: 2200,
  mostOfCharacter: 3000,
  heavyList: 5000,
};

/**
 * Number of the files that many terms share. Of many it is rounded up, by a sixty-fourth at most: where
 * papers change a little, every term stays in its file.
 * @param size characters of all their lists
 */
export function countBuckets(size: number, { bucketSize }: ShardLimits): number {
  const wanted = Math.max(1, Math.ceil(size / bucketSize));
  const binaryDigits = 32 - Math.clz32(wanted);
  const step = 2 ** Math.max(0, binaryDigits - 7);
  return Math.ceil(wanted / step) * step;
}

/** Whether the lists of a term are too long to share a file. */
export function isHeavy(term: string, [texts = '']: readonly string[], limits: ShardLimits) {
  return term.length === 2 && texts.length > limits.heavyList;
}

/** Whether the annotation gives a list: such lists have files of their own. */
export const isAnnotation = (term: string) => /^@(?!head:)./u.test(term) && term.length > 2;

/** Characters of the lists of a term that count where files are shared. */
export function sharedSize(term: string, own: readonly string[], limits: ShardLimits): number {
  if (isHeavy(term, own, limits) || isAnnotation(term)) return 0;
  return own.reduce((sum, { length }) => sum + length, 0);
}
