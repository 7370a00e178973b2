import type { APIRoute, GetStaticPaths } from 'astro';
import { orderedPaperInputs } from '../../../components/page-inputs.ts';
import { compactResponse } from '../../../components/json-response.ts';
import { isLarge } from '../../../components/scale.ts';
import { corpus, href, policyOf } from '../../../components/site.ts';
import { buildRulebookPart } from '../../../exports/public-data.ts';
import { mustMake } from '../../../reuse/current-ledger.ts';

/** The rulebook paper by paper, where a browser cannot load it whole. */
export const getStaticPaths: GetStaticPaths = () =>
  (isLarge ? corpus.policies : [])
    .filter((policy) => mustMake(`data/rulebook/${policy.id}.json`, orderedPaperInputs(policy)))
    .map(({ id }) => ({ params: { policy: id } }));

export const GET: APIRoute = ({ params }) =>
  compactResponse(buildRulebookPart(corpus, policyOf(params['policy'] ?? ''), href));
