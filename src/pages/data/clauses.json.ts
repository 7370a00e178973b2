import { jsonResponse } from '../../components/json-response.ts';
import { corpus, href } from '../../components/site.ts';
import { publishClause } from '../../exports/public-data.ts';

export const GET = () => jsonResponse(corpus.clauses.map((clause) => publishClause(clause, href)));
