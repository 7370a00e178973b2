import type { IndexedClause, IndexedPaper, SearchIndex } from '../search/search-index.ts';
import { collectLists } from '../search/shards/collect-lists.ts';
import { eachAscending, encodeAscending } from '../search/shards/number-text.ts';

/** Some papers of an index with all their clauses, by their numbers in it. */
export interface IndexPart {
  readonly papers: ReadonlyMap<number, IndexedPaper>;
  readonly clauses: ReadonlyMap<number, IndexedClause>;
}

/** Numbers that leave a list, and that come to it. */
export interface ListChange {
  readonly left: ReadonlySet<number>;
  readonly came: readonly number[];
}

/** What changes for a term: in its list, and in that of titles. */
export interface TermChange {
  readonly term: string;
  readonly changes: readonly [texts: ListChange, titles: ListChange];
}

/**
 * The terms of which something changes where a part of an index changes. In a part they are what they
 * are in the whole: no list depends on another clause than the one that it names.
 */
export function* listChanges(
  index: SearchIndex,
  before: IndexPart,
  after: IndexPart,
): Generator<TermChange> {
  const [old, fresh] = [listsOf(index, before), listsOf(index, after)];
  for (const term of new Set([...old.keys(), ...fresh.keys()])) {
    const changeOf = (list: 0 | 1): ListChange => {
      const [were, are] = [old, fresh].map((lists) => new Set(lists.get(term)?.[list]));
      return {
        left: new Set([...(were ?? [])].filter((number) => !are?.has(number))),
        came: [...(are ?? [])].filter((number) => !were?.has(number)),
      };
    };
    const changes = [changeOf(0), changeOf(1)] as const;
    if (changes.some(({ left, came }) => left.size + came.length > 0)) yield { term, changes };
  }
}

/** The lists of a term as they become; none where it stands nowhere any more. */
export function changeLists(
  [texts = '', titles = '']: readonly string[],
  { changes: [inTexts, inTitles] }: TermChange,
): readonly string[] {
  const changed = [changeList(texts, inTexts), changeList(titles, inTitles)];
  // Whatever stands in a title stands in the list of texts, too.
  return changed.filter((list) => list !== '');
}

function changeList(list: string, { left, came }: ListChange): string {
  const stay = readAscending(list).filter((number) => !left.has(number));
  return encodeAscending([...stay, ...came].sort((a, b) => a - b));
}

export function readAscending(list: string): number[] {
  const numbers: number[] = [];
  eachAscending(list, (number) => numbers.push(number));
  return numbers;
}

function listsOf(index: SearchIndex, part: IndexPart): Map<string, number[][]> {
  const papers = [...part.papers];
  const clauses = [...part.clauses];
  const { lists } = collectLists(
    {
      ...index,
      papers: papers.map(([, paper]) => paper),
      clauses: clauses.map(([, clause]) => clause),
    },
    // Which characters are common only the whole tells.
    Infinity,
  );
  return new Map(
    Array.from(lists, ([term, own]) => {
      const named = term.startsWith('@head:') ? papers : clauses;
      const inWhole = (list: string) => readAscending(list).map((at) => named[at]?.[0] ?? 0);
      return [term, own.map(inWhole)];
    }),
  );
}
