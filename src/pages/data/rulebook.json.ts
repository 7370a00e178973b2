import { edition } from '../../components/edition.ts';
import { compactResponse } from '../../components/json-response.ts';
import { isLarge } from '../../components/scale.ts';
import { corpus, href } from '../../components/site.ts';
import { buildRulebook, buildRulebookHead } from '../../exports/public-data.ts';

/** What every calculator loads: all of few papers in one request, of thousands the head. */
export const GET = () =>
  compactResponse({
    ...(isLarge ? buildRulebookHead(corpus) : buildRulebook(corpus, href)),
    edition,
  });
