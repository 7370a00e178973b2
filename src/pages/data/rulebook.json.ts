import { edition } from '../../components/edition.ts';
import { corpus, href } from '../../components/site.ts';
import { buildRulebook } from '../../exports/public-data.ts';

/** Compact: every self-check loads it. */
export const GET = () =>
  new Response(JSON.stringify({ ...buildRulebook(corpus, href), edition }), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
