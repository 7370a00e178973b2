import type { Drop } from './received.ts';

/** A run of text on a page; y grows upwards. */
export interface Span {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly spans: readonly Span[];
}

interface Row {
  readonly spans: readonly Span[];
  readonly y: number;
  readonly size: number;
}

/**
 * Takes what is printed twice in one place, as some programs print bold letters, once.
 * @returns the page, and how many runs were left out
 */
export function withoutDoubles(page: PdfPage): { page: PdfPage; doubles: number } {
  const seen = new Map<string, Span[]>();
  const spans = page.spans.filter((span) => {
    const same = seen.get(span.text) ?? [];
    const isDouble = same.some(
      ({ x, y }) => Math.hypot(x - span.x, y - span.y) < Math.min(span.size * 0.15, 2),
    );
    if (!isDouble) seen.set(span.text, [...same, span]);
    return !isDouble;
  });
  return { page: { ...page, spans }, doubles: page.spans.length - spans.length };
}

/** Runs of one printed line, from left to right; lines from the top to the bottom. */
function rowsOf({ spans }: PdfPage): Row[] {
  const rows: Row[] = [];
  for (const span of [...spans].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - span.y) < Math.max(row.size, span.size) * 0.4)
      rows[rows.length - 1] = {
        ...row,
        spans: [...row.spans, span],
        size: Math.max(row.size, span.size),
      };
    else rows.push({ spans: [span], y: span.y, size: span.size });
  }
  return rows.map((row) => ({ ...row, spans: [...row.spans].sort((a, b) => a.x - b.x) }));
}

/** Gaps between the runs of a line become spaces where they part words or columns. */
function textOf({ spans }: Row): string {
  let text = '';
  let end: number | undefined;
  for (const span of spans) {
    const gap = end === undefined ? 0 : (span.x - end) / span.size;
    const partsWords = /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(span.text);
    if (gap > 1 || (partsWords && gap > 0.2)) text += ' ';
    text += span.text;
    end = span.x + span.length;
  }
  return unstretch(text.trim());
}

/** A line that is set wide to fill its measure reads as one with a space behind every character. */
function unstretch(line: string): string {
  const gaps = line.match(/(?<=\S) (?=\S)/gu)?.length ?? 0;
  const characters = line.replaceAll(/\s/gu, '').length;
  return characters >= 4 && gaps >= characters * 0.5 ? line.replaceAll(/\s/gu, '') : line;
}

/**
 * Prints pages as lines. An indent is kept as 　, one for each character's width: it tells where a
 * paragraph begins, and white space is no text.
 */
export function layOut(pages: readonly PdfPage[]): {
  lines: string[];
  /** From the margin to the end of the line, in characters of its size. */
  widths: number[];
  pageOf: number[];
} {
  const lines: string[] = [];
  const widths: number[] = [];
  const pageOf: number[] = [];
  pages.forEach((page, at) => {
    const rows = rowsOf(page);
    const left = Math.min(...rows.map(({ spans }) => spans[0]?.x ?? Infinity));
    for (const row of rows) {
      const indent = Math.round(((row.spans[0]?.x ?? left) - left) / row.size);
      const text = textOf(row).replaceAll(/[\n\r]/g, ' ');
      lines.push('\u3000'.repeat(Math.min(Math.max(indent, 0), 40)) + text);
      const right = Math.max(...row.spans.map(({ x, length }) => x + length));
      widths.push((right - left) / row.size);
      pageOf.push(at);
    }
  });
  return { lines, widths, pageOf };
}

const pageNumber =
  /^[\s\-—–―－·]*(?:第?\s*[0-9０-９]{1,3}\s*页?|[ivx]{1,5})[\s\-—–―－·]*(?:[/／共]\s*(?:共\s*)?\d{1,3}\s*页?)?$/iu;

/** Page numbers, and lines that stand on top or at the foot of three pages or more. */
export function findFurniture(lines: readonly string[], pageOf: readonly number[]): Drop[] {
  const edges = lines.map(
    (_, at) => pageOf[at - 1] !== pageOf[at] || pageOf[at + 1] !== pageOf[at],
  );
  const shape = (line: string) => line.trim().replaceAll(/\d+/g, '#');
  const repeated = new Map<string, Set<number>>();
  lines.forEach((line, at) => {
    if (!edges[at]) return;
    const seen = repeated.get(shape(line)) ?? new Set<number>();
    repeated.set(shape(line), seen.add(pageOf[at] ?? 0));
  });
  return lines.flatMap((line, at): Drop[] => {
    if (!edges[at]) return [];
    const place = { from: at + 1, to: at + 1 };
    if (pageNumber.test(line.trim())) return [{ ...place, what: '页码' }];
    return (repeated.get(shape(line))?.size ?? 0) >= 3 ? [{ ...place, what: '页眉或页脚' }] : [];
  });
}
