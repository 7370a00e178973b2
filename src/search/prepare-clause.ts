import { canonical, findCanonical, squeeze } from './fold.ts';
import type { IndexedClause, IndexedDuty, IndexedPaper } from './search-index.ts';
import type { Variant } from './variant.ts';

/** A text in both forms in which it is looked into. */
export interface Searchable {
  readonly plain: string;
  readonly canonical: string;
}

/** A clause made comparable, once. */
export interface PreparedClause {
  readonly clause: IndexedClause;
  readonly paper: IndexedPaper;
  readonly text: Searchable;
  readonly title: Searchable;
  readonly headings: Searchable;
  /** Title and number of the paper. */
  readonly head: Searchable;
  readonly paperNumber: Searchable;
  /** 12 of （十二）. */
  readonly number?: string;
  readonly sentences: readonly Searchable[];
  /** As written, in the order of `sentences`. */
  readonly written: readonly string[];
  readonly duties: readonly PreparedDuty[];
}

export interface PreparedDuty {
  readonly duty: IndexedDuty;
  /** Its quote, what the editor calls it and what is counted. */
  readonly words: Searchable;
}

export function prepareClause(clause: IndexedClause, paper: IndexedPaper): PreparedClause {
  const written = splitSentences(clause.text);
  const number = numberOfLabel(clause.label);
  return {
    clause,
    paper,
    text: searchable(clause.text),
    title: searchable(clause.title),
    headings: searchable(clause.label, ...clause.path),
    head: searchable(paper.title, paper.number ?? ''),
    paperNumber: searchable(paper.number ?? ''),
    ...(number !== undefined && { number }),
    sentences: written.map((sentence) => searchable(sentence)),
    written,
    duties: clause.duties.map((duty) => ({
      duty,
      words: searchable(clause.text.slice(...duty.quote), duty.action, duty.counted ?? ''),
    })),
  };
}

/** 12 of （十二）. */
export function numberOfLabel(label: string): string | undefined {
  return /^\D*(\d+)\D*$/u.exec(canonical(squeeze(label)))?.[1];
}

/** Sentences as written, with their stops. */
export function splitSentences(text: string): readonly string[] {
  const sentences = (text.match(/[^。；;\n]+[。；;]?/gu) ?? []).map((one) => one.trim());
  const found = sentences.filter((one) => one !== '');
  return found.length > 0 ? found : [text];
}

/** Fields stay apart: what begins in one and ends in another stands in neither. */
export function searchable(...fields: readonly string[]): Searchable {
  const plain = fields.map(squeeze).join('\n');
  return { plain, canonical: canonical(plain) };
}

/** What `searchable` makes of fields that are searchable already. */
export function joinSearchable(fields: readonly Searchable[]): Searchable {
  return {
    plain: fields.map(({ plain }) => plain).join('\n'),
    // No number reaches over the end of a line.
    canonical: fields.map(({ canonical }) => canonical).join('\n'),
  };
}

/** How often a string stands in a text. */
export function countIn(where: Searchable, variant: Variant): number {
  let count = 0;
  for (
    let at = findIn(where, variant);
    at >= 0 && count < 9;
    at = findIn(where, variant, at + variant.text.length)
  )
    count += 1;
  return count;
}

export function findIn(where: Searchable, { text, canonical }: Variant, start = 0): number {
  return canonical ? findCanonical(where.canonical, text, start) : where.plain.indexOf(text, start);
}

export function holds(where: Searchable, variant: Variant): boolean {
  return findIn(where, variant) >= 0;
}
