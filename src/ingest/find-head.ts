import { hasPrintedNumber } from '../corpus/gates/source-gate.ts';
import type { PartKind } from '../model/clause.schema.ts';
import { part, type DraftBlock } from './draft-block.ts';
import { parseMark } from './marks.ts';
import type { PaperParagraph } from './paper-line.ts';
import {
  endsAsTitle,
  isAddressee,
  isByline,
  isDate,
  isDamagedNumber,
  isDocumentNumber,
  isLetterhead,
  isOrgan,
  isProse,
} from './recognise.ts';
import { joinLines } from './tidy.ts';

/** What stands before the first paragraph of a paper. */
export interface Head {
  readonly blocks: readonly DraftBlock[];
  /** Lines before and between that are none of the paper's. */
  readonly dropped: readonly { readonly line: PaperParagraph; readonly what: string }[];
  /** Lines that nothing was recognised in, and the text: read on from here. */
  readonly rest: readonly PaperParagraph[];
}

export interface HeadOptions {
  /** Title as the page names it. */
  readonly title?: string;
  /** Line of source.txt with which the article begins. */
  readonly from?: number;
  /** Whether lines around the paper may be those of a web page. */
  readonly mayHaveMenu: boolean;
}

const bare = (text: string) => text.replaceAll(/\s+/gu, '');

/**
 * Finds letterhead, number, title and addressee, and where the text begins.
 * @param lines lines of the file; paragraphs where it is wrapped as printed
 */
export function findHead(lines: readonly PaperParagraph[], options: HeadOptions): Head {
  const start = findStart(lines, options);
  const above = lines.slice(0, start);
  const title = findTitle(above, options);
  if (!title) return headWithoutTitle(lines, options);

  let first = title.from;
  // Letterhead and number stand close above the title; what is farther up is a page's.
  for (let at = title.from - 1; at >= Math.max(0, title.from - 6); at -= 1) {
    const text = above[at]?.text ?? '';
    const isNumber = isDocumentNumber(text) || isDamagedNumber(text);
    if (!isNumber && !isLetterhead(text) && !isSecrecy(text) && !beginsWithNumber(text)) {
      if (isByline(text) || !isOrgan(text)) break;
      // The name of the issuer in red letters, on a line of its own above the number.
      if (!above.slice(at + 1, title.from).some((line) => isDocumentNumber(line.text))) break;
    }
    first = at;
  }
  const addressee = findAddressee(above, title.to);
  const roles = above.map((line, at): Role => {
    // A line with a printed number is never dropped, wherever it stands.
    const isNumbered = line.lines.some(
      ({ received, text }) => hasPrintedNumber(received) || hasPrintedNumber(text),
    );
    const mayDrop = options.mayHaveMenu && !isNumbered;
    if (at < first && mayDrop) return 'menu';
    if (at >= title.from && at < title.to) return 'title';
    if (addressee && at >= addressee.from && at < addressee.to) return 'addressee';
    if (isDocumentNumber(line.text) || isDamagedNumber(line.text)) return 'document-number';
    if (isDate(line.text)) return 'date';
    if (at < title.from)
      return isLetterhead(line.text) || (isOrgan(line.text) && at >= first) ? 'letterhead' : 'note';
    if (/^[（(].*[)）]$/u.test(line.text)) return 'note';
    return mayDrop && isByline(line.text) ? 'byline' : 'unknown';
  });
  // What stands between recognised parts is kept in its place; what follows them all is text.
  const end = roles.findLastIndex((role) => role !== 'unknown' && role !== 'byline') + 1;
  const blocks: DraftBlock[] = [];
  for (let at = 0; at < end; at += 1) {
    const role = roles[at] ?? 'unknown';
    if (role === 'menu' || role === 'byline') continue;
    const from = at;
    // Lines of one title, or of one addressee.
    if (role === 'title' || role === 'addressee') while (roles[at + 1] === role) at += 1;
    blocks.push(part(role === 'unknown' ? 'note' : role, [together(above.slice(from, at + 1))]));
  }
  return {
    blocks,
    dropped: above.flatMap((line, at) => {
      const what = droppedAs[roles[at] ?? 'unknown'];
      return what === undefined ? [] : [{ line, what }];
    }),
    rest: [
      ...above.slice(end).filter((_, at) => roles[end + at] !== 'byline'),
      ...lines.slice(start),
    ],
  };
}

/** What a line above the text is: a part of the paper, a line of the page around it, or not known. */
type Role = PartKind | 'menu' | 'byline' | 'unknown';

const droppedAs: Partial<Record<Role, string>> = {
  menu: '网页导航与信息栏',
  byline: '网页署名与时间栏',
};

function headWithoutTitle(
  lines: readonly PaperParagraph[],
  { from, mayHaveMenu }: HeadOptions,
): Head {
  const isAbove = (line: PaperParagraph) =>
    mayHaveMenu && from !== undefined && numberOf(line) < from;
  return {
    blocks: [],
    dropped: lines.filter(isAbove).map((line) => ({ line, what: '网页导航与信息栏' })),
    rest: lines.filter((line) => !isAbove(line)),
  };
}

