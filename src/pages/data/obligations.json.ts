import { jsonList } from '../../components/json-response.ts';
import { corpus, href } from '../../components/site.ts';
import { publishObligation } from '../../exports/public-data.ts';

export const { GET, file } = jsonList('obligations.json', entries);

function* entries() {
  for (const obligation of corpus.obligations) yield publishObligation(obligation, href);
}
