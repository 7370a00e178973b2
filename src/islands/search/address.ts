import { facetNames, type Chosen, type FacetName } from '../../search/facets.ts';

/** What the address of the search page says; a colleague who opens it sees the same. */
export interface SearchState {
  readonly query: string;
  /** Only what is typed, without its synonyms. */
  readonly isExact: boolean;
  readonly chosen: Chosen;
}

/**
 * So many characters of a query are looked for: more than any sentence, and what still fits into the
 * header line in which a server takes an address. The boxes say it as their `maxlength`.
 */
export const longestQuery = 300;

export function readAddress(search: string): SearchState {
  const given = new URLSearchParams(search);
  const chosen: Partial<Record<FacetName, string>> = {};
  for (const facet of facetNames) {
    const value = given.get(facet);
    if (value !== null && value !== '') chosen[facet] = value;
  }
  return { query: readQuery(given.get('q') ?? ''), isExact: given.get('exact') === '1', chosen };
}

/** What is looked for of what stands in the box or in an address. */
export function readQuery(text: string): string {
  return text.trim().slice(0, longestQuery).trim();
}

/** The part of the address behind the path; empty where nothing is looked for. */
export function writeAddress({ query, isExact, chosen }: SearchState): string {
  if (query === '') return '';
  const parts = [`q=${encode(query)}`];
  if (isExact) parts.push('exact=1');
  for (const facet of facetNames) {
    const value = chosen[facet];
    if (value !== undefined) parts.push(`${facet}=${encode(value)}`);
  }
  return `?${parts.join('&')}`;
}

/** Unlike encodeURIComponent alone it bears half a character, as it stands while one is typed. */
function encode(text: string): string {
  return encodeURIComponent(new URLSearchParams({ text }).get('text') ?? '');
}
