import { jsonList } from '../../components/json-response.ts';
import { corpus, href } from '../../components/site.ts';
import { publishPolicy } from '../../exports/public-data.ts';

export const { GET, file } = jsonList('policies.json', entries);

function* entries() {
  for (const policy of corpus.policies) yield publishPolicy(policy, href);
}
