import { load } from 'cheerio';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { hasClosedTags } from '../sheets/closed-tags.ts';
import { writeNumbers } from './docx-numbers.ts';
import { htmlLines } from './html-lines.ts';
import { IngestError } from './ingest-error.ts';
import type { Received } from './received.ts';

/** A paper of a hundred pages unpacks to some 3 MB of XML. */
const greatestUnpacked = 60_000_000;

const saveAgain = 'open it in Word, WPS or LibreOffice, save it as .docx and ingest that';

/** Reads a Word file: paragraphs and cells in their order, automatic numbers written out. */
export async function readDocx(bytes: Uint8Array): Promise<Received> {
  const parts = unpack(bytes);
  refuseOthers(parts);
  const broken = Object.entries(parts).find(([, part]) => !hasClosedTags(part));
  if (broken) throw new IngestError(`the .docx is broken inside (${broken[0]})`, saveAgain);
  const textOf = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const document = textOf('word/document.xml');
  const cautions: string[] = [];
  try {
    const numbered = writeNumbers(
      document,
      textOf('word/numbering.xml'),
      textOf('word/styles.xml'),
    );
    parts['word/document.xml'] = strToU8(numbered.document);
    if (numbered.count > 0)
      cautions.push(
        `${numbered.count} numbers that Word counts by itself were written into source.txt; compare them with the paper`,
      );
    if (numbered.unknown.length > 0)
      cautions.push(
        `automatic numbers of the kind ${numbered.unknown.join(', ')} could not be written: add them, or save the paper as .txt in Word and ingest that`,
      );
    const { value: html, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    const $ = load(html);
    // The arrow that leads back from a note is the library's, not the paper's.
    $('a[href^="#footnote-ref"], a[href^="#endnote-ref"]').remove();
    const { lines } = htmlLines($.root()[0] as Parameters<typeof htmlLines>[0]);
    cautions.push(...describeContent($, document), ...describeMargins(parts));
    cautions.push(...describeLoss(document, lines));
    for (const { type, message } of messages)
      if (type === 'error' || /ignored: char|unrecognised element/i.test(message))
        cautions.push(`Word file: ${message}`);
    return {
      text: lines.join('\n') + '\n',
      receivedAs: 'Word 文档（.docx）的文字',
      readAs: 'a Word file (.docx)',
      hints: {},
      drops: [],
      cautions,
    };
  } catch (error) {
    if (error instanceof IngestError) throw error;
    throw new IngestError(
      `the .docx cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      saveAgain,
    );
  }
}

type Parts = Record<string, Uint8Array>;

function unpack(bytes: Uint8Array): Parts {
  let unpacked = 0;
  let tooLarge = false;
  let parts: Parts = {};
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/.test(name)) return name === 'mimetype';
        unpacked += originalSize;
        tooLarge ||= unpacked > greatestUnpacked;
        return !tooLarge;
      },
    });
  } catch {
    // What is left out of too large an archive may fail for that reason alone.
    if (!tooLarge)
      throw new IngestError('the .docx is cut or damaged and cannot be unpacked', saveAgain);
  }
  if (tooLarge)
    throw new IngestError(
      `the .docx unpacks to more than ${greatestUnpacked / 1_000_000} MB`,
      'a paper does not: see what the file is before you open it',
    );
  return parts;
}

function refuseOthers(parts: Parts): void {
  if (parts['word/document.xml']) return;
  const what = parts['xl/workbook.xml']
    ? 'an Excel workbook'
    : parts['ppt/presentation.xml']
      ? 'a presentation'
      : parts['content.xml']
        ? 'an OpenDocument file (.odt)'
        : parts['OFD.xml']
          ? 'an OFD file'
          : 'an archive without a Word document in it';
  throw new IngestError(
    `this is ${what}`,
    what.includes('OFD')
      ? 'open it in its reader, export it as PDF or text and ingest that'
      : `give the paper as .txt, .html, .docx or .pdf; ${saveAgain}`,
  );
}

/** Heads and feet of pages are not read; what they say beside a page number may be the issuer's name. */
function describeMargins(parts: Parts): string[] {
  return Object.entries(parts).flatMap(([path, part]) => {
    if (!/^word\/(?:header|footer)\d*\.xml$/.test(path)) return [];
    const said = load(strFromU8(part), { xml: true })('w\\:t').text().trim();
    return /\p{Script=Han}{2}/u.test(said.replaceAll(/第|页|共/gu, ' '))
      ? [
          `the ${path.includes('header') ? 'head' : 'foot'} of the pages says “${said.slice(0, 60)}”; it is not in the draft`,
        ]
      : [];
  });
}

/** The library leaves out what it does not know; whether it did is told by counting. */
function describeLoss(document: string, lines: readonly string[]): string[] {
  const $ = load(document, { xml: true });
  const length = (text: string) => text.replaceAll(/\s+/gu, '').length;
  const held = $('w\\:t')
    .toArray()
    .filter((element) => $(element).closest('mc\\:Fallback').length === 0)
    .reduce((sum, element) => sum + length($(element).text()), 0);
  const read = lines.reduce((sum, line) => sum + length(line), 0);
  return read < held
    ? [`${held - read} characters of the file were not read; compare source.txt with the paper`]
    : [];
}

/** What a reader of the paper sees and the draft does not hold, or holds in another shape. */
function describeContent($: ReturnType<typeof load>, document: string): string[] {
  const pictures = $('img').length;
  const cells = $('td').length;
  const notes = $('li[id^="footnote-"], li[id^="endnote-"]').length;
  const changes = (document.match(/<w:(?:ins|del) /g) ?? []).length;
  const formulas = (document.match(/<m:oMath>/g) ?? []).length;
  return [
    ...(pictures > 0 ? [`the file holds ${pictures} pictures; text in them is not read`] : []),
    ...(cells > 1
      ? [`the file holds a table; each of its ${cells} cells is a paragraph of the draft`]
      : []),
    ...(notes > 0 ? [`${notes} footnotes stand at the end of source.txt`] : []),
    ...(changes > 0
      ? ['the file has tracked changes: the draft has them all accepted; is this the issued text?']
      : []),
    ...(formulas > 0 ? [`${formulas} formulas are not read`] : []),
  ];
}
