import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { paperInputs } from '../../../components/page-inputs.ts';
import { corpus } from '../../../components/site.ts';
import { contentLocation } from '../../../corpus/content-location.ts';
import { mustMake } from '../../../reuse/current-ledger.ts';

/** The text as received, untouched: whoever doubts a repair reads it here, line by line. */
export const getStaticPaths: GetStaticPaths = () =>
  corpus.policies
    .filter((policy) => mustMake(`data/sources/${policy.id}.txt`, paperInputs(policy)))
    .map(({ id }) => ({ params: { policy: id } }));

export const GET: APIRoute = ({ params }) => {
  const { dir } = contentLocation();
  const text = readFileSync(join(dir, 'policies', params['policy'] ?? '', 'source.txt'), 'utf8');
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
