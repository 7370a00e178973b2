import { siteName } from '../components/overlay.ts';
import { address, corpus } from '../components/site.ts';
import { writeFeed } from '../exports/atom.ts';

export const GET = () =>
  new Response(writeFeed(corpus, address, siteName), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
