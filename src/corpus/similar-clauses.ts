import type { Measure } from '../model/measure.schema.ts';
import type { Corpus, CorpusObligation, CorpusPolicy } from './corpus.ts';
import { WordComparer, type ReadWords } from './word-likeness.ts';

/** A clause of another paper that demands much the same, and in what. */
export interface SimilarClause {
  readonly policy: string;
  readonly clause: string;
  readonly reference: string;
  /** The duty there that comes nearest to one of this clause. */
  readonly obligation: CorpusObligation;
  readonly likeness: Likeness;
}

/** Why two duties are alike. Each kind is told in words that a reader can check. */
export type Likeness =
  /** Both are measured by one fact. */
  | { readonly kind: 'fact'; readonly fact: string }
  /** Both set a figure of one kind, on one topic, for one bearer. */
  | {
      readonly kind: 'figure';
      readonly topic: string;
      readonly bearer: string;
      readonly measure: Measure['kind'];
    }
  /** Both are on one topic and share words. */
  | { readonly kind: 'words'; readonly topic: string; readonly words: string };

/**
 * How alike the words of two duties on one topic must be, as the cosine of their pairs of characters
 * weighted by rarity. Set by reading all pairs of the first five papers from the top: at .55 every pair
 * demands the same; for one bearer they do down to .4; below stand 加强…建设 and 完善…制度 alone.
 */
const enoughForOneTopic = 0.55;
const enoughForOneBearer = 0.4;
/** Words in common that can be shown as the reason: fewer characters say nothing. */
const fewestCommon = 4;
/** More than these are a list, not a hint; the pages of topics have the whole. */
const mostShown = 4;

/**
 * With how many other papers a paper is compared, those of the nearest places. With a dozen papers
 * it is all of them; of thousands a reader wants those next door, and the work stays in proportion.
 */
const mostNeighbours = 12;

/** Compares the clauses of papers with each other, each paper when it is asked for. */
export interface ClauseComparison {
  /** The papers in the order of their places: whoever asks for all asks in this order, it spares much. */
  readonly byPlace: readonly CorpusPolicy[];
  /** The papers that the clauses of a paper are compared with, and no others are. */
  readonly neighboursOf: (policy: string) => readonly CorpusPolicy[];
  /**
   * The clauses of other papers that resemble each clause of a paper, best first, by the id of the clause.
   * A clause that resembles none is absent.
   */
  readonly similarTo: (policy: string) => ReadonlyMap<string, readonly SimilarClause[]>;
}

/** Papers that are kept ready for the next comparison: those next door have much the same neighbours. */
const mostReady = 4 * mostNeighbours;

/**
 * Like duties are looked for, not like texts: a clause of a thousand characters resembles nothing as a
 * whole. What comes out for a paper depends on its duties and on those of its neighbours alone: how rare
 * a word is, too, is told among them.
 */
export function compareClauses({ policies }: Pick<Corpus, 'policies'>): ClauseComparison {
  const words = new WordComparer();
  // Codes of neighbours are neighbours: the counties of a city, the cities of a province.
  const byPlace = [...policies].sort(
    (a, b) => compareText(a.jurisdiction, b.jurisdiction) || compareText(a.id, b.id),
  );
  const places = new Map(byPlace.map(({ id }, at) => [id, at]));
  // Equal matches keep the order of the papers: the result is the same on every build.
  const orders = new Map(policies.map(({ id }, at) => [id, at]));
  const ready = new Map<string, PreparedPaper>();
  const prepare = (policy: CorpusPolicy): PreparedPaper => {
    const paper = ready.get(policy.id) ?? preparePaper(policy, words);
    ready.delete(policy.id);
    ready.set(policy.id, paper);
    for (const id of ready.keys()) {
      if (ready.size <= mostReady) break;
      ready.delete(id);
    }
    return paper;
  };
  const neighboursOf = (id: string) => {
    const at = places.get(id);
    if (at === undefined) return [];
    const [from, to] = nearest(at, byPlace.length);
    return byPlace
      .slice(from, to)
      .filter((policy) => policy.id !== id)
      .sort((a, b) => (orders.get(a.id) ?? 0) - (orders.get(b.id) ?? 0));
  };
  const known = new Map<string, ReadonlyMap<string, readonly SimilarClause[]>>();
  return {
    byPlace,
    neighboursOf,
    similarTo: (id) => {
      const found = known.get(id) ?? matchPaper(byPlace[places.get(id) ?? -1], neighboursOf(id));
      known.set(id, found);
      return found;
    },
  };

  function matchPaper(policy: CorpusPolicy | undefined, neighbours: readonly CorpusPolicy[]) {
    const similar = new Map<string, readonly SimilarClause[]>();
    if (!policy) return similar;
    const company = meet(prepare(policy), neighbours.map(prepare), words);
    for (const [clause, own] of company.paper.clauses) {
      const found = matchClause(own, company);
      if (found.length > 0) similar.set(clause, found);
    }
    return similar;
  }
}

