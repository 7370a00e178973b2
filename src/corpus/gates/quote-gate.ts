import { findQuote, nearestPassage, type Selector } from '../quote-position.ts';
import type { Stretch } from './coverage-gate.ts';

/** Why a quote cannot be placed, with what helps to mend it. */
export interface Misquote {
  readonly message: string;
  readonly details: Readonly<Record<string, string>>;
}

/**
 * Quote gate: a quote stands verbatim in its clause, exactly once with its prefix and suffix.
 */
export function placeQuote(
  clause: { readonly id: string; readonly text: string },
  selector: Selector,
): { place: Stretch } | { misquote: Misquote } {
  const position = findQuote(clause.text, selector);
  if (position.found) {
    const { start, end } = position;
    const cut = [start, end].some((at) => /^\d\d$/.test(clause.text.slice(at - 1, at + 1)));
    if (!cut) return { place: { start, end } };
    return {
      misquote: {
        message: 'the quote begins or ends inside a number',
        details: { quote: selector.quote, hint: 'take the whole number into the quote' },
      },
    };
  }
  if (position.occurrences > 1)
    return {
      misquote: {
        message: `the quote occurs ${position.occurrences} times in clause ${clause.id}`,
        details: {
          quote: selector.quote,
          hint: 'add prefix or suffix: the text right before or after the passage that is meant',
        },
      },
    };
  const wanted = `${selector.prefix ?? ''}${selector.quote}${selector.suffix ?? ''}`;
  return {
    misquote: {
      message: `the quote is not in clause ${clause.id}`,
      details: {
        quote: wanted,
        nearest: nearestPassage(clause.text, wanted),
        hint: 'copy the quote from index.mdx, brackets and all',
      },
    },
  };
}
