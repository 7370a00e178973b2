import { jsonListResponse } from '../../components/json-response.ts';
import { corpus, href } from '../../components/site.ts';
import { publishObligation } from '../../exports/public-data.ts';

export const GET = () => jsonListResponse(entries());

function* entries() {
  for (const obligation of corpus.obligations) yield publishObligation(obligation, href);
}
