import { jsonResponse } from '../../components/json-response.ts';
import { corpus } from '../../components/site.ts';

export const GET = () => jsonResponse(corpus.audiences);
