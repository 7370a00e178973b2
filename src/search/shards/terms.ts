import { canonical, squeeze } from '../fold.ts';
import { hash } from '../hash.ts';
import type { IndexedClause, IndexedDuty, IndexedPaper } from '../search-index.ts';

/**
 * What lists are kept of. Pairs of units find any string of two or more, wherever it begins: their
 * lists are cut with one another, and the text decides.
 */
export function pairsOf(text: string): string[] {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return [...pairs];
}

/** Pairs of a text as it is, and with its numbers in one way. */
function pairsOfBoth(text: string): string[] {
  const plain = squeeze(text);
  return [...new Set([...pairsOf(plain), ...pairsOf(canonical(plain))])];
}

export function termsOfText({ text, path, label }: IndexedClause): string[] {
  return [...new Set([text, label, ...path].flatMap(pairsOfBoth))];
}

export function termsOfTitle({ title }: IndexedClause): string[] {
  return pairsOfBoth(title);
}

export function termsOfHead({ title, number = '' }: IndexedPaper): string[] {
  return [title, number].flatMap(pairsOfBoth).map(headTerm);
}

/** Lists of papers rather than clauses. */
export const headTerm = (pair: string) => `^${pair}`;

/** Names of the lists that the annotation gives; no pair begins so: they are longer. */
export const annotationTerm = {
  term: (id: string) => `@term:${id}`,
  bearer: (id: string) => `@bearer:${id}`,
  topic: (id: string) => `@topic:${id}`,
  modality: (modality: string) => `@modality:${modality}`,
  measured: (yes: 'yes' | 'no') => `@measured:${yes}`,
  kind: (kind: string) => `@kind:${kind}`,
  number: (number: string) => `@number:${number}`,
} as const;

export function termsOfDuty(duty: IndexedDuty): string[] {
  return [
    ...duty.bearers.map(annotationTerm.bearer),
    annotationTerm.topic(duty.topic),
    annotationTerm.modality(duty.modality),
    annotationTerm.measured(duty.figure === undefined ? 'no' : 'yes'),
    ...(duty.kind === undefined ? [] : [annotationTerm.kind(duty.kind)]),
  ];
}

const mostPairs = 8;

/**
 * The pairs by which a string is looked for: of a long one some, from its beginning to its end.
 * They leave few clauses, and those are read.
 */
export function pairsToAsk(text: string): string[] {
  const pairs = pairsOf(text);
  if (pairs.length <= mostPairs) return pairs;
  const step = (pairs.length - 1) / (mostPairs - 1);
  return Array.from({ length: mostPairs }, (_, at) => pairs[Math.round(at * step)] ?? '');
}

/** Which of the files holds the lists of a term; those of the heads of papers stand beside the text's. */
export function bucketOf(term: string, buckets: number): number {
  const isOfHeads = term.startsWith('^') && term.length === 3;
  return hash(isOfHeads ? term.slice(1) : term) % buckets;
}
