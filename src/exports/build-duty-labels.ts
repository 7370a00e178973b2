import type { Corpus, CorpusPolicy } from '../corpus/corpus.ts';
import type { DutyHead, DutyLabels, PaperLabel } from './duty-labels.ts';
import { editionOf } from './edition.ts';

/** @param placeName short name of a place, from its code */
export function buildDutyLabels(corpus: Corpus, placeName: (code: string) => string): DutyLabels {
  const codes = [...new Set(corpus.policies.map(({ jurisdiction }) => jurisdiction))];
  return {
    ...vocabularyLabels(corpus),
    places: Object.fromEntries(codes.map((code) => [code, placeName(code)])),
    policies: Object.fromEntries(
      corpus.policies.map((policy) => [policy.id, buildPaperLabel(policy)]),
    ),
    edition: editionOf(corpus),
  };
}

/** The labels without places and papers, where these are read one by one. */
export function buildDutyHead(corpus: Corpus): DutyHead {
  return {
    ...vocabularyLabels(corpus),
    places: {},
    policies: {},
    edition: editionOf(corpus),
    heldPapers: corpus.policies.length,
    matters: corpus.matters,
  };
}

export function buildPaperLabel(policy: CorpusPolicy): PaperLabel {
  const { title, documentNumber, issuers, issuedOn, publishedOn, official, jurisdiction } = policy;
  return { title, documentNumber, issuers, issuedOn, publishedOn, official, place: jurisdiction };
}

function vocabularyLabels({ bearers, topics }: Corpus): Pick<DutyLabels, 'bearers' | 'topics'> {
  return {
    bearers: Object.fromEntries(
      bearers.map(({ id, prefLabel, levels }) => [id, { name: prefLabel, levels }]),
    ),
    topics: Object.fromEntries(topics.map(({ id, prefLabel }) => [id, prefLabel])),
  };
}
