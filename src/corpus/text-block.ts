import type { ClauseAttributes, PartKind } from '../model/clause.schema.ts';

/** A paragraph of issued text: plain characters, nothing else. */
export interface Paragraph {
  readonly text: string;
  /** Line of index.mdx on which it begins. */
  readonly line: number;
}

export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly paragraphs: readonly [Paragraph] }
  | { readonly kind: 'part'; readonly part: PartKind; readonly paragraphs: readonly Paragraph[] }
  | {
      readonly kind: 'clause';
      readonly attributes: ClauseAttributes;
      readonly line: number;
      readonly paragraphs: readonly Paragraph[];
    };
