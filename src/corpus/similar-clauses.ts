import type { Measure } from '../model/measure.schema.ts';
import type { Corpus, CorpusObligation } from './corpus.ts';

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

type Weights = ReadonlyMap<string, number>;

/**
 * The clauses of other papers that resemble each clause, best first. Like duties are looked for, not
 * like texts: a clause of a thousand characters resembles nothing as a whole.
 * @returns by `<policy>#<clause>`; a clause that resembles none is absent
 */
export function findSimilarClauses({
  obligations,
}: Pick<Corpus, 'obligations'>): ReadonlyMap<string, readonly SimilarClause[]> {
  const weights = weighPairs(obligations);
  const similar = new Map<string, (SimilarClause & { score: number })[]>();
  const add = (from: CorpusObligation, to: CorpusObligation, match: Match) => {
    const key = `${from.policy}#${from.clause}`;
    const known = similar.get(key) ?? [];
    const earlier = known.find(
      ({ policy, clause }) => policy === to.policy && clause === to.clause,
    );
    // A clause is named once, by its best match.
    if (earlier && earlier.score >= match.score) return;
    similar.set(key, [
      ...known.filter((other) => other !== earlier),
      {
        policy: to.policy,
        clause: to.clause,
        reference: to.reference,
        obligation: to,
        ...match,
      },
    ]);
  };
  obligations.forEach((one, index) => {
    for (const other of obligations.slice(index + 1)) {
      if (one.policy === other.policy || !mayMatch(one, other)) continue;
      const match = matchDuties(one, other, weights);
      if (!match) continue;
      add(one, other, match);
      add(other, one, match);
    }
  });
  return new Map(
    [...similar].map(([key, found]) => [
      key,
      // Equal scores keep the order of the papers: the result is the same on every build.
      [...found]
        .sort((a, b) => b.score - a.score)
        .slice(0, mostShown)
        .map(({ score: _score, ...clause }) => clause),
    ]),
  );
}

interface Match {
  readonly likeness: Likeness;
  readonly score: number;
}

function mayMatch(one: CorpusObligation, other: CorpusObligation): boolean {
  return (
    one.topic === other.topic ||
    (one.measure !== undefined && one.measure.fact === other.measure?.fact)
  );
}

function matchDuties(
  one: CorpusObligation,
  other: CorpusObligation,
  weights: Weights,
): Match | undefined {
  const words = cosine(pairsOf(one.quote), pairsOf(other.quote), weights);
  const bearer = one.bearers.find((id) => other.bearers.includes(id));
  if (one.measure && one.measure.fact === other.measure?.fact)
    return { likeness: { kind: 'fact', fact: one.measure.fact }, score: 2 + words };
  if (bearer !== undefined && one.measure && isSameFigure(one.measure, other.measure)) {
    const { kind: measure } = one.measure;
    return { likeness: { kind: 'figure', topic: one.topic, bearer, measure }, score: 1 + words };
  }
  if (words < (bearer === undefined ? enoughForOneTopic : enoughForOneBearer)) return undefined;
  const common = commonWords(one.quote, other.quote);
  if (common.length < fewestCommon) return undefined;
  return { likeness: { kind: 'words', topic: one.topic, words: common }, score: words };
}

/** Figures that can be laid side by side: of one kind, counted for the same. */
function isSameFigure(one: Measure, other: Measure | undefined): boolean {
  const perOf = (measure: Measure) => ('per' in measure ? measure.per : undefined);
  return other?.kind === one.kind && perOf(one) === perOf(other);
}

/** Pairs of neighbouring characters and how often each occurs; punctuation and digits’ widths aside. */
function pairsOf(text: string): Map<string, number> {
  const letters = text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Map<string, number>();
  for (let at = 0; at < letters.length - 1; at += 1) {
    const pair = letters.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The rarer a pair, the more it says: 安全 and 生产 stand in every other duty. */
function weighPairs(obligations: readonly CorpusObligation[]): Weights {
  const counts = new Map<string, number>();
  for (const { quote } of obligations)
    for (const pair of pairsOf(quote).keys()) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const all = obligations.length + 1;
  return new Map([...counts].map(([pair, count]) => [pair, Math.log(all / (count + 1))]));
}

function cosine(one: Map<string, number>, other: Map<string, number>, weights: Weights): number {
  const weigh = (pair: string, count: number) => count * (weights.get(pair) ?? 0);
  const lengthOf = (pairs: Map<string, number>) =>
    Math.sqrt([...pairs].reduce((sum, [pair, count]) => sum + weigh(pair, count) ** 2, 0));
  const product = [...one].reduce(
    (sum, [pair, count]) => sum + weigh(pair, count) * weigh(pair, other.get(pair) ?? 0),
    0,
  );
  const length = lengthOf(one) * lengthOf(other);
  return length === 0 ? 0 : product / length;
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
