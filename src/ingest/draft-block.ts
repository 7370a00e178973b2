import type { PartKind } from '../model/clause.schema.ts';
import type { PaperParagraph } from './paper-line.ts';

/** Attributes of a `<Clause>` of a draft. */
export interface DraftClause {
  readonly id: string;
  readonly label?: string;
  readonly title: string;
  readonly apart?: true;
}

/** A block of index.mdx with the lines that it was made of. */
export type DraftBlock =
  | {
      readonly kind: 'heading';
      readonly depth: 2 | 3;
      readonly paragraphs: readonly PaperParagraph[];
    }
  | {
      readonly kind: 'part';
      readonly part: PartKind;
      readonly paragraphs: readonly PaperParagraph[];
    }
  | {
      readonly kind: 'clause';
      readonly clause: DraftClause;
      readonly paragraphs: readonly PaperParagraph[];
    };

export function part(kind: PartKind, paragraphs: readonly PaperParagraph[]): DraftBlock {
  return { kind: 'part', part: kind, paragraphs };
}
