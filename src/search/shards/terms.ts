import { searchable } from '../prepare-clause.ts';
import type { IndexedDuty, IndexedPaper } from '../search-index.ts';
import { eachUnit, unitText, type Unit } from './units.ts';

/**
 * What lists are kept of. Pairs of units find any string of two or more, wherever it begins: their
 * lists are cut with one another, and the text decides.
 */
export function pairsOf(text: string): string[] {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return [...pairs];
}

export function termsOfHead({ title, number = '' }: IndexedPaper): string[] {
  const units = new Set<Unit>();
  for (const field of [title, number]) eachUnit(searchable(field), (unit) => units.add(unit));
  return [...units].map((unit) => headTerm(unitText(unit)));
}

/** Lists of papers rather than clauses: in whose title or number a term stands. */
export const headTerm = (term: string) => `@head:${term}`;

/** Names of the lists that the annotation gives; no pair is as long. */
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
 * The terms by which a string is looked for: its pairs, of a long one some, from its beginning to
 * its end. They leave few clauses, and those are read. A single character is looked for itself.
 * @param heavy pairs with long lists: where a string has rarer ones, those tell as much in less
 */
export function termsToAsk(text: string, heavy: ReadonlySet<string>): string[] {
  const all = pairsOf(text);
  if (all.length === 0) return text === '' ? [] : [text];
  const light = all.filter((pair) => !heavy.has(pair));
  const pairs = light.length > (text.length > 3 ? 0 : 1) ? light : all;
  if (pairs.length <= mostPairs) return pairs;
  const step = (pairs.length - 1) / (mostPairs - 1);
  return Array.from({ length: mostPairs }, (_, at) => pairs[Math.round(at * step)] ?? '');
}

/** What the canonical writing of numbers puts next to other characters: 三人负责 is 3名负责. */
const written = /[\d零〇一二两三四五六七八九十百千万亿名周号%|.]/u;

/** Whether the lists alone tell where a string stands, without its text. */
export function isExact(text: string): boolean {
  return text.length <= 2 && !written.test(text);
}
