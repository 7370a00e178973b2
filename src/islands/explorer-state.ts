import { statesFigure } from '../model/measure.ts';
import type { PublishedObligation } from '../model/published.schema.ts';

/** What the explorer is narrowed to; empty strings narrow nothing. Kept in the address. */
export interface ExplorerState {
  readonly text: string;
  readonly policy: string;
  readonly bearer: string;
  readonly topic: string;
  readonly modality: string;
  /** `yes`: only duties with a quantity. */
  readonly measured: string;
}

export const facetKeys = ['policy', 'bearer', 'topic', 'modality', 'measured'] as const;
export type FacetKey = (typeof facetKeys)[number];

const emptyState: ExplorerState = {
  text: '',
  policy: '',
  bearer: '',
  topic: '',
  modality: '',
  measured: '',
};

export function readState(search: string): ExplorerState {
  const parameters = new URLSearchParams(search);
  const read = (key: keyof ExplorerState) => parameters.get(key) ?? '';
  return {
    text: read('text'),
    policy: read('policy'),
    bearer: read('bearer'),
    topic: read('topic'),
    modality: read('modality'),
    measured: read('measured'),
  };
}

export function writeState(state: ExplorerState): string {
  const parameters = new URLSearchParams(
    Object.entries(state).filter(([, value]: [string, string]) => value !== ''),
  );
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Values of an obligation under a facet. */
export function valuesOf(obligation: PublishedObligation, facet: FacetKey): readonly string[] {
  switch (facet) {
    case 'policy':
      return [obligation.policy];
    case 'bearer':
      return obligation.bearers;
    case 'topic':
      return [obligation.topic];
    case 'modality':
      return [obligation.modality];
    case 'measured':
      return [statesFigure(obligation.measure) ? 'yes' : 'no'];
  }
}

/**
 * Obligations that pass every facet and hold the text.
 * @param except a facet that is left open, to count what choosing each of its values would give
 */
export function filterObligations(
  obligations: readonly PublishedObligation[],
  state: ExplorerState,
  except?: FacetKey,
): PublishedObligation[] {
  const wanted = state.text.normalize('NFKC').toLowerCase().trim();
  return obligations.filter((obligation) => {
    const facetsPass = facetKeys.every((facet) => {
      if (facet === except || state[facet] === '') return true;
      return valuesOf(obligation, facet).includes(state[facet]);
    });
    if (!facetsPass) return false;
    if (wanted === '') return true;
    return `${obligation.action}\n${obligation.quote}`
      .normalize('NFKC')
      .toLowerCase()
      .includes(wanted);
  });
}

/** How many obligations each value of a facet would leave, most first. */
export function countFacet(
  obligations: readonly PublishedObligation[],
  state: ExplorerState,
  facet: FacetKey,
): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const obligation of filterObligations(obligations, state, facet))
    for (const value of valuesOf(obligation, facet))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}

export { emptyState };
