import { jsonResponse } from '../../components/json-response.ts';
import { corpus, href } from '../../components/site.ts';

/** What the terms mean: the papers' own words with their clause, and the editor's explanations. */
export const GET = () =>
  jsonResponse(
    corpus.definitions.map((definition) =>
      definition.kind === 'quoted' ? { ...definition, url: href(definition.url) } : definition,
    ),
  );
