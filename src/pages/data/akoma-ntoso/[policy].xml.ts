import type { APIRoute, GetStaticPaths } from 'astro';
import { paperInputs } from '../../../components/page-inputs.ts';
import { address, corpus, placeName, policyOf } from '../../../components/site.ts';
import { writeAkomaNtoso } from '../../../exports/akoma-ntoso.ts';
import { mustMake } from '../../../reuse/current-ledger.ts';

export const getStaticPaths: GetStaticPaths = () =>
  corpus.policies
    .filter((policy) => mustMake(`data/akoma-ntoso/${policy.id}.xml`, paperInputs(policy)))
    .map(({ id }) => ({ params: { policy: id } }));

export const GET: APIRoute = async ({ params }) => {
  const policy = policyOf(params['policy'] ?? '');
  const place = await placeName(policy.jurisdiction);
  return new Response(writeAkomaNtoso(policy, { toUrl: address, place }), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
