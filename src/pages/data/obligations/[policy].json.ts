import type { APIRoute, GetStaticPaths } from 'astro';
import { orderedPaperInputs } from '../../../components/page-inputs.ts';
import { compactResponse } from '../../../components/json-response.ts';
import { rowsOf } from '../../../components/matters/matter-rows.ts';
import { readPlaceNames } from '../../../components/place-names.ts';
import { isLarge } from '../../../components/scale.ts';
import { corpus, href, policyOf } from '../../../components/site.ts';
import { buildPaperLabel } from '../../../exports/build-duty-labels.ts';
import type { DutyPart } from '../../../exports/duty-labels.ts';
import { editionOf } from '../../../exports/edition.ts';
import { publishObligation } from '../../../exports/public-data.ts';
import { mustMake } from '../../../reuse/current-ledger.ts';

/** The duties paper by paper, where a browser cannot load them all. */
export const getStaticPaths: GetStaticPaths = () =>
  (isLarge ? corpus.policies : [])
    .filter((policy) => mustMake(`data/obligations/${policy.id}.json`, orderedPaperInputs(policy)))
    .map(({ id }) => ({ params: { policy: id } }));

export const GET: APIRoute = async ({ params }) => {
  const policy = policyOf(params['policy'] ?? '');
  const placeNames = await readPlaceNames();
  const part: DutyPart = {
    edition: editionOf(corpus).content,
    order: corpus.policies.indexOf(policy),
    paper: buildPaperLabel(policy),
    obligations: policy.obligations.map((obligation) => publishObligation(obligation, href)),
    stands: corpus.matters.flatMap((matter) =>
      rowsOf(matter, [policy], placeNames).map(({ kind, text, duty }) => ({
        matter: matter.id,
        kind,
        text,
        ...(duty && { duty: duty.id }),
      })),
    ),
  };
  return compactResponse(part);
};
