import { cutWords, type Segment } from './cut-words.ts';
import type { Asked } from './question.ts';
import { holds, type PreparedClause, type PreparedDuty } from './prepare-clause.ts';
import { meets } from './rank-duties.ts';
import type { Rarity } from './rarity.ts';
import { wordsOf, type Query } from './read-query.ts';
import type { IndexedPlace } from './search-index.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A duty that answers a question. */
export interface AnsweringDuty {
  readonly clause: PreparedClause;
  readonly duty: PreparedDuty;
}

/** What the papers of one place say to a question. */
export interface AnswerLine {
  readonly place: IndexedPlace;
  /** Duties with a figure; empty: the papers speak of it and give none. */
  readonly figures: readonly AnsweringDuty[];
  /** Where no figure is given: the duty that speaks of it. */
  readonly spokenOf?: AnsweringDuty;
}

/** Several figures of one place are told up to this many. */
const mostFigures = 4;

interface Candidate extends AnsweringDuty {
  /** Every word is said by the duty itself or names who is bound; none only its topic. */
  readonly isClose: boolean;
  /** It binds whom the question names; true where the question names nobody. */
  readonly bindsNamed: boolean;
  readonly score: number;
}

/**
 * The direct answer to a question for a figure: by place, what the papers demand. Every word of the
 * question must be met by the duty itself; where one is not, there is no answer rather than a guess.
 * @returns empty when nothing was asked for, or nothing answers it
 */
export function answerQuestion(
  query: Query,
  clauses: readonly PreparedClause[],
  vocabulary: Vocabulary,
  rarity: Rarity,
): readonly AnswerLine[] {
  const { asked } = query;
  const segments = query.meant.flatMap(wordsOf).filter(({ isCommon }) => !isCommon);
  const wanted = segments.filter(({ places }) => places.length === 0);
  const [townships] = query.township ? cutWords('乡镇', vocabulary, true) : [];
  const places = segments.flatMap((segment) => segment.places.map(({ code }) => code));
  if (!asked || wanted.length === 0) return [];
  const answer = (words: readonly Segment[]) =>
    answerWords(
      words.map((segment) => withNarrowerBearers(segment, vocabulary)),
      { asked, places, clauses, vocabulary, rarity },
    );
  // Who names a township asks for what is said of townships; else for what is said at all.
  const ofTownships = townships ? answer([townships, ...wanted]) : [];
  return ofTownships.some(({ figures }) => figures.length > 0) ? ofTownships : answer(wanted);
}

interface Asking {
  readonly asked: Asked;
  /** Codes of the places that are asked for; empty: all. */
  readonly places: readonly string[];
  readonly clauses: readonly PreparedClause[];
  readonly vocabulary: Vocabulary;
  readonly rarity: Rarity;
}

function answerWords(
  words: readonly Segment[],
  { asked, places, clauses, vocabulary, rarity }: Asking,
): readonly AnswerLine[] {
  const candidates = clauses.flatMap((clause) =>
    places.length > 0 && !places.includes(clause.paper.place)
      ? []
      : clause.duties.flatMap((duty) => readCandidate(clause, duty, words, rarity) ?? []),
  );
  const withFigure = candidates.filter(
    ({ duty }) => duty.duty.kind !== undefined && asked.kinds.includes(duty.duty.kind),
  );
  const topics = new Set(withFigure.map(({ duty }) => duty.duty.topic));
  return vocabulary.guide.places.flatMap((place): AnswerLine[] => {
    const here = ({ clause }: Candidate) => clause.paper.place === place.code;
    const figures = closest(withFigure.filter(here));
    if (figures.length > 0) return [{ place, figures: figures.slice(0, mostFigures) }];
    const [spokenOf] = candidates
      .filter((one) => here(one) && (topics.size === 0 || topics.has(one.duty.duty.topic)))
      .sort(byAptness);
    return spokenOf ? [{ place, figures: [], spokenOf }] : [];
  });
}

function byAptness(a: Candidate, b: Candidate): number {
  const figure = ({ isClose, duty }: Candidate) =>
    Number(isClose && duty.duty.figure !== undefined);
  return Number(b.isClose) - Number(a.isClose) || figure(b) - figure(a) || b.score - a.score;
}

/** Duties that bind whom the question names and say every word, as far as there are such. */
function closest(candidates: readonly Candidate[]): Candidate[] {
  const binding = candidates.filter(({ bindsNamed }) => bindsNamed);
  const named = binding.length > 0 ? binding : candidates;
  const close = named.filter(({ isClose }) => isClose);
  return [...(close.length > 0 ? close : named)].sort((a, b) => b.score - a.score);
}

function readCandidate(
  clause: PreparedClause,
  duty: PreparedDuty,
  segments: readonly Segment[],
  rarity: Rarity,
): Candidate | undefined {
  let score = 0;
  let isClose = true;
  let bindsNamed = true;
  let namesWho = false;
  for (const segment of segments) {
    const met = meets(duty, segment);
    if (met === 0 && !segment.variants.some((variant) => holds(clause.title, variant)))
      return undefined;
    if (met <= 0.5) isClose = false;
    const bearers = segment.concepts.filter(({ kind }) => kind === 'bearer');
    if (bearers.length > 0) {
      if (!bearers.some(({ id }) => duty.duty.bearers.includes(id))) bindsNamed = false;
      if (met > 0.5) namesWho = true;
    }
    score += met * rarity(segment.variants);
  }
  // A duty that is only about the same is an answer where it binds or names whom the question names.
  return isClose || namesWho ? { clause, duty, isClose, bindsNamed, score } : undefined;
}

/** 部门 asks of every kind of department, 政府 of each level. */
function withNarrowerBearers(segment: Segment, vocabulary: Vocabulary): Segment {
  const bearers = segment.concepts.filter(({ kind }) => kind === 'bearer');
  const narrower = bearers.flatMap((bearer) => vocabulary.narrower(bearer));
  return { ...segment, concepts: [...new Set([...segment.concepts, ...narrower])] };
}
