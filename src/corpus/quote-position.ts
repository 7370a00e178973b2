/** A quote with the context that makes it unique (W3C TextQuoteSelector). */
export interface Selector {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

export type Position =
  | { readonly found: true; readonly start: number; readonly end: number }
  | { readonly found: false; readonly occurrences: number };

/** Finds a quote in a text; it must be there exactly once, with its context if it has one. */
export function findQuote(text: string, { quote, prefix = '', suffix = '' }: Selector): Position {
  const wanted = prefix + quote + suffix;
  const starts: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) starts.push(at);
  const [only] = starts;
  if (only === undefined || starts.length > 1) return { found: false, occurrences: starts.length };
  const start = only + prefix.length;
  return { found: true, start, end: start + quote.length };
}

/** Characters of a quote that are compared. */
const longestCompared = 400;

/**
 * The passage of a text that comes nearest to a quote (Sellers' approximate matching).
 * @returns the passage with the fewest edits; ties go to the first
 */
export function nearestPassage(text: string, wanted: string): string {
  // The work grows with both lengths; a pasted chapter is recognised by its beginning.
  const quote = wanted.slice(0, longestCompared);
  let costs = Array.from({ length: quote.length + 1 }, (_, index) => index);
  let starts = costs.map(() => 0);
  let best = { cost: Number.POSITIVE_INFINITY, start: 0, end: 0 };
  for (let end = 1; end <= text.length; end += 1) {
    const nextCosts = [0];
    const nextStarts = [end];
    for (let row = 1; row <= quote.length; row += 1) {
      const same = text[end - 1] === quote[row - 1] ? 0 : 1;
      const diagonal = (costs[row - 1] ?? 0) + same;
      const skipText = (costs[row] ?? 0) + 1;
      const skipQuote = (nextCosts[row - 1] ?? 0) + 1;
      const cost = Math.min(diagonal, skipText, skipQuote);
      nextCosts.push(cost);
      const from =
        cost === diagonal ? starts[row - 1] : cost === skipText ? starts[row] : nextStarts[row - 1];
      nextStarts.push(from ?? 0);
    }
    costs = nextCosts;
    starts = nextStarts;
    const cost = costs[quote.length] ?? Number.POSITIVE_INFINITY;
    if (cost < best.cost) best = { cost, start: starts[quote.length] ?? 0, end };
  }
  return text.slice(best.start, best.end);
}
