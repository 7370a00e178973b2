import { canonical, findCanonical, squeeze } from './fold.ts';
import type { IndexedClause, IndexedDuty, IndexedPaper } from './search-index.ts';
import type { Variant } from './variant.ts';

/** A text in both forms in which it is looked into. */
export interface Searchable {
  readonly plain: string;
  readonly canonical: string;
}

/**
 * A clause made comparable, each part of it once. Its sentences and duties are looked into where the
 * clause was found: to make those of all clauses ready takes longer than the search itself.
 */
export class PreparedClause {
  readonly clause: IndexedClause;
  readonly paper: IndexedPaper;
  readonly text: Searchable;
  readonly title: Searchable;
  readonly headings: Searchable;
  /** Title and number of the paper. */
  readonly head: Searchable;
  readonly paperNumber: Searchable;
  #written: readonly string[] | undefined;
  #sentences: readonly Searchable[] | undefined;
  #duties: readonly PreparedDuty[] | undefined;

  constructor(clause: IndexedClause, paper: IndexedPaper) {
    this.clause = clause;
    this.paper = paper;
    this.text = searchable(clause.text);
    this.title = searchable(clause.title);
    this.headings = searchable(clause.label, ...clause.path);
    this.head = searchable(paper.title, paper.number ?? '');
    this.paperNumber = searchable(paper.number ?? '');
  }

  /** 12 of （十二）. */
  get number(): string | undefined {
    return numberOfLabel(this.clause.label);
  }

  /** Sentences as written. */
  get written(): readonly string[] {
    return (this.#written ??= splitSentences(this.clause.text));
  }

  /** In the order of `written`. */
  get sentences(): readonly Searchable[] {
    return (this.#sentences ??= this.written.map((sentence) => searchable(sentence)));
  }

  get duties(): readonly PreparedDuty[] {
    const { text, duties } = this.clause;
    return (this.#duties ??= duties.map((duty) => ({
      duty,
      words: searchable(text.slice(...duty.quote), duty.action, duty.counted ?? ''),
    })));
  }
}

export interface PreparedDuty {
  readonly duty: IndexedDuty;
  /** Its quote, what the editor calls it and what is counted. */
  readonly words: Searchable;
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
