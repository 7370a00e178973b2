import { answerQuestion, type AnswerLine } from './answer.ts';
import { matchClause, type ClauseMatch } from './match-clause.ts';
import { holds, PreparedClause } from './prepare-clause.ts';
import { rarityIn, type CorpusFigures } from './rarity.ts';
import { readQuery, type Query, type ReadOptions } from './read-query.ts';
import type { SearchIndex } from './search-index.ts';
import type { Variant } from './variant.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** A corpus in memory, ready to be searched. */
export interface SearchableCorpus {
  readonly vocabulary: Vocabulary;
  readonly clauses: readonly PreparedClause[];
  readonly figures: CorpusFigures;
}

/**
 * Makes an index ready to be searched.
 * @param vocabulary the names of the same index, where they were read before
 */
export function prepareCorpus(
  index: SearchIndex,
  vocabulary = readVocabulary(index),
): SearchableCorpus {
  const clauses = index.clauses.flatMap((clause) => {
    const paper = index.papers[clause.paper];
    return paper ? [new PreparedClause(clause, paper)] : [];
  });
  const length = clauses.reduce((sum, { text }) => sum + text.plain.length, 0);
  const countWith = (variants: readonly Variant[]) =>
    clauses.filter(({ text, title }) =>
      variants.some((variant) => holds(text, variant) || holds(title, variant)),
    ).length;
  return {
    vocabulary,
    clauses,
    figures: {
      clauses: clauses.length,
      averageLength: length / Math.max(1, clauses.length),
      frequency: countWith,
    },
  };
}

export interface Found {
  readonly query: Query;
  /** Every part of the query stands in these, best first. */
  readonly hits: readonly ClauseMatch[];
  /** Only some of it stands in these. */
  readonly partial: readonly ClauseMatch[];
  /** What the papers of each place say, where a figure was asked for. */
  readonly answer: readonly AnswerLine[];
}

/** A clause that holds less of the query than this is no answer to it. */
const leastCoverage = 0.5;

/** Finds the clauses that answer what was typed, best first. */
export function searchClauses(
  input: string,
  { vocabulary, clauses, figures }: SearchableCorpus,
  options: ReadOptions = {},
): Found {
  const isUsed = (variant: Variant) => figures.frequency([variant]) > 0;
  const query = readQuery(input, vocabulary, { isUsed, ...options });
  const rarity = rarityIn(figures);
  const matches = clauses
    .flatMap((clause) => matchClause(clause, query, figures, rarity) ?? [])
    .sort((a, b) => b.score - a.score);
  return {
    query,
    hits: matches.filter(({ extent }) => extent === 'all'),
    partial: matches.filter(
      ({ extent, coverage }) => extent === 'part' && coverage >= leastCoverage,
    ),
    answer: answerQuestion(query, clauses, vocabulary, rarity),
  };
}

/**
 * What a person sees at once. What stands somewhere just as it was typed needs no more; of words
 * that are found apart, or of a question, clauses that hold some of it may answer, too.
 */
export function shownFirst({ hits, partial }: Found): readonly ClauseMatch[] {
  return hits.some(({ isLiteral }) => isLiteral) ? hits : [...hits, ...partial];
}
