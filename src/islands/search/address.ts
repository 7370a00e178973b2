import { facetNames, type Chosen, type FacetName } from '../../search/facets.ts';

/** What the address of the search page says; a colleague who opens it sees the same. */
export interface SearchState {
  readonly query: string;
  /** Only what is typed, without its synonyms. */
  readonly isExact: boolean;
  readonly chosen: Chosen;
}

export function readAddress(search: string): SearchState {
  const given = new URLSearchParams(search);
  const chosen: Partial<Record<FacetName, string>> = {};
  for (const facet of facetNames) {
    const value = given.get(facet);
    if (value !== null && value !== '') chosen[facet] = value;
  }
  return { query: (given.get('q') ?? '').trim(), isExact: given.get('exact') === '1', chosen };
}

/** The part of the address behind the path; empty where nothing is looked for. */
export function writeAddress({ query, isExact, chosen }: SearchState): string {
  if (query === '') return '';
  const parts = [`q=${encodeURIComponent(query)}`];
  if (isExact) parts.push('exact=1');
  for (const facet of facetNames) {
    const value = chosen[facet];
    if (value !== undefined) parts.push(`${facet}=${encodeURIComponent(value)}`);
  }
  return `?${parts.join('&')}`;
}
