import type { MeasureKind } from '../model/measure.schema.ts';
import type { Modality } from '../model/obligation.schema.ts';

/** What can be named by several words: a term of the field, who is bound, what a duty is about. */
export interface IndexedConcept {
  readonly kind: 'term' | 'bearer' | 'topic';
  readonly id: string;
  /** Preferred name first, then its equivalents. */
  readonly labels: readonly string[];
  /** Words that lead here and are no equivalents: 考证, and slips of the pen: 明查暗访. */
  readonly hidden?: readonly string[];
  readonly broader?: string;
}

/** A division for which papers are held. */
export interface IndexedPlace {
  readonly code: string;
  readonly name: string;
  readonly level: 'country' | 'province' | 'city' | 'county';
}

export interface IndexedPaper {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  readonly place: string;
  /** Year of issue, else of publication. */
  readonly year?: string;
  /** A report of a paper that is not held. */
  readonly report?: true;
  /** Its first clause: where it is opened when it is asked for. */
  readonly opening: string;
  /** Last day of a campaign or of force, where it is stated. */
  readonly until?: string;
  /** Where it is known to be no longer as issued. */
  readonly status?: 'amended' | 'repealed';
}

/** One duty of a clause, as far as the search weighs and answers. */
export interface IndexedDuty {
  readonly id: string;
  readonly bearers: readonly string[];
  readonly topic: string;
  readonly modality: Modality;
  readonly action: string;
  /** Where the quote stands in the text of the clause. */
  readonly quote: readonly [start: number, end: number];
  /** What is demanded, in words: 不少于 2 名. */
  readonly figure?: string;
  readonly kind?: MeasureKind;
  /** What is counted, as the forms call it: 网格员培训次数. */
  readonly counted?: string;
  /** Under which conditions, and by when, in the words of the paper. */
  readonly terms?: readonly string[];
}

export interface IndexedClause {
  /** Place of the paper in the list of papers. */
  readonly paper: number;
  readonly id: string;
  readonly label: string;
  readonly reference: string;
  readonly title: string;
  readonly path: readonly string[];
  readonly text: string;
  readonly duties: readonly IndexedDuty[];
}

/** What every search needs: names, papers, and how other scripts and keyboards write them. */
export interface SearchGuide {
  readonly concepts: readonly IndexedConcept[];
  readonly places: readonly IndexedPlace[];
  readonly papers: readonly IndexedPaper[];
  /** Traditional characters and their Simplified ones, in turn. */
  readonly traditional: string;
  /** Initials of the pinyin of terms and places: awh -> 安委会. */
  readonly initials: Readonly<Record<string, readonly string[]>>;
}

/** All of a corpus that is small enough to be read at once. */
export interface SearchIndex extends SearchGuide {
  readonly clauses: readonly IndexedClause[];
}
