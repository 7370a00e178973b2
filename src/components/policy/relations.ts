import { z } from 'zod';
import type { CorpusClause, CorpusPolicy } from '../../corpus/corpus.ts';
import { comparedHash } from '../../corpus/content-hash.ts';
import { compareClauses } from '../../corpus/similar-clauses.ts';
import { remember } from '../../reuse/current-ledger.ts';
import { corpus } from '../site.ts';

const comparison = compareClauses(corpus);

/** Clauses of other papers that demand much the same, best first. */
export function similarTo({ policy, id }: Pick<CorpusClause, 'policy' | 'id'>) {
  return comparison.similarTo(policy).get(id) ?? [];
}

/** The papers that the clauses of a paper are compared with, as far as they hold a duty. */
export function comparedWith({ id }: Pick<CorpusPolicy, 'id'>): readonly CorpusPolicy[] {
  return comparison.neighboursOf(id).filter(({ obligations }) => obligations.length > 0);
}

const citing = new Map(
  corpus.instruments.map(({ id, citedBy }) => [id, new Set(citedBy.map(({ policy }) => policy))]),
);

/** Clauses of a paper that resemble one of another paper. */
export function clausesWithSimilar({ clauses }: Pick<CorpusPolicy, 'clauses'>): CorpusClause[] {
  return clauses.filter((clause) => similarTo(clause).length > 0);
}

/** How many clauses of all papers resemble one of another. */
export function countClausesWithSimilar(): number {
  const counts = comparison.byPlace.map((policy) =>
    remember(
      `like clauses of ${policy.id}`,
      () => [policy, ...comparedWith(policy)].map(comparedHash),
      z.number(),
      () => comparison.similarTo(policy.id).size,
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** How many other papers of this corpus cite an instrument that a paper cites. */
export function otherCitingPapers(instrument: string, policy: string): number {
  const papers = citing.get(instrument) ?? new Set();
  return papers.size - (papers.has(policy) ? 1 : 0);
}
