import { textOf, type Part } from './official-parts.ts';

/** Characters on a line and lines on a page of the type area. */
const perLine = 28;
const perPage = 22;
/** Two characters at the beginning of a paragraph. */
const indent = 2;

/** Marks that do not begin a line, and marks that do not end one. */
const notFirst = /[，。、；：？！）〕］｝》〉」』】”’…—·%,.;:?!)\]}]/;
const notLast = /[（〔［｛《〈「『【“‘(\[{]/;

/**
 * The page that each heading of a text stands on, for the contents; counted from 1, in the order of the
 * headings. The grid makes it countable: every line is as high as any other, and letters and figures of
 * 仿宋 are half as wide as a Chinese character. Undefined behind what has no grid: a table, small type.
 */
export function pagesOfHeadings(parts: readonly Part[]): readonly (number | undefined)[] {
  const pages: (number | undefined)[] = [];
  let line: number | undefined = 0;
  parts.forEach((part, at) => {
    switch (part.kind) {
      case 'heading': {
        const own = countLines(part.text);
        if (line !== undefined) {
          const needed = own + keptWith(parts, at + 1);
          const left = perPage - (line % perPage);
          if (line % perPage !== 0 && needed > left) line += left;
          pages.push(Math.floor(line / perPage) + 1);
          line += own;
        } else pages.push(undefined);
        break;
      }
      case 'body':
      case 'quote':
        if (line !== undefined) line += countLines(textOf(part.runs));
        break;
      case 'lines':
        if (line !== undefined) line += part.count;
        break;
      case 'page-break':
        if (line !== undefined) line = Math.ceil(line / perPage) * perPage;
        break;
      case 'table':
      case 'caution':
      case 'machine':
        line = undefined;
        break;
    }
  });
  return pages;
}

/** Lines that stay with a heading: further headings, and the first line of what they head. */
function keptWith(parts: readonly Part[], from: number): number {
  let lines = 0;
  for (const part of parts.slice(from)) {
    if (part.kind !== 'heading') return lines + 1;
    lines += countLines(part.text);
  }
  return lines;
}

/** Lines that a paragraph fills, its beginning set in by two characters. */
export function countLines(text: string): number {
  return text.split('\n').reduce((sum, paragraph) => sum + linesOf(paragraph), 0);
}

function linesOf(text: string): number {
  const pieces = piecesOf(text);
  let lines = 1;
  let used = indent;
  for (const piece of pieces) {
    const width = widthOf(piece);
    if (used + width <= perLine) {
      used += width;
      continue;
    }
    if (piece.startsWith(' ') && piece.trim() === '') continue;
    // A word longer than a line is cut.
    lines += Math.max(1, Math.ceil(width / perLine));
    used = width % perLine;
  }
  return lines;
}

/** Pieces that no line break falls into: words, and characters with the marks that cling to them. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  const graphemes = text.match(/[\x21-\x7e]+|[\s\S]/gu) ?? [];
  let clings = false;
  for (const piece of graphemes) {
    const last = pieces.length - 1;
    const isWord = /^[\x21-\x7e]/.test(piece);
    if (last >= 0 && (clings || (notFirst.test(piece) && !isWord))) pieces[last] += piece;
    else pieces.push(piece);
    clings = notLast.test(piece) && !isWord;
  }
  return pieces;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\x20-\x7e]/.test(character) ? 0.5 : 1;
  return width;
}
