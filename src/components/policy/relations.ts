import type { CorpusClause } from '../../corpus/corpus.ts';
import { findSimilarClauses } from '../../corpus/similar-clauses.ts';
import { corpus, instrumentOf } from '../site.ts';

const similar = findSimilarClauses(corpus);

/** Clauses of other papers that demand much the same, best first. */
export function similarTo({ policy, id }: Pick<CorpusClause, 'policy' | 'id'>) {
  return similar.get(`${policy}#${id}`) ?? [];
}

/** How many other papers of this corpus cite an instrument that a paper cites. */
export function otherCitingPapers(instrument: string, policy: string): number {
  const { citedBy } = instrumentOf(instrument);
  return new Set(citedBy.map((citation) => citation.policy).filter((id) => id !== policy)).size;
}
