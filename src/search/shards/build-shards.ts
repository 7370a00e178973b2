import { canonical, squeeze } from '../fold.ts';
import { holds, numberOfLabel, searchable, type Searchable } from '../prepare-clause.ts';
import type { IndexedClause, SearchIndex } from '../search-index.ts';
import { readVocabulary } from '../vocabulary.ts';
import { readBuckets } from './buckets.ts';
import { encodeAscending, encodeNumbers } from './number-text.ts';
import {
  encodePlaces,
  encodeYears,
  groupSize,
  type ListBucket,
  type ShardBlock,
  type ShardGuide,
} from './shard-guide.ts';
import { annotationTerm, headTerm, termsOfDuty, termsOfHead } from './terms.ts';
import { addUnits, firstUnit, unitText, type Unit } from './units.ts';

/** So much of lists stands in a file, and so much text, in characters. */
const bucketSize = 4000;
const blockSize = 2200;
/** A single character that stands in more clauses has no list of its own. */
const usualMostOfCharacter = 3000;
/** A list of more characters is asked for only where none of a string is shorter. */
const heavyList = 5000;

interface Lists {
  readonly text: number[];
  readonly title: number[];
}

export interface Shards {
  readonly guide: ShardGuide;
  /** Content of the files of lists, one after the other. */
  readonly lists: () => Generator<ListBucket>;
  readonly blocks: readonly ShardBlock[];
}

/**
 * Cuts an index into files of which a query needs a few.
 * @param edition changes with the index
 * @param mostOfCharacter a single character that stands in more clauses has no list of its own
 */
export function buildShards(
  index: SearchIndex,
  edition: string,
  mostOfCharacter = usualMostOfCharacter,
): Shards {
  const { clauses, papers, places, ...guide } = index;
  const lists = collectLists(index, mostOfCharacter);
  const encoded = new Map<string, readonly string[]>();
  let common = '';
  let heavy = '';
  let size = 0;
  for (const [term, { text, title }] of lists) {
    if (isCharacter(term) && text.length > mostOfCharacter) {
      common += term;
      continue;
    }
    const own = [text, ...(title.length > 0 ? [title] : [])].map(encodeAscending);
    encoded.set(term, own);
    if (term.length === 2 && (own[0] ?? '').length > heavyList) heavy += term;
    else if (!isAnnotation(term)) size += own.join('').length;
  }
  const shared = Math.max(1, Math.ceil(size / bucketSize));
  const buckets = readBuckets(shared, heavy);
  const terms: string[][] = Array.from({ length: buckets.count }, () => []);
  for (const term of encoded.keys()) terms[buckets.of(term)]?.push(term);
  const blocks = cutBlocks(index);
  const placeNumbers = new Map(places.map(({ code }, at) => [code, at]));
  const clausesOfPapers = papers.map(() => 0);
  for (const { paper } of clauses) clausesOfPapers[paper] = (clausesOfPapers[paper] ?? 0) + 1;
  const length = clauses.reduce((sum, { text }) => sum + squeeze(text).length, 0);
  return {
    guide: {
      ...guide,
      places: encodePlaces(places),
      sharded: {
        edition,
        clauses: clauses.length,
        averageLength: length / Math.max(1, clauses.length),
        buckets: shared,
        common,
        heavy,
        clausesOfPapers: encodeNumbers(clausesOfPapers),
        groupsOfBlocks: encodeNumbers(
          blocks.map((block) => Math.ceil(block.clauses.length / groupSize)),
        ),
        places: encodeNumbers(papers.map(({ place }) => placeNumbers.get(place) ?? -1)),
        years: encodeYears(papers),
      },
    },
    blocks,
    lists: function* () {
      for (const own of terms)
        yield Object.fromEntries(own.map((term) => [term, encoded.get(term) ?? []]));
    },
  };
}

