import { edition } from '../../components/edition.ts';
import { readPlaceNames } from '../../components/place-names.ts';
import { corpus } from '../../components/site.ts';
import { buildDutyLabels } from '../../exports/build-duty-labels.ts';

/** Names behind the ids of the obligations, for the explorer and its exports. */
export const GET = async () => {
  const names = await readPlaceNames();
  const labels = buildDutyLabels(corpus, (code) => names.get(code) ?? code);
  return new Response(JSON.stringify({ ...labels, edition }), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
