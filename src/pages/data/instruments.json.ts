import { jsonResponse } from '../../components/json-response.ts';
import { corpus, href } from '../../components/site.ts';

export const GET = () =>
  jsonResponse(
    corpus.instruments.map((instrument) => ({
      ...instrument,
      citedBy: instrument.citedBy.map((citation) => ({ ...citation, url: href(citation.url) })),
    })),
  );
