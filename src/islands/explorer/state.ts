/** What the explorer is narrowed to, how it is ordered, and where one is in it. Kept in the address. */
export interface ExplorerState {
  readonly text: string;
  readonly chosen: Chosen;
  readonly sort: SortKey;
  readonly group: GroupKey;
  /** From 1. */
  readonly page: number;
}

export const facetKeys = [
  'place',
  'level',
  'bearer',
  'topic',
  'modality',
  'measured',
  'year',
  'policy',
] as const;
export type FacetKey = (typeof facetKeys)[number];

/** The values that are chosen under each facet; several of one facet widen, several facets narrow. */
export type Chosen = Readonly<Record<FacetKey, readonly string[]>>;

export const sortKeys = ['paper', 'figure', 'due', 'bearer', 'topic', 'place', 'newest'] as const;
export type SortKey = (typeof sortKeys)[number];

export const groupKeys = ['none', 'bearer', 'topic', 'place'] as const;
export type GroupKey = (typeof groupKeys)[number];

const nothing: Chosen = {
  place: [],
  level: [],
  bearer: [],
  topic: [],
  modality: [],
  measured: [],
  year: [],
  policy: [],
};

export const emptyState: ExplorerState = {
  text: '',
  chosen: nothing,
  sort: 'paper',
  group: 'none',
  page: 1,
};

/** Longer texts stand in no duty, and fit into no address. */
export const longestText = 300;

export function readState(search: string): ExplorerState {
  const parameters = new URLSearchParams(search);
  const read = (key: string) => parameters.get(key) ?? '';
  const page = Number(read('page'));
  const chosen = Object.fromEntries(
    facetKeys.map((key) => [key, [...new Set(read(key).split(',').filter(Boolean))]]),
  ) as unknown as Chosen;
  return {
    text: read('text').slice(0, longestText),
    chosen,
    sort: sortKeys.find((key) => key === read('sort')) ?? emptyState.sort,
    group: groupKeys.find((key) => key === read('group')) ?? emptyState.group,
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
  };
}

/** The address of a state; what is as it is at first is left out. Ids hold no commas. */
export function writeState({ text, chosen, sort, group, page }: ExplorerState): string {
  const pairs: [string, string][] = [
    // Unlike encodeURIComponent it bears half a character, as it stands while one is typed.
    ['text', new URLSearchParams({ text }).toString().slice('text='.length)],
    ...facetKeys.map((key): [string, string] => [
      key,
      chosen[key].map(encodeURIComponent).join(','),
    ]),
    ['sort', sort === emptyState.sort ? '' : sort],
    ['group', group === emptyState.group ? '' : group],
    ['page', page === 1 ? '' : String(page)],
  ];
  const written = pairs.filter(([, value]) => value !== '').map((pair) => pair.join('='));
  return written.length === 0 ? '' : `?${written.join('&')}`;
}

/** Whether anything is left out of the list. */
export function isNarrowed({ text, chosen }: ExplorerState): boolean {
  return text.trim() !== '' || facetKeys.some((key) => chosen[key].length > 0);
}

/** The state with one value chosen or let go; the first page is shown again. */
export function toggleValue(state: ExplorerState, facet: FacetKey, value: string): ExplorerState {
  const values = state.chosen[facet];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...state, chosen: { ...state.chosen, [facet]: next }, page: 1 };
}
