import type { PublishedClause } from '../model/published.schema.ts';
import { fold, matchClause, parseQuery, type ClauseMatch } from './query.ts';

/** What the search needs from outside: an index of pages and the clauses of a page. */
export interface SearchSources {
  /** Ids of policies whose pages hold the words, best first. */
  readonly findPolicies: (words: string) => Promise<readonly string[]>;
  /** Clauses of one policy. */
  readonly readClauses: (policy: string) => Promise<readonly PublishedClause[]>;
  /** All policies with title and number, for hits in the head of a paper. */
  readonly policies: readonly { id: string; title: string; documentNumber?: string | undefined }[];
}

export interface ClauseHit extends ClauseMatch {
  readonly clause: PublishedClause;
}

/** At most this many pages are opened for one query. */
const pageLimit = 20;

/**
 * Finds clauses that literally hold the query. Pagefind narrows the papers, the clauses decide.
 * @returns best first; empty for an empty query
 */
export async function searchClauses(input: string, sources: SearchSources): Promise<ClauseHit[]> {
  const query = parseQuery(input);
  if (query.parts.length === 0) return [];
  const byIndex = await sources.findPolicies(query.indexWords);
  const byHead = sources.policies
    .filter(({ title, documentNumber = '' }) => {
      const head = fold(`${title} ${documentNumber}`);
      return query.parts.every((part) => head.includes(part));
    })
    .map(({ id }) => id);
  const known = sources.policies.map(({ id }) => id);
  // Pagefind may miss (a number cut in half); a small corpus is then read whole.
  const wanted = [...new Set([...byHead, ...byIndex, ...known])].slice(0, pageLimit);
  const pages = await Promise.all(wanted.map((policy) => sources.readClauses(policy)));
  const hits = pages.flat().flatMap((clause): ClauseHit[] => {
    const match = matchClause(clause, query);
    return match ? [{ clause, ...match }] : [];
  });
  const heads = pages.flatMap((clauses, index): ClauseHit[] => {
    const [first] = clauses;
    if (!first || !byHead.includes(wanted[index] ?? '')) return [];
    if (hits.some(({ clause }) => clause === first)) return [];
    return [{ clause: first, score: 100, sentence: first.text.slice(0, 120), highlights: [] }];
  });
  const rank = new Map(wanted.map((policy, index) => [policy, index]));
  return [...heads, ...hits].sort(
    (a, b) =>
      b.score - a.score || (rank.get(a.clause.policy) ?? 0) - (rank.get(b.clause.policy) ?? 0),
  );
}
