import type { Normalisation } from '../../model/normalisation.schema.ts';
import {
  normaliseSource,
  parseLineRange,
  withoutSpace,
  type SourceLine,
} from '../normalise-source.ts';
import type { Block, Paragraph } from '../text-block.ts';
import type { Problem } from '../problem.ts';

/** The lines of source.txt that a paragraph of index.mdx was made of. */
export interface Origin {
  readonly paragraph: Paragraph;
  readonly fromLine: number;
  readonly toLine: number;
  /** The text as received, white space at the ends aside. */
  readonly received: string;
}

export interface SourceGateInput {
  readonly mdxFile: string;
  readonly sourceFile: string;
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly normalisations: readonly Normalisation[];
  /** Line of index.mdx on which a normalisation is listed. */
  readonly lineOfNormalisation: (index: number) => number;
}

/** How clauses and parts of a paper begin. */
const printedNumber =
  /^(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|\d{1,2}[.．、])/u;

/** Whether a line begins as clauses do; such a line is never dropped. */
export function hasPrintedNumber(line: string): boolean {
  return printedNumber.test(line.trim());
}

/**
 * Source gate: the text of index.mdx is source.txt after exactly the listed normalisations,
 * character for character, white space aside. Nothing lost, added or reordered.
 */
export function checkSource(input: SourceGateInput): {
  origins: readonly Origin[];
  lines: readonly SourceLine[];
  problems: readonly Problem[];
} {
  const { lines, misfits } = normaliseSource(input.source, input.normalisations);
  const problems: Problem[] = misfits.map(({ normalisation, message }) => ({
    file: input.mdxFile,
    line: input.lineOfNormalisation(input.normalisations.indexOf(normalisation)),
    message: `normalisation ${normalisation.kind}: ${message}`,
    details: { hint: 'compare the entry with source.txt, which stays as received' },
  }));
  for (const line of lines)
    if (line.dropped !== undefined && hasPrintedNumber(line.received))
      problems.push({
        file: input.sourceFile,
        line: line.number,
        message: `a line with a printed number is dropped as “${line.dropped}”`,
        details: {
          text: excerpt(withoutSpace(line.received), 0),
          hint: 'clauses of the paper are never dropped; put the line into index.mdx',
        },
      });
  const joins = input.normalisations.flatMap((n, index) =>
    n.kind === 'join' ? [{ range: parseLineRange(n.lines), index }] : [],
  );
  const usedJoins = new Set<number>();
  const queue = lines.filter((line) => line.dropped === undefined && withoutSpace(line.normalised));
  const origins: Origin[] = [];
  let next = 0;

  for (const paragraph of input.blocks.flatMap((block) => [...block.paragraphs])) {
    const wanted = withoutSpace(paragraph.text);
    const first = queue[next];
    if (!first) {
      problems.push({
        file: input.mdxFile,
        line: paragraph.line,
        message: 'this text stands in no line of source.txt',
        details: {
          text: excerpt(wanted, 0),
          hint: 'remove it: the paper is published as received',
        },
      });
      break;
    }
    let text = withoutSpace(first.normalised);
    let last = first;
    next += 1;
    while (text.length < wanted.length && wanted.startsWith(text)) {
      const more = queue[next];
      if (!more) break;
      text += withoutSpace(more.normalised);
      last = more;
      next += 1;
    }
    if (text !== wanted) {
      const at = firstDifference(text, wanted);
      problems.push({
        file: input.mdxFile,
        line: paragraph.line,
        message: `differs from source.txt line ${first.number} at character ${at + 1}`,
        details: {
          here: excerpt(wanted, at),
          source: excerpt(text, at),
          hint: 'restore the text, or list the repair under provenance.normalisations',
        },
      });
      // One difference hides what follows; further comparison would only repeat it.
      return { origins, lines, problems };
    }
    if (last !== first) {
      const join = joins.find(
        ({ range: [from, to] }) => from === first.number && to === last.number,
      );
      if (join) usedJoins.add(join.index);
      else
        problems.push({
          file: input.mdxFile,
          line: paragraph.line,
          message: `joins lines ${first.number}-${last.number} of source.txt and no join is listed`,
          details: {
            hint: `list { kind: join, lines: ${first.number}-${last.number}, reason: … }`,
          },
        });
    }
    const received = lines
      .slice(first.number - 1, last.number)
      .filter((line) => line.dropped === undefined)
      .map((line) => line.received.trim())
      .filter(Boolean)
      .join('\n');
    origins.push({ paragraph, fromLine: first.number, toLine: last.number, received });
  }
  for (const line of queue.slice(next)) {
    problems.push({
      file: input.sourceFile,
      line: line.number,
      message: 'this line is missing from index.mdx',
      details: {
        text: excerpt(withoutSpace(line.normalised), 0),
        hint: 'put it into index.mdx, or list it as { kind: drop, lines, what }',
      },
    });
  }
  for (const { index, range } of joins)
    if (!usedJoins.has(index) && next >= queue.length)
      problems.push({
        file: input.mdxFile,
        line: input.lineOfNormalisation(index),
        message: `normalisation join: lines ${range.join('-')} are not joined in index.mdx`,
        details: { hint: 'remove the entry' },
      });
  return { origins, lines, problems };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function excerpt(text: string, at: number): string {
  const from = Math.max(0, at - 12);
  return `${from > 0 ? '…' : ''}${text.slice(from, at + 20)}${at + 20 < text.length ? '…' : ''}`;
}
