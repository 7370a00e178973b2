import type { Corpus, CorpusClause, CorpusObligation, CorpusPolicy } from '../corpus/corpus.ts';
import type {
  PublishedClause,
  PublishedObligation,
  PublishedPolicy,
} from '../model/published.schema.ts';
import type { RulebookPart } from '../rules/rulebook-part.ts';
import type { Rulebook, RulePolicy } from '../rules/rulebook.ts';
import { editionOf } from './edition.ts';

/** Puts the base path of the deployment before an address of the corpus. */
export type ToUrl = (path: string) => string;

/** A policy as published: its frontmatter and counts, without the text. */
export function publishPolicy(policy: CorpusPolicy, toUrl: ToUrl): PublishedPolicy {
  const {
    blocks: _blocks,
    dropped: _dropped,
    unannotatedSentences: _rest,
    ...frontmatter
  } = policy;
  return {
    ...frontmatter,
    url: toUrl(policy.url),
    clauses: policy.clauses.length,
    obligations: policy.obligations.length,
  };
}

export function publishClause(clause: CorpusClause, toUrl: ToUrl): PublishedClause {
  const { policy, id, label, reference, path, title, text, noDuty, url } = clause;
  return {
    policy,
    id,
    label,
    reference,
    path: [...path],
    title,
    text,
    ...(noDuty !== undefined && { noDuty }),
    url: toUrl(url),
  };
}

/** An obligation as published: the annotation with its policy, label and address. */
export function publishObligation(
  obligation: CorpusObligation & { start?: number; end?: number },
  toUrl: ToUrl,
): PublishedObligation {
  const { start: _start, end: _end, ...annotation } = obligation;
  return { ...annotation, url: toUrl(obligation.url) };
}

/**
 * An obligation as the rules need it: without what places its quote, and with the plain reading only
 * where there is a figure to explain. The rulebook is fetched before the first answer.
 */
function ruleObligation(obligation: CorpusObligation, toUrl: ToUrl): PublishedObligation {
  const { prefix: _prefix, suffix: _suffix, plain, ...rest } = publishObligation(obligation, toUrl);
  return rest.measure === undefined || plain === undefined ? rest : { ...rest, plain };
}

function rulePolicy({
  id,
  title,
  documentNumber,
  jurisdiction,
  official,
  status,
  to,
  ...dates
}: CorpusPolicy): RulePolicy {
  const start = dates.from ?? dates.issuedOn ?? dates.publishedOn;
  return {
    id,
    title,
    jurisdiction,
    official,
    status,
    ...(documentNumber !== undefined && { documentNumber }),
    ...(start !== undefined && { from: start }),
    ...(start !== undefined &&
      start === dates.publishedOn &&
      dates.from === undefined &&
      dates.issuedOn === undefined && { fromPublished: true as const }),
    ...(to !== undefined && { to }),
  };
}

/** The rulebook: what the calculators need, as plain data. */
export function buildRulebook(corpus: Corpus, toUrl: ToUrl): Rulebook {
  const { facts, bearers, topics } = corpus;
  return {
    policies: corpus.policies.map(rulePolicy),
    obligations: corpus.obligations.map((obligation) => ruleObligation(obligation, toUrl)),
    facts,
    bearers,
    topics,
    edition: editionOf(corpus),
  };
}

/** The rulebook without its papers, where they are read one by one. */
export function buildRulebookHead(corpus: Corpus): Rulebook {
  const { facts, bearers, topics, policies } = corpus;
  return {
    policies: [],
    obligations: [],
    facts,
    bearers,
    topics,
    edition: editionOf(corpus),
    heldPapers: policies.length,
  };
}

/** What a paper adds to the head. */
export function buildRulebookPart(
  corpus: Corpus,
  policy: CorpusPolicy,
  toUrl: ToUrl,
): RulebookPart {
  return {
    edition: editionOf(corpus).content,
    order: corpus.policies.indexOf(policy),
    policy: rulePolicy(policy),
    obligations: policy.obligations.map((obligation) => ruleObligation(obligation, toUrl)),
  };
}
