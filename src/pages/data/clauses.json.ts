import { jsonList } from '../../components/json-response.ts';
import { corpus, href } from '../../components/site.ts';
import { publishClause } from '../../exports/public-data.ts';

export const { GET, file } = jsonList('clauses.json', entries);

function* entries() {
  for (const clause of corpus.clauses) yield publishClause(clause, href);
}
