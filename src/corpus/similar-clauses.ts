import type { Measure } from '../model/measure.schema.ts';
import type { Corpus, CorpusObligation, CorpusPolicy } from './corpus.ts';

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

/**
 * The clauses of other papers that resemble each clause, best first. Like duties are looked for, not
 * like texts: a clause of a thousand characters resembles nothing as a whole.
 * @returns by `<policy>#<clause>`; a clause that resembles none is absent
 */
export function findSimilarClauses({
  policies,
}: Pick<Corpus, 'policies'>): ReadonlyMap<string, readonly SimilarClause[]> {
  const weigh = weighPairs(policies.flatMap(({ obligations }) => [...obligations]));
  // Codes of neighbours are neighbours: the counties of a city, the cities of a province.
  const byPlace = [...policies].sort(
    (a, b) => compareText(a.jurisdiction, b.jurisdiction) || compareText(a.id, b.id),
  );
  const order = new Map(policies.map(({ id }, index) => [id, index]));
  const prepared = new Map<number, PreparedPaper>();
  const prepareAt = (index: number): PreparedPaper[] => {
    const policy = byPlace[index];
    if (!policy) return [];
    const known = prepared.get(index) ?? preparePaper(policy, weigh);
    prepared.set(index, known);
    return [known];
  };
  const similar = new Map<string, readonly SimilarClause[]>();
  byPlace.forEach((policy, index) => {
    const [from, to] = nearest(index, byPlace.length);
    for (const passed of prepared.keys()) if (passed < from) prepared.delete(passed);
    const others = Array.from({ length: to - from }, (_, step) => from + step)
      .filter((other) => other !== index)
      .flatMap(prepareAt)
      // Equal matches keep the order of the papers: the result is the same on every build.
      .sort((a, b) => (order.get(a.policy) ?? 0) - (order.get(b.policy) ?? 0));
    for (const own of prepareAt(index))
      for (const [clause, duties] of own.clauses) {
        const found = matchClause(duties, others);
        if (found.length > 0) similar.set(`${policy.id}#${clause}`, found);
      }
  });
  return similar;
}

/** The stretch of papers around one, itself among them, that holds its nearest neighbours. */
function nearest(index: number, papers: number): [from: number, to: number] {
  const width = Math.min(papers, mostNeighbours + 1);
  const from = Math.min(Math.max(0, index - mostNeighbours / 2), papers - width);
  return [from, from + width];
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** A duty with its words, as they are compared. */
interface PreparedDuty {
  readonly duty: CorpusObligation;
  readonly words: WeighedPairs;
}

interface PreparedPaper {
  readonly policy: string;
  readonly clauses: ReadonlyMap<string, readonly PreparedDuty[]>;
  readonly byTopic: ReadonlyMap<string, readonly PreparedDuty[]>;
  readonly byFact: ReadonlyMap<string, readonly PreparedDuty[]>;
}

function preparePaper(
  { id, obligations }: Pick<CorpusPolicy, 'id' | 'obligations'>,
  weigh: (text: string) => WeighedPairs,
): PreparedPaper {
  const duties = obligations.map((duty) => ({ duty, words: weigh(duty.quote) }));
  return {
    policy: id,
    clauses: groupBy(duties, ({ duty }) => duty.clause),
    byTopic: groupBy(duties, ({ duty }) => duty.topic),
    byFact: groupBy(duties, ({ duty }) => duty.measure?.fact),
  };
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
function matchClause(
  duties: readonly PreparedDuty[],
  others: readonly PreparedPaper[],
): SimilarClause[] {
  const matches: Match[] = [];
  for (const from of duties)
    for (const paper of others) {
      const { topic, measure } = from.duty;
      const onTopic = paper.byTopic.get(topic) ?? [];
      const sameFact = measure ? (paper.byFact.get(measure.fact) ?? []) : [];
      for (const to of onTopic) addMatch(matches, from, to);
      for (const to of sameFact) if (to.duty.topic !== topic) addMatch(matches, from, to);
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

function addMatch(matches: Match[], from: PreparedDuty, to: PreparedDuty): void {
  const [one, other] = [from.duty, to.duty];
  const words = cosine(from.words, to.words);
  const bearer = one.bearers.find((id) => other.bearers.includes(id));
  if (one.measure && one.measure.fact === other.measure?.fact) {
    matches.push({
      from,
      to,
      likeness: { kind: 'fact', fact: one.measure.fact },
      score: 2 + words,
    });
  } else if (bearer !== undefined && one.measure && isSameFigure(one.measure, other.measure)) {
    const { kind: measure } = one.measure;
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
  const perOf = (measure: Measure) => ('per' in measure ? measure.per : undefined);
  return other?.kind === one.kind && perOf(one) === perOf(other);
}

/**
 * Pairs of neighbouring characters of a text as a vector of length 1: numbers of the pairs in rising
 * order, and what each weighs.
 */
interface WeighedPairs {
  readonly pairs: Int32Array;
  readonly weights: Float32Array;
}

/** Pairs of neighbouring characters and how often each occurs; punctuation and digits’ widths aside. */
function pairsOf(text: string): Map<number, number> {
  const letters = text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Map<number, number>();
  for (let at = 0; at < letters.length - 1; at += 1) {
    const pair = letters.charCodeAt(at) * 65_536 + letters.charCodeAt(at + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The rarer a pair, the more it says: 安全 and 生产 stand in every other duty. */
function weighPairs(obligations: readonly CorpusObligation[]): (text: string) => WeighedPairs {
  const counts = new Map<number, number>();
  const numbers = new Map<number, number>();
  for (const { quote } of obligations)
    for (const pair of pairsOf(quote).keys()) {
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
      if (!numbers.has(pair)) numbers.set(pair, numbers.size);
    }
  const all = obligations.length + 1;
  return (text) => {
    const found = [...pairsOf(text)]
      .map(([pair, times]) => ({
        number: numbers.get(pair) ?? -1,
        weight: times * Math.log(all / ((counts.get(pair) ?? 0) + 1)),
      }))
      .sort((a, b) => a.number - b.number);
    const length = Math.sqrt(found.reduce((sum, { weight }) => sum + weight ** 2, 0)) || 1;
    return {
      pairs: Int32Array.from(found, ({ number }) => number),
      weights: Float32Array.from(found, ({ weight }) => weight / length),
    };
  };
}

/** Both are of length 1: the product is the cosine. */
function cosine(one: WeighedPairs, other: WeighedPairs): number {
  let product = 0;
  let left = 0;
  let right = 0;
  while (left < one.pairs.length && right < other.pairs.length) {
    const [a = 0, b = 0] = [one.pairs[left], other.pairs[right]];
    if (a === b) product += (one.weights[left] ?? 0) * (other.weights[right] ?? 0);
    if (a <= b) left += 1;
    if (b <= a) right += 1;
  }
  return product;
}

/** The longest run of characters, punctuation apart, that two texts share; the first of equals. */
export function commonWords(one: string, other: string): string {
  let best = '';
  for (let start = 0; start < one.length; start += 1)
    for (let end = start + best.length + 1; end <= one.length; end += 1) {
      const run = one.slice(start, end);
      if (/[^\p{L}\p{N}、]/u.test(run) || !other.includes(run)) break;
      best = run;
    }
  return best.replaceAll(/^[、的和及]+|[、的和及]+$/g, '');
}
