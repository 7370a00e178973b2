import { canonical, squeeze } from '../fold.ts';
import { prepareClause, holds } from '../prepare-clause.ts';
import type { IndexedClause, SearchIndex } from '../search-index.ts';
import { readVocabulary } from '../vocabulary.ts';
import { encodePostings } from './postings.ts';
import type { ListBucket, ShardBlock, ShardGuide } from './shard-guide.ts';
import {
  annotationTerm,
  bucketOf,
  termsOfDuty,
  termsOfHead,
  termsOfText,
  termsOfTitle,
} from './terms.ts';

/** So much of lists stands in a file, and so much text, in characters. */
const bucketSize = 6500;
const blockSize = 4500;

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
 */
export function buildShards(index: SearchIndex, edition: string): Shards {
  const { clauses, papers, ...guide } = index;
  const lists = collectLists(index);
  const encoded = new Map<string, readonly string[]>();
  let size = 0;
  for (const [term, { text, title }] of lists) {
    const own = [text, ...(title.length > 0 ? [title] : [])].map((one) =>
      toBase64(encodePostings(one)),
    );
    encoded.set(term, own);
    size += own.join('').length;
  }
  const buckets = Math.max(1, Math.ceil(size / bucketSize));
  const terms: string[][] = Array.from({ length: buckets }, () => []);
  for (const term of encoded.keys()) terms[bucketOf(term, buckets)]?.push(term);
  const blocks = cutBlocks(index);
  const clausesOfPapers = papers.map(() => 0);
  for (const { paper } of clauses) clausesOfPapers[paper] = (clausesOfPapers[paper] ?? 0) + 1;
  const length = clauses.reduce((sum, { text }) => sum + squeeze(text).length, 0);
  return {
    guide: {
      ...guide,
      sharded: {
        edition,
        clauses: clauses.length,
        averageLength: length / Math.max(1, clauses.length),
        buckets,
        clausesOfPapers,
        clausesOfBlocks: blocks.map((block) => block.clauses.length),
        places: papers.map(({ place }) => guide.places.findIndex(({ code }) => code === place)),
        years: papers.map(({ year }) => Number(year ?? 0)),
      },
    },
    blocks,
    lists: function* () {
      for (const own of terms)
        yield Object.fromEntries(own.map((term) => [term, encoded.get(term) ?? []]));
    },
  };
}

function collectLists({ clauses, papers, ...guide }: SearchIndex): Map<string, Lists> {
  const lists = new Map<string, Lists>();
  const of = (term: string) => {
    let found = lists.get(term);
    if (!found) lists.set(term, (found = { text: [], title: [] }));
    return found;
  };
  const push = (list: number[], number: number) => {
    if (list[list.length - 1] !== number) list.push(number);
  };
  papers.forEach((paper, at) => {
    for (const term of termsOfHead(paper)) push(of(term).text, at);
  });
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
  clauses.forEach((clause, at) => {
    const own = new Set(termsOfText(clause));
    for (const term of own) push(of(term).text, at);
    for (const term of termsOfTitle(clause)) {
      own.add(term);
      push(of(term).text, at);
      push(of(term).title, at);
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

/** Text that every server, cache and folder hands on as it is; gzip takes back what it adds. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

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
    if (size >= blockSize) flush();
  }
  flush();
  return blocks;
}
