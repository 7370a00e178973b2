import type { Corpus } from '../corpus/corpus.ts';
import type { DutyLabels } from './duty-labels.ts';
import { editionOf } from './edition.ts';

/** @param placeName short name of a place, from its code */
export function buildDutyLabels(corpus: Corpus, placeName: (code: string) => string): DutyLabels {
  const codes = [...new Set(corpus.policies.map(({ jurisdiction }) => jurisdiction))];
  return {
    bearers: Object.fromEntries(
      corpus.bearers.map(({ id, prefLabel, levels }) => [id, { name: prefLabel, levels }]),
    ),
    topics: Object.fromEntries(corpus.topics.map(({ id, prefLabel }) => [id, prefLabel])),
    places: Object.fromEntries(codes.map((code) => [code, placeName(code)])),
    policies: Object.fromEntries(
      corpus.policies.map(
        ({ id, title, documentNumber, issuers, issuedOn, publishedOn, official, jurisdiction }) => [
          id,
          { title, documentNumber, issuers, issuedOn, publishedOn, official, place: jurisdiction },
        ],
      ),
    ),
    edition: editionOf(corpus),
  };
}
