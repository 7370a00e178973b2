import type { PublishedClause } from '../model/published.schema.ts';
import { matchClause, parseQuery, squeeze, type ClauseMatch } from './query.ts';

/** What the search needs from outside: an index of pages and the clauses of a page. */
export interface SearchSources {
  /** Ids of policies whose pages hold the words, best first; undefined: there is no index. */
  readonly findPolicies: (words: string) => Promise<readonly string[] | undefined>;
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
const headScore = 100;

/**
 * Finds clauses that literally hold the query. Pagefind narrows the papers, the clauses decide.
 * Parts of the query that stand in the title or number of a paper need not stand in its clauses;
 * where all do, the paper was asked for, and its first clause stands for it.
 * @returns best first; empty for an empty query
 */
export async function searchClauses(input: string, sources: SearchSources): Promise<ClauseHit[]> {
  const query = parseQuery(input);
  if (query.parts.length === 0) return [];
  const byIndex = await sources.findPolicies(query.indexWords);
  const restOf = new Map(
    sources.policies.map(({ id, title, documentNumber = '' }) => {
      const heads = [title, documentNumber].map(squeeze);
      return [id, query.parts.filter((part) => !heads.some((head) => head.includes(part)))];
    }),
  );
  const known = [...restOf.keys()];
  const byHead = known.filter((id) => restOf.get(id)?.length === 0);
  // Without an index, and in a small corpus (Pagefind misses a number cut in half), all is read.
  const wanted =
    byIndex === undefined || known.length <= pageLimit
      ? [...new Set([...byHead, ...(byIndex ?? []), ...known])]
      : [...new Set([...byIndex, ...byHead])].slice(0, pageLimit);
  const pages = await Promise.all(wanted.map((policy) => sources.readClauses(policy)));
  const hits = pages.flatMap((clauses, page) => {
    const rest = restOf.get(wanted[page] ?? '') ?? query.parts;
    return clauses.flatMap((clause, at): ClauseHit[] => {
      const match = matchClause(clause, query) ?? matchClause(clause, { parts: rest });
      if (rest.length === 0 && at === 0) return [{ clause, ...openPaper(clause, match) }];
      return match ? [{ clause, ...match }] : [];
    });
  });
  const rank = new Map(wanted.map((policy, index) => [policy, index]));
  return hits.sort(
    (a, b) =>
      b.score - a.score || (rank.get(a.clause.policy) ?? 0) - (rank.get(b.clause.policy) ?? 0),
  );
}

/** The first clause of a paper whose title or number is asked for goes before what cites it. */
function openPaper({ text }: PublishedClause, match: ClauseMatch | undefined): ClauseMatch {
  return match
    ? { ...match, score: match.score + headScore }
    : { score: headScore, sentence: text.slice(0, 120), highlights: [] };
}
