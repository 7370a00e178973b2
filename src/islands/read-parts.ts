/**
 * Papers read one by one, by the places that need them. Loaded only where thousands are held: a site
 * of a few papers has nothing to choose from.
 */
import type { PublishedMatter } from '../components/matters/published-matter.ts';
import type { DutyPart } from '../exports/duty-labels.ts';
import type { Jurisdiction } from '../model/jurisdiction.schema.ts';
import { papersNeeded, type PaperNeed, type PlacedPaper } from '../rules/needed-papers.ts';
import { joinParts, type RulebookPart } from '../rules/rulebook-part.ts';
import type { Edition, Rulebook } from '../rules/rulebook.ts';
import { inTurn } from './in-turn.ts';
import type { DutyData, PartStore } from './duty-data.ts';
import type { FollowedPapers } from './calculator/use-rulebook.ts';
import type { TellProgress } from './rulebook-data.ts';
import { DataError, readData, tellError } from './site-data.ts';

/** What is drawn only where papers are chosen from thousands. */
export { HeldPlacePicker } from './calculator/HeldPlacePicker.tsx';
export { PapersReadNote } from './calculator/PapersReadNote.tsx';

const placed = new WeakMap<readonly Jurisdiction[], readonly PlacedPaper[]>();

/** The papers that are held, by place. */
function papersIn(jurisdictions: readonly Jurisdiction[]): readonly PlacedPaper[] {
  const known =
    placed.get(jurisdictions) ??
    jurisdictions.flatMap(({ code, policies }) =>
      policies.map((id) => ({ id, jurisdiction: code })),
    );
  placed.set(jurisdictions, known);
  return known;
}

/** Ids of the papers that are needed, among those of the places. */
export function idsNeeded(jurisdictions: readonly Jurisdiction[], need: PaperNeed): string[] {
  return papersNeeded(papersIn(jurisdictions), need);
}

/** The rulebook of the papers that are needed. */
export async function rulebookOf(
  head: Rulebook,
  jurisdictions: readonly Jurisdiction[],
  need: PaperNeed,
  tell?: TellProgress,
): Promise<Rulebook> {
  const ids = idsNeeded(jurisdictions, need);
  return joinParts(head, await readParts<RulebookPart>('rulebook', ids, head.edition, tell));
}

/**
 * Reads papers and tells how it stands.
 * @param wanted ids, joined by commas
 * @returns what stops telling
 */
export function followPapers(
  head: Rulebook,
  jurisdictions: readonly Jurisdiction[],
  wanted: string,
  tell: (papers: FollowedPapers) => void,
): () => void {
  const papers = wanted.split(',');
  let current = true;
  const say = (data: FollowedPapers['data']) => current && tell({ wanted, data });
  const read = () => {
    rulebookOf(head, jurisdictions, { papers }).then(
      (rulebook) => say({ rulebook }),
      (error: unknown) => say({ pending: { kind: 'failed', message: tellError(error), retry } }),
    );
  };
  const retry = () => {
    say({ pending: { kind: 'reading', count: papers.length } });
    read();
  };
  if (wanted !== '') read();
  return () => {
    current = false;
  };
}

/** The duties of the papers that are needed, with the names behind their ids. */
export async function dutiesOf(
  { head, jurisdictions }: PartStore,
  need: PaperNeed,
): Promise<DutyData> {
  const ids = idsNeeded(jurisdictions, need);
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
export async function mattersOf(
  { head, jurisdictions }: PartStore,
  need: PaperNeed,
): Promise<PublishedMatter[]> {
  const ids = idsNeeded(jurisdictions, need);
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

/**
 * Reads papers one by one. What is kept offline may be of another edition than the head; the address
 * names the edition, and what is of another one all the same is refused: a receipt names but one.
 */
async function readParts<P extends { readonly edition: string }>(
  folder: 'rulebook' | 'obligations',
  ids: readonly string[],
  { content }: Edition,
  tell?: TellProgress,
): Promise<P[]> {
  const parts = await inTurn(
    ids,
    (id) => readData<P>(`/data/${folder}/${id}.json?e=${content}`),
    (read) => tell?.({ read, of: ids.length }),
  );
  if (parts.some(({ edition }) => edition !== content))
    throw new DataError('网站的文件刚刚更新，请点页面上的“更新”；没有这个提示的，请刷新页面。');
  return parts;
}
