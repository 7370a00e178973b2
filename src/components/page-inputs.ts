import { comparedHash } from '../corpus/content-hash.ts';
import type { CorpusPolicy } from '../corpus/corpus.ts';
import { digestOf, type Inputs } from '../reuse/build-ledger.ts';
import { comparedWith, otherCitingPapers } from './policy/relations.ts';
import { neighboursOf, policiesAt, type HeldPlace } from './places/read-places.ts';
import { isLarge } from './scale.ts';
import { corpus, policyOf, shortName } from './site.ts';

/*
 * What pages are made from, beyond the program and the vocabularies, which all depend on: a page whose
 * inputs are those of the build before is taken over from it (`npm run rebuild`). What a page begins to
 * show must be named here; test/site/rebuild.test.ts finds what is not.
 */

/** How a paper is named on the pages of others. */
const nameOf = (id: string) => {
  const policy = policyOf(id);
  return [id, shortName(policy), policy.title, policy.official];
};

/** Words with a definition are marked on every page, and a definition names its paper. */
const definitions = digestOf(
  JSON.stringify(
    corpus.definitions.map((definition) =>
      definition.kind === 'quoted' ? [definition, nameOf(definition.policy)] : definition,
    ),
  ),
);

/** A file of one paper that shows nothing else. */
export function paperInputs(policy: CorpusPolicy): Inputs {
  return (digestOfPaper) => digestOfPaper(policy.id);
}

/** A file of one paper that browsers put in the order of all. */
export function orderedPaperInputs(policy: CorpusPolicy): Inputs {
  return (digestOfPaper) => [digestOfPaper(policy.id), orders.get(policy.id)];
}

const orders = new Map(corpus.policies.map(({ id }, at) => [id, at]));

/** The page of a paper: like clauses, and who else cites what it cites, or the paper itself. */
export function policyPageInputs(policy: CorpusPolicy): Inputs {
  const instruments = new Set(
    policy.clauses.flatMap(({ citations }) => citations.map(({ instrument }) => instrument)),
  );
  return (digestOfPaper) => [
    isLarge,
    digestOfPaper(policy.id),
    definitions,
    similarInputs(policy),
    [...instruments].map((id) => [id, otherCitingPapers(id, policy.id)]),
    citingClauses(policy.id).map(({ policy: other, reference, url }) => [
      nameOf(other),
      reference,
      url,
    ]),
  ];
}

/** What is published of the like clauses of a paper. */
export function similarClausesInputs(policy: CorpusPolicy): Inputs {
  return (digestOfPaper) => [digestOfPaper(policy.id), similarInputs(policy)];
}

/** The papers whose clauses may resemble those of a paper, as its page and the list of like clauses name them. */
function similarInputs(policy: CorpusPolicy): unknown {
  return comparedWith(policy).map((other) => [nameOf(other.id), comparedHash(other)]);
}

/** Clauses of other papers that cite a paper. */
export function citingClauses(policy: string) {
  return corpus.instruments
    .filter((instrument) => instrument.policy === policy)
    .flatMap(({ citedBy }) => citedBy)
    .filter((citation) => citation.policy !== policy);
}

/** The page of a place: what binds there, and what its neighbours say. */
export function placePageInputs({ code, isHeld }: HeldPlace): Inputs {
  const compared = neighboursOf(code);
  return (digestOfPaper) => [
    isLarge,
    isHeld,
    compared.length < corpus.policies.length,
    policiesAt(code).map(({ id }) => digestOfPaper(id)),
    compared.map(({ id }) => digestOfPaper(id)),
  ];
}

/** A comparison of some papers, in their order. */
export function comparisonInputs(policies: readonly CorpusPolicy[]): Inputs {
  return (digestOfPaper) => [isLarge, policies.map(({ id }) => digestOfPaper(id))];
}