function collectLists(
  { clauses, papers, ...guide }: SearchIndex,
  mostOfCharacter: number,
): Map<string, Lists> {
  const lists = new Map<string, Lists>();
  const unitLists = new Map<Unit, Lists>();
  const of = <Key>(all: Map<Key, Lists>, key: Key): Lists => {
    let found = all.get(key);
    if (!found) all.set(key, (found = { text: [], title: [] }));
    return found;
  };
  const push = (list: number[], number: number) => {
    if (list[list.length - 1] !== number) list.push(number);
  };
  const vocabulary = readVocabulary({ ...guide, papers });
  const terms = guide.concepts
    .filter(({ kind }) => kind === 'term')
    .map((concept) => ({
      term: annotationTerm.term(concept.id),
      variants: vocabulary
        .narrower(concept)
        .flatMap(({ labels }) => labels)
        .flatMap((label) => {
          const plain = squeeze(label);
          const written = canonical(plain);
          const variant = { text: plain, canonical: false, weight: 1, first: firstUnit(plain) };
          return written === plain
            ? [variant]
            : [variant, { ...variant, text: written, canonical: true, first: firstUnit(written) }];
        }),
    }));
  papers.forEach((paper, at) => {
    for (const term of termsOfHead(paper)) push(of(lists, term).text, at);
    const head = searchable(paper.title, paper.number ?? '');
    for (const { term, variants } of terms)
      if (variants.some((variant) => holds(head, variant)))
        push(of(lists, headTerm(term)).text, at);
  });
  clauses.forEach(({ text, title, label, path, duties }, at) => {
    const own = new Set<Unit>();
    for (const field of [text, label, ...path]) addUnits(field, own);
    const ofTitle = new Set<Unit>();
    addUnits(title, ofTitle);
    for (const unit of ofTitle) {
      own.add(unit);
      if (!isSingle(unit)) of(unitLists, unit).title.push(at);
    }
    for (const unit of own) {
      const list = of(unitLists, unit).text;
      // Of characters that are common anyway no more is kept than tells that they are.
      if (!isSingle(unit) || list.length <= mostOfCharacter) list.push(at);
    }
    for (const duty of duties) for (const term of termsOfDuty(duty)) push(of(lists, term).text, at);
    const number = numberOfLabel(label);
    if (number !== undefined) push(of(lists, annotationTerm.number(number)).text, at);
    let fields: { text: Searchable; title: Searchable; headings: Searchable } | undefined;
    for (const { term, variants } of terms) {
      // Where its first pair stands nowhere, the whole does not.
      const likely = variants.filter(({ first }) => own.has(first));
      if (likely.length === 0) continue;
      fields ??= {
        text: searchable(text),
        title: searchable(title),
        headings: searchable(label, ...path),
      };
      const isIn = (where: Searchable) => likely.some((variant) => holds(where, variant));
      const inTitle = isIn(fields.title);
      if (inTitle) push(of(lists, term).title, at);
      if (inTitle || isIn(fields.text) || isIn(fields.headings)) push(of(lists, term).text, at);
    }
  });
  for (const [unit, found] of unitLists) lists.set(unitText(unit), found);
  return lists;
}

const isSingle = (unit: Unit) => unit >>> 16 === 0;
const isAnnotation = (term: string) => /^@(?!head:)./u.test(term) && term.length > 2;
const isCharacter = (term: string) => term.length === 1;

function cutBlocks({ clauses, papers }: SearchIndex): ShardBlock[] {
  const blocks: ShardBlock[] = [];
  let own: IndexedClause[] = [];
  let size = 0;
  const flush = () => {
    const first = own[0];
    const last = own[own.length - 1];
    if (!first || !last) return;
    blocks.push({
      firstPaper: first.paper,
      papers: papers.slice(first.paper, last.paper + 1),
      clauses: own,
    });
    own = [];
    size = 0;
  };
  for (const clause of clauses) {
    own.push(clause);
    size += clause.text.length + clause.duties.length * 40;
    if (size >= blockSize && own.length % groupSize === 0) flush();
  }
  flush();
  return blocks;
}
