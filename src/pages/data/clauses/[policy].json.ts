import type { APIRoute, GetStaticPaths } from 'astro';
import { paperInputs } from '../../../components/page-inputs.ts';
import { jsonResponse } from '../../../components/json-response.ts';
import { corpus, href, policyOf } from '../../../components/site.ts';
import { publishClause } from '../../../exports/public-data.ts';
import { mustMake } from '../../../reuse/current-ledger.ts';

/** Clauses of one policy: what the search reads to find the clause inside the page it found. */
export const getStaticPaths: GetStaticPaths = () =>
  corpus.policies
    .filter((policy) => mustMake(`data/clauses/${policy.id}.json`, paperInputs(policy)))
    .map(({ id }) => ({ params: { policy: id } }));

export const GET: APIRoute = ({ params }) =>
  jsonResponse(
    policyOf(params['policy'] ?? '').clauses.map((clause) => publishClause(clause, href)),
  );
