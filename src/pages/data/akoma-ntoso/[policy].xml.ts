import type { APIRoute, GetStaticPaths } from 'astro';
import { address, corpus, placeName, policyOf } from '../../../components/site.ts';
import { writeAkomaNtoso } from '../../../exports/akoma-ntoso.ts';

export const getStaticPaths: GetStaticPaths = () =>
  corpus.policies.map(({ id }) => ({ params: { policy: id } }));

export const GET: APIRoute = async ({ params }) => {
  const policy = policyOf(params['policy'] ?? '');
  const place = await placeName(policy.jurisdiction);
  return new Response(writeAkomaNtoso(policy, { toUrl: address, place }), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
};
