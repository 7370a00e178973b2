import type { Corpus, CorpusClause, CorpusObligation, CorpusPolicy } from '../corpus/corpus.ts';
import type {
  PublishedClause,
  PublishedObligation,
  PublishedPolicy,
} from '../model/published.schema.ts';
import type { Rulebook } from '../rules/rulebook.ts';
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

/** The rulebook: what the calculators need, as plain data. */
export function buildRulebook(corpus: Corpus, toUrl: ToUrl): Rulebook {
  return {
    policies: corpus.policies.map(
      ({ id, title, documentNumber, jurisdiction, official, status, to, ...dates }) => {
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
      },
    ),
    obligations: corpus.obligations.map((obligation) => ruleObligation(obligation, toUrl)),
    facts: corpus.facts,
    bearers: corpus.bearers,
    topics: corpus.topics,
    edition: editionOf(corpus),
  };
}
