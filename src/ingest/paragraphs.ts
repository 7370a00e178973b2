import { parseMark } from './marks.ts';
import type { PaperLine, PaperParagraph } from './paper-line.ts';
import {
  endsAsTitle,
  endsSentence,
  isAnnexHead,
  isAnnexList,
  isDate,
  isDistribution,
  isDocumentNumber,
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

const inside = /[，。；、：,;]/u;

/** Whether `next` goes on with the paragraph of which `last` is the last line. */
function goesOn(
  paragraph: readonly PaperLine[],
  last: PaperLine,
  next: PaperLine,
  { full, indented }: LineLayout,
): boolean {
  const isOpen = !endsSentence(last.text);
  const hasText = paragraph.length > 1 || inside.test(last.text);
  // Cut inside a sentence: 坚持人民至上、生命至上，
  const isCut = isOpen && (paragraph.length > 1 || (last.text.length >= 20 && hasText));
  if (full === undefined) return isCut && !begins(next.text) && inside.test(next.text);
  if (parseMark(next.text) || isDocumentNumber(next.text) || isDate(next.text)) return false;
  if (isOpen && /[，、,]$/u.test(last.text)) return true;
  if (next.indent >= 1.5 && indented) return false;
  // Titles are centred, and the line below them is flush.
  const text = joinLines(paragraph.slice(0, 4).map((line) => line.text));
  if (!hasText && (endsAsTitle(text) || isDocumentNumber(text))) return false;
  if (!hasText && paragraph.length > 1 && !text.includes('关于') && !parseMark(text)) return false;
  const isFull = last.width >= full - 3.6;
  // Below a full line any name may only fill the next one: …报送市人民政府 / 办公室
  if (begins(next.text) && !(isFull && isOpen && next.indent < 1)) return false;
  if (indented) return isFull || (isOpen && hasText && last.width >= full * 0.7);
  return isOpen && (isFull || (hasText && last.width >= full * 0.7));
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
