/**
 * Duties as a page needs them: all of few papers; of thousands a head with the places to choose from,
 * and the papers of a place one by one (read-parts.ts).
 */
import type { PublishedMatter } from '../components/matters/published-matter.ts';
import type { DutyHead, DutyLabels } from '../exports/duty-labels.ts';
import type { Jurisdiction } from '../model/jurisdiction.schema.ts';
import type { PublishedObligation } from '../model/published.schema.ts';
import type { PaperNeed } from '../rules/needed-papers.ts';
import { loadParts, readJurisdictions } from './rulebook-data.ts';
import { inParts, readData } from './site-data.ts';

/** Duties with the names behind their ids. */
export interface DutyData {
  readonly duties: readonly PublishedObligation[];
  readonly labels: DutyLabels;
}

/** What lists of duties begin with: all duties, or the head and the places to choose from. */
export type DutyStore = { readonly kind: 'whole'; readonly data: DutyData } | PartStore;

/** Places to choose from; their papers are read when they are chosen. */
export interface PartStore {
  readonly kind: 'parts';
  readonly head: DutyHead;
  readonly jurisdictions: readonly Jurisdiction[];
}

/** Opens the duties: of few papers all of them. */
export async function openDuties(): Promise<DutyStore> {
  if (inParts) {
    const [head, jurisdictions] = await Promise.all([
      readData<DutyHead>('/data/labels.json'),
      readJurisdictions(),
    ]);
    return { kind: 'parts', head, jurisdictions };
  }
  const [duties, labels] = await Promise.all([
    readData<PublishedObligation[]>('/data/obligations.json'),
    readData<DutyLabels>('/data/labels.json'),
  ]);
  return { kind: 'whole', data: { duties, labels } };
}

/** The duties of the papers that are needed; `need` decides only where papers are read one by one. */
export async function readDuties(store: DutyStore, need: PaperNeed): Promise<DutyData> {
  return store.kind === 'whole' ? store.data : (await loadParts()).dutiesOf(store, need);
}

/** The matters with the stands of the papers that are needed. */
export async function readMatters(store: DutyStore, need: PaperNeed): Promise<PublishedMatter[]> {
  return store.kind === 'whole'
    ? readData<PublishedMatter[]>('/data/matters.json')
    : (await loadParts()).mattersOf(store, need);
}
