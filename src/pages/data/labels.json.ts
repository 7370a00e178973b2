import { edition } from '../../components/edition.ts';
import { compactResponse } from '../../components/json-response.ts';
import { readPlaceNames } from '../../components/place-names.ts';
import { isLarge } from '../../components/scale.ts';
import { corpus } from '../../components/site.ts';
import { buildDutyHead, buildDutyLabels } from '../../exports/build-duty-labels.ts';

/** Names behind the ids of the obligations, for the explorer and its exports. */
export const GET = async () => {
  if (isLarge) return compactResponse({ ...buildDutyHead(corpus), edition });
  const names = await readPlaceNames();
  const labels = buildDutyLabels(corpus, (code) => names.get(code) ?? code);
  return compactResponse({ ...labels, edition });
};
