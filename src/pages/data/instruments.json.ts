import { jsonResponse } from '../../components/json-response.ts';
import { corpus, href } from '../../components/site.ts';

export const GET = () =>
  jsonResponse(
    corpus.instruments.map((instrument) => ({
      ...instrument,
      // Offsets are ours; the quote and its context are what others find the place by.
      citedBy: instrument.citedBy.map(({ start: _start, end: _end, ...citation }) => ({
        ...citation,
        url: href(citation.url),
      })),
    })),
  );
