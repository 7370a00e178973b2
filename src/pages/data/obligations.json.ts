import { jsonResponse } from '../../components/json-response.ts';
import { corpus, href } from '../../components/site.ts';
import { publishObligation } from '../../exports/public-data.ts';

export const GET = () =>
  jsonResponse(corpus.obligations.map((obligation) => publishObligation(obligation, href)));
