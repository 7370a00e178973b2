import { arrangeText } from './arrange-text.ts';
import { part, type DraftBlock } from './draft-block.ts';
import type { PartKind } from '../model/clause.schema.ts';
import { parseMark } from './marks.ts';
import type { PaperParagraph } from './paper-line.ts';
import {
  isAnnexHead,
  isAnnexList,
  isDate,
  isDistribution,
  isImprint,
  isNote,
  isOrgan,
  readDay,
} from './recognise.ts';

/**
 * Puts the paragraphs behind the head into blocks: the text, the signature and the date, what is
 * printed below them, and annexes.
 */
export function arrangeBody(paragraphs: readonly PaperParagraph[]): DraftBlock[] {
  const [contents, from] = readContents(paragraphs);
  const { signature, date } = findSignature(paragraphs, from);
  const body = paragraphs.slice(from, signature);
  const annexList = body.findIndex(
    ({ text }, at) => isAnnexList(text) && body.slice(at + 1).every((next) => isListed(next.text)),
  );
  const text = annexList < 0 ? body : body.slice(0, annexList);
  const listed = annexList < 0 ? [] : body.slice(annexList);
  return setIdsApart([
    ...contents,
    ...arrangeUntilAnnex(text),
    ...listed.map((paragraph) => part('note', [paragraph])),
    ...paragraphs
      .slice(signature, date)
      .map((paragraph) => part(isNote(paragraph.text) ? 'note' : 'signature', [paragraph])),
    ...(date < paragraphs.length && date >= signature ? arrangeBelow(paragraphs.slice(date)) : []),
  ]);
}

/** A number that comes again, as in two annexes, gives an id with a number of its own: c1, c1-2. */
function setIdsApart(blocks: readonly DraftBlock[]): DraftBlock[] {
  const taken = new Set<string>();
  return blocks.map((block) => {
    if (block.kind !== 'clause') return block;
    let id = block.clause.id;
    for (let again = 2; taken.has(id); again += 1) id = `${block.clause.id}-${again}`;
    taken.add(id);
    return { ...block, clause: { ...block.clause, id } };
  });
}

const isListed = (text: string) => text.length <= 80 && !/。$/u.test(text);

/** A table of contents repeats the headings; it is kept as it stands and is no text of clauses. */
function readContents(paragraphs: readonly PaperParagraph[]): [DraftBlock[], number] {
  const [first, second] = paragraphs;
  if (!first || !second || !/^目\s*录$/u.test(first.text)) return [[], 0];
  const bare = (text: string) => text.replaceAll(/[\s.…·]+\d*$|\s+/gu, '');
  const again = paragraphs.findIndex(({ text }, at) => at > 1 && bare(text) === bare(second.text));
  return again < 0 ? [[], 0] : [[part('note', paragraphs.slice(0, again))], again];
}

/** Where the signature begins and where the date stands; both the end where there is neither. */
function findSignature(
  paragraphs: readonly PaperParagraph[],
  from: number,
): { signature: number; date: number } {
  const isSigner = (at: number) => isOrgan(paragraphs[at]?.text ?? '');
  let date = paragraphs.findIndex(
    ({ text }, at) => at > from && (isDate(text) || isSignedDate(text)),
  );
  if (date < 0) {
    date = paragraphs.length;
    // Without a date a name is a signature only where nothing follows but what stands below one.
    let end = date;
    while (end > from && isBelow(paragraphs[end - 1]?.text ?? '')) end -= 1;
    date = end;
  }
  let signature = date;
  while (signature > from + 1 && date - signature < 8 && isSigner(signature - 1)) signature -= 1;
  return { signature, date };
}

/** 弥勒市安全生产委员会 2020年6月12日, in one line. */
function isSignedDate(text: string): boolean {
  const day = /(?:\d{4}|[二一][〇○零一二三四五六七八九]{3})\s*年.*日$/u.exec(text.trim());
  return (
    day !== null &&
    day.index > 0 &&
    readDay(day[0]) !== undefined &&
    isOrgan(text.slice(0, text.indexOf(day[0])).trim())
  );
}

const isBelow = (text: string) => isNote(text) || isDistribution(text) || isImprint(text);

/** The text up to an annex that begins without a signature before it. */
function arrangeUntilAnnex(paragraphs: readonly PaperParagraph[]): DraftBlock[] {
  const annex = paragraphs.findIndex(({ text }, at) => at > 0 && isAnnexHead(text));
  if (annex < 0) return arrangeText(paragraphs);
  return [...arrangeText(paragraphs.slice(0, annex)), ...arrangeBelow(paragraphs.slice(annex))];
}

/** The date and all below: notes, distribution, imprint, and annexes, each a heading and its text. */
function arrangeBelow(paragraphs: readonly PaperParagraph[]): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const textAt = (at: number) => paragraphs[at]?.text ?? '';
  const lastNumbered = paragraphs.findLastIndex(({ text }) => parseMark(text));
  let distributed = false;
  let annexes = 0;
  for (let at = 0; at < paragraphs.length;) {
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    const kind = partBelow(paragraph.text, textAt(at + 1), distributed);
    if (kind !== undefined && (annexes === 0 || at > lastNumbered)) {
      distributed ||= kind === 'distribution';
      blocks.push(part(kind, [paragraph]));
      at += 1;
      continue;
    }
    annexes += 1;
    const begin = at;
    // 附件1 and, below it, the annex's own title.
    while (at < paragraphs.length && at < begin + 3 && isAnnexTitle(textAt(at), at === begin))
      at += 1;
    for (const title of paragraphs.slice(begin, at))
      blocks.push({ kind: 'heading', depth: 2, paragraphs: [title] });
    const from = at;
    at += at === begin ? 1 : 0;
    while (
      at < paragraphs.length &&
      !isAnnexHead(textAt(at)) &&
      !(at > lastNumbered && (isDistribution(textAt(at)) || isImprint(textAt(at))))
    )
      at += 1;
    blocks.push(...arrangeText(paragraphs.slice(from, at), { prefix: `f${annexes}`, depth: 3 }));
  }
  return blocks;
}

/** What a paragraph below the signature is; undefined where an annex begins. */
function partBelow(text: string, next: string, distributed: boolean): PartKind | undefined {
  if (isAnnexHead(text)) return undefined;
  if (isDistribution(text)) return 'distribution';
  if (isImprint(text) || (isOrgan(text) && isImprint(next))) return 'imprint';
  if (isSignedDate(text)) return 'signature';
  if (isDate(text)) return 'date';
  if (isNote(text) || isAnnexList(text)) return 'note';
  // 抄送 goes on in a line of its own: 市属各事业单位，驻市各单位。
  const goesOn = distributed && parseMark(text) === undefined && /[，、。]/u.test(text);
  return goesOn && text.length <= 200 ? 'distribution' : undefined;
}

function isAnnexTitle(text: string, isFirst: boolean): boolean {
  if (isFirst && isAnnexHead(text)) return true;
  return text.length <= 50 && !/[。；，,：:]/u.test(text) && parseMark(text) === undefined;
}
