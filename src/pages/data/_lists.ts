import { jsonFrame, writeEntries } from '../../components/json-list.ts';
import { rowsOf } from '../../components/matters/matter-rows.ts';
import type { PublishedMatter } from '../../components/matters/published-matter.ts';
import { paperInputs, similarClausesInputs } from '../../components/page-inputs.ts';
import { readPlaceNames } from '../../components/place-names.ts';
import {
  clausesWithSimilar,
  countClausesWithSimilar,
  similarTo,
} from '../../components/policy/relations.ts';
import { corpus, href } from '../../components/site.ts';
import type { CorpusPolicy } from '../../corpus/corpus.ts';
import { publishClause, publishObligation, publishPolicy } from '../../exports/public-data.ts';
import { obligationUrl } from '../../model/anchor.ts';
import type { PublishedFile } from './_published.ts';

/** A published list that grows with the papers. */
export interface PublishedList extends PublishedFile {
  readonly id: string;
  readonly count: number;
}

export const policies = listByPaper('policies', corpus.policies.length, (policy) => [
  publishPolicy(policy, href),
]);

export const clauses = listByPaper('clauses', corpus.clauses.length, (policy) =>
  policy.clauses.map((clause) => publishClause(clause, href)),
);

export const obligations = listByPaper('obligations', corpus.obligations.length, (policy) =>
  policy.obligations.map((obligation) => publishObligation(obligation, href)),
);

/** Clauses of other papers that demand much the same, with the reason, best first. */
export const similarClauses = listByPaper(
  'similar-clauses',
  countClausesWithSimilar(),
  (policy) =>
    clausesWithSimilar(policy).map((clause) => ({
      policy: clause.policy,
      clause: clause.id,
      url: href(clause.url),
      similar: similarTo(clause).map(({ obligation, ...other }) => ({
        ...other,
        obligation: obligation.id,
        url: href(obligationUrl(obligation)),
      })),
    })),
  similarClausesInputs,
);

export const instruments = listByItem('instruments', corpus.instruments, (instrument) => ({
  ...instrument,
  // Offsets are ours; the quote and its context are what others find the place by.
  citedBy: instrument.citedBy.map(({ start: _start, end: _end, ...citation }) => ({
    ...citation,
    url: href(citation.url),
  })),
}));

const placeNames = await readPlaceNames();

/** The matters that papers are compared by, with the stand of every paper. */
export const matters = listByItem('matters', corpus.matters, (matter): PublishedMatter => ({
  ...matter,
  stands: rowsOf(matter, corpus.policies, placeNames).map(({ policy, kind, text, duty }) => ({
    policy: policy.id,
    kind,
    text,
    ...(duty && { duty: duty.id }),
  })),
}));

/**
 * A list that holds entries of each paper.
 * @param inputsOf what those of a paper depend on
 */
function listByPaper(
  id: string,
  count: number,
  entriesOf: (policy: CorpusPolicy) => readonly unknown[],
  inputsOf = paperInputs,
): PublishedList {
  const pieces = () =>
    corpus.policies.map((policy) => ({
      key: policy.id,
      inputs: inputsOf(policy),
      text: () => writeEntries(entriesOf(policy)),
    }));
  return { id, name: `${id}.json`, count, frame: jsonFrame, pieces };
}

/** A list of which every entry gathers from many papers: it is made anew by every build. */
function listByItem<T extends { readonly id: string }>(
  id: string,
  items: readonly T[],
  publish: (item: T) => unknown,
): PublishedList {
  const pieces = () =>
    items.map((item) => ({ key: item.id, text: () => writeEntries([publish(item)]) }));
  return { id, name: `${id}.json`, count: items.length, frame: jsonFrame, pieces };
}
