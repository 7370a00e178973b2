import { holds, type PreparedClause } from './prepare-clause.ts';
import type { Reading } from './read-query.ts';

/** So many characters of a title ask for its paper. */
const longTitle = 8;

/**
 * Whether the paper is asked for by its number or a good part of its title, and this opens it. A
 * word that a title happens to hold asks for no paper.
 */
export function asksForPaper(
  { clause, head, paperNumber, paper }: PreparedClause,
  reading: Reading,
): boolean {
  if (paper.opening !== clause.id) return false;
  const isHere = reading.every(
    ({ typed, segments }) =>
      typed.some((variant) => holds(head, variant)) ||
      // A township stands in no title: the paper of its county is asked for.
      (typed.length === 0 &&
        segments.some(({ places }) => places.some(({ code }) => code === paper.place))),
  );
  const typed = reading.reduce((sum, { text }) => sum + text.length, 0);
  const isOfNumber = reading.some((part) => part.typed.some((one) => holds(paperNumber, one)));
  const isPlace = reading.every(({ segments: [first] }) => (first?.places.length ?? 0) > 0);
  return isHere && (isPlace || isOfNumber || typed >= longTitle);
}
