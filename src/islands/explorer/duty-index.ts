import type { DutyLabels } from '../../exports/duty-labels.ts';
import { statesFigure } from '../../model/measure.ts';
import type { PublishedObligation } from '../../model/published.schema.ts';
import { levelsOfDuty } from '../../rules/duty-levels.ts';
import { splitWords, squeeze } from '../../search/fold.ts';
import { facetKeys, type ExplorerState, type FacetKey } from './state.ts';

/** Between fields, so that no words are found across them. */
const border = '\u0001';

/** A duty made ready to be found: its folded text and its values under each facet. */
export class IndexedDuty {
  readonly duty: PublishedObligation;
  /** `mile-2020-3.c12.10` */
  readonly key: string;
  readonly values: Readonly<Record<FacetKey, readonly string[]>>;
  private folded: string | undefined;

  constructor(duty: PublishedObligation, labels: DutyLabels) {
    const { policy, id, bearers, topic, modality, measure } = duty;
    const paper = labels.policies[policy];
    const levels = levelsOfDuty(
      bearers.flatMap((bearer) => labels.bearers[bearer] ?? []),
      paper?.place ?? '',
    );
    this.duty = duty;
    this.key = `${policy}.${id}`;
    this.values = {
      place: paper ? [paper.place] : [],
      level: levels.length > 0 ? levels : ['other'],
      bearer: bearers,
      topic: [topic],
      modality: [modality],
      measured: [statesFigure(measure) ? 'yes' : 'no'],
      year: [(paper?.issuedOn ?? paper?.publishedOn)?.slice(0, 4) ?? 'unknown'],
      policy: [policy],
    };
  }

  /** Folding them all takes an old machine half a second; a page that opens without words needs none. */
  get text(): string {
    const { action, quote, plain = '' } = this.duty;
    this.folded ??= [action, quote, plain].map(squeeze).join(border);
    return this.folded;
  }
}

/** How often each value of a facet occurs, most first. */
export type FacetCounts = Readonly<Record<FacetKey, readonly (readonly [string, number])[]>>;

export interface Found {
  readonly duties: readonly IndexedDuty[];
  /** What choosing a value would leave, each facet left open in turn. */
  readonly counts: FacetCounts;
}

export function indexDuties(
  duties: readonly PublishedObligation[],
  labels: DutyLabels,
): IndexedDuty[] {
  return duties.map((duty) => new IndexedDuty(duty, labels));
}

/** What a list of duties is drawn from. */
export interface DutyIndex {
  readonly entries: readonly IndexedDuty[];
  readonly labels: DutyLabels;
}

/**
 * The duties that pass every facet and hold every word, and the counts of all facets, in one pass:
 * a duty that fails one facet only counts under that facet, one that fails two counts nowhere.
 */
export function findDuties(
  index: readonly IndexedDuty[],
  { text, chosen }: Pick<ExplorerState, 'text' | 'chosen'>,
): Found {
  const parts = splitWords(text);
  const counts = new Map(facetKeys.map((facet) => [facet, new Map<string, number>()]));
  const count = (entry: IndexedDuty, facet: FacetKey) => {
    const of = counts.get(facet);
    for (const value of entry.values[facet]) of?.set(value, (of.get(value) ?? 0) + 1);
  };
  const active = facetKeys.filter((facet) => chosen[facet].length > 0);
  const duties = index.filter((entry) => {
    if (!parts.every((part) => entry.text.includes(part))) return false;
    const failed = active.filter(
      (facet) => !entry.values[facet].some((value) => chosen[facet].includes(value)),
    );
    const [only] = failed;
    if (only === undefined) for (const facet of facetKeys) count(entry, facet);
    else if (failed.length === 1) count(entry, only);
    return failed.length === 0;
  });
  const sorted = Object.fromEntries(
    [...counts].map(([facet, of]) => [
      facet,
      [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    ]),
  ) as unknown as FacetCounts;
  return { duties, counts: sorted };
}