/** The stretch of papers around one, itself among them, that holds its nearest neighbours. */
function nearest(index: number, papers: number): [from: number, to: number] {
  const width = Math.min(papers, mostNeighbours + 1);
  const from = Math.min(Math.max(0, index - mostNeighbours / 2), papers - width);
  return [from, from + width];
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A duty, and its place among those of its paper, by which its words are compared. */
interface PreparedDuty {
  readonly duty: CorpusObligation;
  readonly place: number;
}

interface PreparedPaper {
  readonly words: ReadWords;
  readonly clauses: ReadonlyMap<string, readonly PreparedDuty[]>;
  readonly byTopic: ReadonlyMap<string, readonly PreparedDuty[]>;
  readonly byFact: ReadonlyMap<string, readonly PreparedDuty[]>;
}

function preparePaper(
  { obligations }: Pick<CorpusPolicy, 'obligations'>,
  words: WordComparer,
): PreparedPaper {
  const duties = obligations.map((duty, place) => ({ duty, place }));
  return {
    words: words.read(obligations.map(({ quote }) => quote)),
    clauses: groupBy(duties, ({ duty }) => duty.clause),
    byTopic: groupBy(duties, ({ duty }) => duty.topic),
    byFact: groupBy(duties, ({ duty }) => duty.measure?.fact),
  };
}

/** A paper among its neighbours. */
interface Company {
  readonly paper: PreparedPaper;
  readonly others: readonly {
    readonly paper: PreparedPaper;
    /** How alike the words of a duty of the paper are to those of a duty of this one. */
    readonly likeness: (from: PreparedDuty, to: PreparedDuty) => number;
  }[];
}

function meet(
  paper: PreparedPaper,
  neighbours: readonly PreparedPaper[],
  words: WordComparer,
): Company {
  const likeness = words.compare([paper, ...neighbours].map((one) => one.words));
  let first = paper.words.starts.length - 1;
  const others = neighbours.map((other) => {
    const start = first;
    first += other.words.starts.length - 1;
    return {
      paper: other,
      likeness: (from: PreparedDuty, to: PreparedDuty) => likeness(from.place, start + to.place),
    };
  });
  return { paper, others };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

interface Match {
  readonly from: PreparedDuty;
  readonly to: PreparedDuty;
  readonly likeness: Exclude<Likeness, { kind: 'words' }> | { readonly kind: 'words' };
  readonly score: number;
}

/** The best matches of a clause, each other clause once, by its best. */
function matchClause(duties: readonly PreparedDuty[], { others }: Company): SimilarClause[] {
  const matches: Match[] = [];
  for (const from of duties)
    for (const { paper, likeness } of others) {
      const { topic, measure } = from.duty;
      const onTopic = paper.byTopic.get(topic) ?? [];
      const sameFact = measure ? (paper.byFact.get(measure.fact) ?? []) : [];
      for (const to of onTopic) addMatch(matches, from, to, likeness(from, to));
      for (const to of sameFact)
        if (to.duty.topic !== topic) addMatch(matches, from, to, likeness(from, to));
    }
  matches.sort((a, b) => b.score - a.score);
  const found: SimilarClause[] = [];
  const named = new Set<string>();
  for (const match of matches) {
    if (found.length === mostShown) break;
    const { policy, clause, reference } = match.to.duty;
    if (named.has(`${policy}#${clause}`)) continue;
    const likeness = nameLikeness(match);
    if (!likeness) continue;
    named.add(`${policy}#${clause}`);
    found.push({ policy, clause, reference, obligation: match.to.duty, likeness });
  }
  return found;
}

/** @param words how alike the words of both are */
function addMatch(matches: Match[], from: PreparedDuty, to: PreparedDuty, words: number): void {
  const [one, other] = [from.duty, to.duty];
  if (one.measure && one.measure.fact === other.measure?.fact) {
    matches.push({
      from,
      to,
      likeness: { kind: 'fact', fact: one.measure.fact },
      score: 2 + words,
    });
    return;
  }
  const figure = one.measure && isSameFigure(one.measure, other.measure) ? one.measure : undefined;
  // Most duties end here.
  if (!figure && words < enoughForOneBearer) return;
  const bearer = one.bearers.find((id) => other.bearers.includes(id));
  if (bearer !== undefined && figure) {
    const { kind: measure } = figure;
    const likeness = { kind: 'figure' as const, topic: one.topic, bearer, measure };
    matches.push({ from, to, likeness, score: 1 + words });
  } else if (words >= (bearer === undefined ? enoughForOneTopic : enoughForOneBearer))
    matches.push({ from, to, likeness: { kind: 'words' }, score: words });
}

/** The reason in full; likeness of words that share none long enough to be shown is none. */
function nameLikeness({ from, to, likeness }: Match): Likeness | undefined {
  if (likeness.kind !== 'words') return likeness;
  const words = commonWords(from.duty.quote, to.duty.quote);
  return words.length < fewestCommon ? undefined : { kind: 'words', topic: from.duty.topic, words };
}

/** Figures that can be laid side by side: of one kind, counted for the same. */
function isSameFigure(one: Measure, other: Measure | undefined): boolean {
  return other?.kind === one.kind && perOf(one) === perOf(other);
}

function perOf(measure: Measure): string | undefined {
  return 'per' in measure ? measure.per : undefined;
}

/** The longest run of characters, punctuation apart, that two texts share; the first of equals. */
export function commonWords(one: string, other: string): string {
  let best = '';
  for (const stretch of one.split(/[^\p{L}\p{N}、]+/u))
    for (let start = 0; start < stretch.length; start += 1)
      for (let end = start + best.length + 1; end <= stretch.length; end += 1) {
        const run = stretch.slice(start, end);
        // A character outside the basic plane is two units long, and half of one is no word.
        if (!other.includes(run) || !run.isWellFormed()) break;
        best = run;
      }
  return best.replaceAll(/^[、的和及]+|[、的和及]+$/g, '');
}
