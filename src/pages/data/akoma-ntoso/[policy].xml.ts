import type { APIRoute, GetStaticPaths } from 'astro';
import { address, corpus, policyOf } from '../../../components/site.ts';
import { writeAkomaNtoso } from '../../../exports/akoma-ntoso.ts';

export const getStaticPaths: GetStaticPaths = () =>
  corpus.policies.map(({ id }) => ({ params: { policy: id } }));

export const GET: APIRoute = ({ params }) =>
  new Response(writeAkomaNtoso(policyOf(params['policy'] ?? ''), address), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
