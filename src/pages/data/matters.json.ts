import { jsonResponse } from '../../components/json-response.ts';
import { rowsOf } from '../../components/matters/matter-rows.ts';
import type { PublishedMatter } from '../../components/matters/published-matter.ts';
import { readPlaceNames } from '../../components/place-names.ts';
import { corpus } from '../../components/site.ts';

/** The matters that papers are compared by, with the stand of every paper. */
export const GET = async () => {
  const placeNames = await readPlaceNames();
  return jsonResponse(
    corpus.matters.map((matter): PublishedMatter => ({
      ...matter,
      stands: rowsOf(matter, corpus.policies, placeNames).map(({ policy, kind, text, duty }) => ({
        policy: policy.id,
        kind,
        text,
        ...(duty && { duty: duty.id }),
      })),
    })),
  );
};
