/**
 * The site's data as a page needs it: all of few papers in one request; of thousands a head, and the
 * papers of a place one by one.
 */
import type { PublishedMatter } from '../components/matters/published-matter.ts';
import type { DutyHead, DutyLabels, DutyPart } from '../exports/duty-labels.ts';
import type { Jurisdiction } from '../model/jurisdiction.schema.ts';
import type { PublishedClause, PublishedObligation } from '../model/published.schema.ts';
import { papersNeeded, type PaperNeed, type PlacedPaper } from '../rules/needed-papers.ts';
import { joinParts, type RulebookPart } from '../rules/rulebook-part.ts';
import type { Edition, Rulebook } from '../rules/rulebook.ts';
import { DataError, inParts, readData } from './site-data.ts';

/** More requests at a time stand in line in the browser, and of thousands it drops some. */
const mostAtOnce = 24;

/** The rulebook, or its head where `heldPapers` says that the papers are read one by one. */
export const readRulebook = () => readData<Rulebook>('/data/rulebook.json');

/** Places for which papers are held, with the papers of each. */
export const readJurisdictions = () => readData<Jurisdiction[]>('/data/jurisdictions.json');

const placed = new WeakMap<readonly Jurisdiction[], readonly PlacedPaper[]>();

/** The papers that are held, by place. */
export function papersIn(jurisdictions: readonly Jurisdiction[]): readonly PlacedPaper[] {
  const known =
    placed.get(jurisdictions) ??
    jurisdictions.flatMap(({ code, policies }) =>
      policies.map((id) => ({ id, jurisdiction: code })),
    );
  placed.set(jurisdictions, known);
  return known;
}

/**
 * The rulebook of the papers that are needed.
 * @param head as `readRulebook` gave it; where it is the whole rulebook there is nothing to read
 * @throws DataError when a paper cannot be read
 */
export async function readPapers(
  head: Rulebook,
  jurisdictions: readonly Jurisdiction[],
  need: PaperNeed,
): Promise<Rulebook> {
  if (head.heldPapers === undefined) return head;
  const ids = papersNeeded(papersIn(jurisdictions), need);
  return joinParts(head, await readParts<RulebookPart>('rulebook', ids, head.edition));
}

/** Duties with the names behind their ids. */
export interface DutyData {
  readonly duties: readonly PublishedObligation[];
  readonly labels: DutyLabels;
}

/** What lists of duties begin with: all duties, or the head and the places to choose from. */
export type DutyStore =
  | { readonly kind: 'whole'; readonly data: DutyData }
  | {
      readonly kind: 'parts';
      readonly head: DutyHead;
      readonly jurisdictions: readonly Jurisdiction[];
    };

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
  if (store.kind === 'whole') return store.data;
  const { head, jurisdictions } = store;
  const ids = papersNeeded(papersIn(jurisdictions), need);
  const parts = await readParts<DutyPart>('obligations', ids, head.edition);
  const sorted = parts.map((part, at) => ({ part, id: ids[at] ?? '' }));
  sorted.sort((a, b) => a.part.order - b.part.order);
  const codes = new Set(parts.map(({ paper }) => paper.place));
  const places = jurisdictions.filter(({ code }) => codes.has(code));
  // There is a 鼓楼区 in several cities.
  const isAlone = (name: string) => places.filter((place) => place.name === name).length === 1;
  return {
    duties: sorted.flatMap(({ part }) => part.obligations),
    labels: {
      ...head,
      places: Object.fromEntries(
        places.map(({ code, name, path }) => [code, isAlone(name) ? name : path]),
      ),
      policies: Object.fromEntries(sorted.map(({ id, part }) => [id, part.paper])),
    },
  };
}

/** The matters with the stands of the papers that are needed. */
export async function readMatters(store: DutyStore, need: PaperNeed): Promise<PublishedMatter[]> {
  if (store.kind === 'whole') return readData<PublishedMatter[]>('/data/matters.json');
  const { head, jurisdictions } = store;
  const ids = papersNeeded(papersIn(jurisdictions), need);
  const parts = await readParts<DutyPart>('obligations', ids, head.edition);
  return head.matters.map((matter) => ({
    ...matter,
    stands: parts.flatMap(({ stands }, at) =>
      stands.flatMap(({ matter: of, ...stand }) =>
        of === matter.id ? [{ ...stand, policy: ids[at] ?? '' }] : [],
      ),
    ),
  }));
}

/** Texts of the clauses of some papers, by paper and clause. */
export async function readClauseTexts(
  policies: Iterable<string>,
): Promise<(policy: string, clause: string) => string | undefined> {
  const lists = await inTurn([...new Set(policies)], (policy) =>
    readData<PublishedClause[]>(`/data/clauses/${policy}.json`),
  );
  const texts = new Map(
    lists.flat().map(({ policy, id, text }) => [`${policy}/${id}`, text] as const),
  );
  return (policy, clause) => texts.get(`${policy}/${clause}`);
}

/**
 * Reads papers one by one. What is kept offline may be of another edition than the head; the address
 * names the edition, and what is of another one all the same is refused: a receipt names but one.
 */
async function readParts<P extends { readonly edition: string }>(
  folder: 'rulebook' | 'obligations',
  ids: readonly string[],
  { content }: Edition,
): Promise<P[]> {
  const parts = await inTurn(ids, (id) => readData<P>(`/data/${folder}/${id}.json?e=${content}`));
  if (parts.some(({ edition }) => edition !== content))
    throw new DataError('网站的文件刚刚更新，请点页面上的“更新”；没有这个提示的，请刷新页面。');
  return parts;
}

async function inTurn<T>(ids: readonly string[], read: (id: string) => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < ids.length; at += mostAtOnce)
    found.push(...(await Promise.all(ids.slice(at, at + mostAtOnce).map(read))));
  return found;
}
