import { canonical, squeeze } from '../fold.ts';
import { holds, prepareClause, searchable } from '../prepare-clause.ts';
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
import {
  annotationTerm,
  headTerm,
  termsOfDuty,
  termsOfHead,
  termsOfText,
  termsOfTitle,
} from './terms.ts';

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
        places: encodeNumbers(
          papers.map(({ place }) => places.findIndex(({ code }) => code === place)),
        ),
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
  const of = (term: string) => {
    let found = lists.get(term);
    if (!found) lists.set(term, (found = { text: [], title: [] }));
    return found;
  };
  const push = (list: number[], number: number) => {
    if (list[list.length - 1] !== number) list.push(number);
  };
  // Of characters that are common anyway no more is kept than tells that they are.
  const pushTerm = (term: string, at: number) => {
    const { text } = of(term);
    if (!isCharacter(term) || text.length <= mostOfCharacter) push(text, at);
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
          const variant = { text: plain, canonical: false, weight: 1 };
          return written === plain
            ? [variant]
            : [variant, { ...variant, text: written, canonical: true }];
        }),
    }));
  papers.forEach((paper, at) => {
    for (const term of termsOfHead(paper)) push(of(term).text, at);
    const head = searchable(paper.title, paper.number ?? '');
    for (const { term, variants } of terms)
      if (variants.some((variant) => holds(head, variant))) push(of(headTerm(term)).text, at);
  });
  clauses.forEach((clause, at) => {
    const own = new Set(termsOfText(clause));
    for (const term of own) pushTerm(term, at);
    for (const term of termsOfTitle(clause)) {
      own.add(term);
      pushTerm(term, at);
      if (!isCharacter(term)) push(of(term).title, at);
    }
    for (const duty of clause.duties) for (const term of termsOfDuty(duty)) push(of(term).text, at);
    const paper = papers[clause.paper];
    if (!paper) return;
    const { text, title, headings, number } = prepareClause({ ...clause, duties: [] }, paper);
    if (number !== undefined) push(of(annotationTerm.number(number)).text, at);
    for (const { term, variants } of terms) {
      // Where its first pair stands nowhere, the whole does not.
      const likely = variants.filter((variant) => own.has(variant.text.slice(0, 2)));
      if (likely.length === 0) continue;
      const isIn = (where: typeof text) => likely.some((variant) => holds(where, variant));
      const inTitle = isIn(title);
      if (inTitle) push(of(term).title, at);
      if (inTitle || isIn(text) || isIn(headings)) push(of(term).text, at);
    }
  });
  return lists;
}

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
