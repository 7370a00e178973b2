import type { Audience } from '../model/audience.schema.ts';
import type { Bearer, Term, Topic } from '../model/concept.schema.ts';
import type { Definition, Explanation } from '../model/definition.schema.ts';
import type { Fact } from '../model/fact.schema.ts';
import type { Matter } from '../model/matter.schema.ts';
import type { Role } from '../model/role.schema.ts';
import type { Citation, Instrument } from '../model/instrument.schema.ts';
import type { NotDuty, Obligation } from '../model/obligation.schema.ts';
import type { Doubt, Repair } from '../model/normalisation.schema.ts';
import type { PartKind } from '../model/clause.schema.ts';
import type { PolicyFrontmatter } from '../model/policy.schema.ts';
import type { Stretch } from './gates/coverage-gate.ts';

/** An annotation with its place in the text of its clause. */
export type Placed<T> = T & Stretch;

/** A paragraph of issued text and where it came from. */
export interface CorpusParagraph {
  readonly text: string;
  /** Offset in the text of its clause; 0 outside clauses. */
  readonly offset: number;
  /** Lines of source.txt, from 1. */
  readonly sourceLines: readonly [from: number, to: number];
  /** The text as received, where a reader would see a difference (white space aside). */
  readonly received?: string;
  /** Repairs made in this paragraph. */
  readonly repairs: readonly Repair[];
}

export interface CorpusClause {
  readonly policy: string;
  readonly id: string;
  /** Number as printed; an editor's word where none is printed. */
  readonly label: string;
  /** How the clause is cited: the label, with its part where the label alone is ambiguous. */
  readonly reference: string;
  /** Whether the paper itself prints label and title. */
  readonly printed: boolean;
  readonly title: string;
  /** Headings above the clause, outermost first. */
  readonly path: readonly string[];
  /** Paragraphs joined by line breaks; offsets of annotations count in it. */
  readonly text: string;
  readonly paragraphs: readonly CorpusParagraph[];
  readonly noDuty?: string;
  readonly obligations: readonly Placed<CorpusObligation>[];
  readonly citations: readonly Placed<Citation>[];
  readonly definitions: readonly Placed<Definition>[];
  readonly notDuties: readonly Placed<NotDuty>[];
  readonly doubts: readonly Placed<Doubt>[];
  /** Address below the base path: `/policies/<policy>/#<clause>`. */
  readonly url: string;
}

export interface CorpusObligation extends Obligation {
  readonly policy: string;
  readonly label: string;
  readonly reference: string;
  readonly url: string;
}

export type CorpusBlock =
  | {
      readonly kind: 'heading';
      readonly id: string;
      readonly depth: number;
      readonly paragraphs: readonly CorpusParagraph[];
    }
  | {
      readonly kind: 'part';
      readonly part: PartKind;
      readonly paragraphs: readonly CorpusParagraph[];
    }
  | { readonly kind: 'clause'; readonly clause: CorpusClause };

/** Lines of the received file that were left out. */
export interface DroppedLines {
  readonly lines: string;
  readonly what: string;
  readonly text: string;
}

export interface CorpusPolicy extends PolicyFrontmatter {
  readonly url: string;
  /** Everything the paper holds, in its order. */
  readonly blocks: readonly CorpusBlock[];
  readonly clauses: readonly CorpusClause[];
  readonly obligations: readonly Placed<CorpusObligation>[];
  readonly dropped: readonly DroppedLines[];
  /** Sentences that carry no annotation and no duty word either. */
  readonly unannotatedSentences: number;
}

/** A citation seen from the instrument. */
export interface CitedBy extends Placed<Citation> {
  readonly policy: string;
  readonly reference: string;
  readonly url: string;
}

export interface CorpusInstrument extends Instrument {
  readonly citedBy: readonly CitedBy[];
}

/** What a term means, and who says so: a clause of a paper, verbatim, or the editor. */
export type TermDefinition =
  | (Definition & {
      readonly kind: 'quoted';
      readonly policy: string;
      readonly reference: string;
      readonly url: string;
    })
  | (Explanation & { readonly kind: 'editor' });

/** All of `content/`, validated and cross-linked. */
export interface Corpus {
  readonly policies: readonly CorpusPolicy[];
  readonly clauses: readonly CorpusClause[];
  readonly obligations: readonly Placed<CorpusObligation>[];
  readonly instruments: readonly CorpusInstrument[];
  readonly bearers: readonly Bearer[];
  readonly topics: readonly Topic[];
  readonly facts: readonly Fact[];
  readonly terms: readonly Term[];
  readonly matters: readonly Matter[];
  readonly roles: readonly Role[];
  /** Quoted ones first, in the order of the papers. */
  readonly definitions: readonly TermDefinition[];
  /** Whom courses are for; empty where content has no such list. */
  readonly audiences: readonly Audience[];
}