const together = (lines: readonly PaperParagraph[]): PaperParagraph => ({
  text: joinLines(lines.map(({ text }) => text)),
  lines: lines.flatMap((line) => [...line.lines]),
});

const numberOf = ({ lines: [line] }: PaperParagraph) => line?.number ?? 0;

/** 晋市政办〔2021〕10号　签发人：…, number and name in one line. */
const beginsWithNumber = (text: string) => /^\p{Script=Han}{1,12}〔\d{4}〕\d{1,4}号\s/u.test(text);

const isSecrecy = (text: string) =>
  /^(?:特急|加急|急件|秘密|机密|绝密|内部|明电|签发人|\d{6}$)/u.test(text);

/** Index of the first line of the text: a numbered one, or a sentence. */
function findStart(lines: readonly PaperParagraph[], { from = 0, title }: HeadOptions): number {
  const named = title === undefined ? undefined : bare(title);
  for (const [at, line] of lines.entries()) {
    if (numberOf(line) < from) continue;
    const { text } = line;
    if (named !== undefined && bare(text) === named) continue;
    if (parseMark(text)?.number === 1 || /^目\s*录$/u.test(text)) return at;
    if (!isProse(text) || isByline(text)) continue;
    // The first line of an addressee that is broken over several.
    const end = lines.slice(at, at + 6).find((next) => /[。：:]$/u.test(next.text));
    if (end && isAddressee(end.text) && isAddressee(text.replace(/[^：:]$/u, '：'))) continue;
    return at;
  }
  return lines.length;
}

/** Lines above the text that the title takes up: from–to, the last not included. */
function findTitle(
  above: readonly PaperParagraph[],
  { title }: HeadOptions,
): { from: number; to: number } | undefined {
  if (title !== undefined) {
    const found = findNamed(above, bare(title));
    if (found) return found;
  }
  const canBe = (text: string) =>
    !isAddressee(text) && !isByline(text) && !isDocumentNumber(text) && !isLetterhead(text);
  for (let end = above.length - 1; end >= 0; end -= 1) {
    const text = above[end]?.text ?? '';
    // A last line may hold no more than 的通知.
    const ending = text.length < 6 ? (above[end - 1]?.text ?? '') + text : text;
    if (!endsAsTitle(ending) || !canBe(text)) continue;
    return { from: titleStart(above, end, canBe), to: end + 1 };
  }
  // No ending of a paper's title: the last line above the text that could be a headline.
  for (let at = above.length - 1; at >= 0; at -= 1) {
    const text = above[at]?.text ?? '';
    const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (canBe(text) && han >= 6 && text.length <= 80 && !/[。；|>:：]|首页|登录/u.test(text))
      return { from: at, to: at + 1 };
  }
  return undefined;
}

/** A title is set on several lines: 宝丰县人民政府 / 关于…与应急 / 一体化管理工作的意见. */
function titleStart(
  above: readonly PaperParagraph[],
  end: number,
  canBe: (text: string) => boolean,
): number {
  let start = end;
  const textAt = (at: number) => above[at]?.text ?? '';
  for (let at = end; at > end - 4 && at >= 0; at -= 1) {
    const text = textAt(at);
    if (at !== end && (!canBe(text) || text.length > 40 || endsAsTitle(text))) break;
    if (!text.includes('关于')) continue;
    start = at;
    break;
  }
  if (bare(textAt(start)).startsWith('关于') || /^(?:印发|转发|批转)/u.test(textAt(start)))
    while (start > 0 && end - start < 5 && isOrgan(textAt(start - 1))) start -= 1;
  return start;
}

function findNamed(
  above: readonly PaperParagraph[],
  title: string,
): { from: number; to: number } | undefined {
  for (let from = above.length - 1; from >= 0; from -= 1) {
    let text = '';
    for (let at = from; at < above.length && text.length < title.length; at += 1) {
      text += bare(above[at]?.text ?? '');
      if (text === title) return { from, to: at + 1 };
    }
  }
  return undefined;
}

/** The addressee ends the head; it may be broken over lines. */
function findAddressee(
  above: readonly PaperParagraph[],
  after: number,
): { from: number; to: number } | undefined {
  for (let at = above.length - 1; at >= after; at -= 1) {
    const text = above[at]?.text ?? '';
    if (!isAddressee(text) || isByline(text)) continue;
    let from = at;
    while (
      from > after &&
      /[，,、；]$|^[^：:。]{20,}$/u.test(above[from - 1]?.text ?? '') &&
      !isDocumentNumber(above[from - 1]?.text ?? '') &&
      !/^[（(].*[)）]$/u.test(above[from - 1]?.text ?? '')
    )
      from -= 1;
    return { from, to: at + 1 };
  }
  return undefined;
}
