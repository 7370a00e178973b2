import { indentOf, widthOf } from './tidy.ts';

/** A line of the paper with what its layout tells. */
export interface PaperLine {
  /** Line of source.txt, from 1. */
  readonly number: number;
  /** As it stands in source.txt. */
  readonly received: string;
  /** As index.mdx will have it; never empty. */
  readonly text: string;
  readonly indent: number;
  /** Width with the indent, in full-width characters. */
  readonly width: number;
}

/** A paragraph, made of one line or of several that the file breaks it over. */
export interface PaperParagraph {
  readonly text: string;
  readonly lines: readonly PaperLine[];
}

export function paperLine(
  number: number,
  received: string,
  text: string,
  width?: number,
): PaperLine {
  const indent = indentOf(received);
  return { number, received, text, indent, width: width ?? indent + widthOf(text) };
}
