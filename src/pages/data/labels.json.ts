import { readPlaceNames } from '../../components/place-names.ts';
import { corpus } from '../../components/site.ts';
import { buildDutyLabels } from '../../exports/build-duty-labels.ts';

/** Names behind the ids of the obligations, for the explorer and its exports. */
export const GET = async () => {
  const names = await readPlaceNames();
  return new Response(JSON.stringify(buildDutyLabels(corpus, (code) => names.get(code) ?? code)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
