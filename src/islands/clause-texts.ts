import type { PublishedClause } from '../model/published.schema.ts';
import { inTurn } from './in-turn.ts';
import { readData } from './site-data.ts';

/** Texts of the clauses of some papers, by paper and clause. */
export async function readClauseTexts(
  policies: Iterable<string>,
): Promise<(policy: string, clause: string) => string | undefined> {
  const lists = await inTurn([...new Set(policies)], (policy) =>
    readData<PublishedClause[]>(`/data/clauses/${policy}.json`),
  );
  const texts = new Map(
    lists.flat().map(({ policy, id, text }) => [`${policy}/${id}`, text] as const),
  );
  return (policy, clause) => texts.get(`${policy}/${clause}`);
}
