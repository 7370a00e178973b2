import { findQuote, nearestPassage, type Selector } from '../quote-position.ts';
import type { Stretch } from './coverage-gate.ts';

/** Why a quote cannot be placed, with what helps to mend it. */
export interface Misquote {
  readonly message: string;
  readonly details: Readonly<Record<string, string>>;
}

/**
 * Quote gate: a quote stands verbatim in its clause, exactly once with its prefix and suffix.
 * @param what the annotation's name in the message, e.g. `the quote`
 */
export function placeQuote(
  clause: { readonly id: string; readonly text: string },
  selector: Selector,
  what = 'the quote',
): { place: Stretch } | { misquote: Misquote } {
  const position = findQuote(clause.text, selector);
  if (position.found) return { place: { start: position.start, end: position.end } };
  if (position.occurrences > 1)
    return {
      misquote: {
        message: `${what} occurs ${position.occurrences} times in clause ${clause.id}`,
        details: {
          quote: selector.quote,
          hint: 'add prefix or suffix: the text right before or after the passage that is meant',
        },
      },
    };
  const wanted = `${selector.prefix ?? ''}${selector.quote}${selector.suffix ?? ''}`;
  return {
    misquote: {
      message: `${what} is not in clause ${clause.id}`,
      details: {
        quote: wanted,
        nearest: nearestPassage(clause.text, wanted),
        hint: 'copy the quote from index.mdx, brackets and all',
      },
    },
  };
}
