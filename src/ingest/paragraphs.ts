import { parseMark } from './marks.ts';
import type { PaperLine, PaperParagraph } from './paper-line.ts';
import {
  endsSentence,
  isAnnexHead,
  isAnnexList,
  isDate,
  isDistribution,
  isImprint,
  isNote,
  isOrgan,
} from './recognise.ts';
import { joinLines } from './tidy.ts';

/** How a file breaks its lines. */
export interface LineLayout {
  /** Width at which full lines end; absent where every line is a paragraph. */
  readonly full?: number;
  /** Whether paragraphs begin with an indent that the lines below do not have. */
  readonly indented: boolean;
}

/** Tells by the widths of the lines whether a file was wrapped as printed. */
export function detectLayout(lines: readonly PaperLine[]): LineLayout {
  const widths = lines.map(({ width }) => width).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const reaching = widths.filter((width) => width >= full - 3 && width <= full + 3).length;
  const isWrapped =
    lines.length >= 6 && full >= 16 && full <= 70 && reaching >= Math.max(4, lines.length * 0.3);
  const indents = lines.filter(({ width }) => width >= full - 3);
  const begun = indents.filter(({ indent }) => indent >= 1.5).length;
  return {
    ...(isWrapped && { full }),
    indented: begun > 0 && begun < indents.length,
  };
}

/** Whether a line can only be the beginning of something. */
function begins(text: string): boolean {
  return (
    parseMark(text) !== undefined ||
    isDate(text) ||
    isOrgan(text) ||
    isNote(text) ||
    isDistribution(text) ||
    isImprint(text) ||
    isAnnexHead(text) ||
    isAnnexList(text)
  );
}

/** Whether `next` goes on with the paragraph of which `last` is the last line. */
function goesOn(
  paragraph: readonly PaperLine[],
  last: PaperLine,
  next: PaperLine,
  { full, indented }: LineLayout,
): boolean {
  // Cut inside a sentence: 坚持人民至上、生命至上，
  const isCut =
    !endsSentence(last.text) &&
    (paragraph.length > 1 || (last.text.length >= 20 && /[，。；、：,;]/u.test(last.text)));
  if (full === undefined) return isCut && !begins(next.text) && /[，。；、,;]/u.test(next.text);
  if (last.width < full - 2.6) return false;
  if (next.indent >= 1.5 && indented) return false;
  // A name that only fills up a wrapped line is none: …报送市人民政府办公室
  if (begins(next.text) && (next.indent >= 1 || !isCut || parseMark(next.text))) return false;
  return indented || !endsSentence(last.text);
}

/** Puts the lines of a text together to paragraphs, in their order. */
export function groupParagraphs(lines: readonly PaperLine[], layout: LineLayout): PaperParagraph[] {
  const groups: PaperLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && goesOn(group, last, line, layout)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({
    lines: group,
    text: joinLines(group.map((line) => line.text)),
  }));
}
