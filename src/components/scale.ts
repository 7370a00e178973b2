import { corpus } from './site.ts';

/**
 * Duties that a page can list. A few dozen papers stay below; a country's do not, and then lists of
 * duties go by place: the page names the places, the explorer shows the duties of those chosen.
 */
const mostListed = 10_000;

export const isLarge = corpus.obligations.length > mostListed;
