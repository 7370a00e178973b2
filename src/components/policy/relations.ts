import type { CorpusClause, CorpusPolicy } from '../../corpus/corpus.ts';
import { findSimilarClauses } from '../../corpus/similar-clauses.ts';
import { corpus } from '../site.ts';

const similar = findSimilarClauses(corpus);

/** Clauses of other papers that demand much the same, best first. */
export function similarTo({ policy, id }: Pick<CorpusClause, 'policy' | 'id'>) {
  return similar.get(`${policy}#${id}`) ?? [];
}

const citing = new Map(
  corpus.instruments.map(({ id, citedBy }) => [id, new Set(citedBy.map(({ policy }) => policy))]),
);

/** Clauses, of a paper or of all, that resemble one of another paper. */
export function clausesWithSimilar({ clauses }: Pick<CorpusPolicy, 'clauses'>): CorpusClause[] {
  return clauses.filter((clause) => similarTo(clause).length > 0);
}

/** How many other papers of this corpus cite an instrument that a paper cites. */
export function otherCitingPapers(instrument: string, policy: string): number {
  const papers = citing.get(instrument) ?? new Set();
  return papers.size - (papers.has(policy) ? 1 : 0);
}
