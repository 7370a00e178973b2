import { jsonResponse } from '../../components/json-response.ts';
import { corpus, href } from '../../components/site.ts';
import { publishPolicy } from '../../exports/public-data.ts';

export const GET = () => jsonResponse(corpus.policies.map((policy) => publishPolicy(policy, href)));
