import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { IngestError } from './ingest-error.ts';
import { findFurniture, layOut, withoutDoubles, type PdfPage } from './pdf-lines.ts';
import type { Received } from './received.ts';

/** More pages than any paper with its annexes. */
const mostPages = 500;

/** Reads the text layer of a PDF, line by line as it is printed. */
export async function readPdf(bytes: Uint8Array): Promise<Received> {
  const printed = (await readPages(bytes)).map(withoutDoubles);
  const pages = printed.map(({ page }) => page);
  const doubles = printed.reduce((sum, page) => sum + page.doubles, 0);
  const empty = pages.flatMap(({ spans }, at) => (spans.length === 0 ? [at + 1] : []));
  const letters = pages.reduce(
    (sum, { spans }) => sum + spans.reduce((length, { text }) => length + text.trim().length, 0),
    0,
  );
  if (letters < 20 * Math.min(pages.length, 3))
    throw new IngestError(
      `the PDF has no text: its ${pages.length} pages hold pictures (a scan)`,
      'have its text recognised (OCR, e.g. ocrmypdf -l chi_sim), proof-read it against the scan, and ingest the text',
    );
  const { lines, widths, pageOf } = layOut(pages);
  const drops = findFurniture(lines, pageOf);
  const lost = lines.filter((line) => line.includes('\uFFFD')).length;
  return {
    text: lines.join('\n') + '\n',
    receivedAs: 'PDF 文件的文字层，按版面分行',
    readAs: `a PDF of ${pages.length} pages`,
    hints: {},
    drops,
    widths,
    cautions: [
      ...(empty.length > 0
        ? [`no text on page ${empty.join(', ')}: a picture? What it says is not in the draft`]
        : []),
      ...(doubles > 0
        ? [
            `${doubles} runs of text are printed twice in one place (bold letters); each is taken once`,
          ]
        : []),
      ...(lost > 0
        ? [`${lost} lines hold characters that the PDF does not name (U+FFFD in source.txt)`]
        : []),
    ],
  };
}

async function readPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const address = (name: string) => `${pathToFileURL(join(folder, name)).href}/`;
  const task = getDocument({
    // The reader takes the bytes for itself and leaves none.
    data: Uint8Array.from(bytes),
    // Papers made with 宋体 that is not embedded name their characters by Adobe's tables.
    cMapUrl: address('cmaps').replace('file://', ''),
    cMapPacked: true,
    standardFontDataUrl: address('standard_fonts').replace('file://', ''),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages)
      throw new IngestError(
        `the PDF has ${document.numPages} pages; papers have fewer than ${mostPages}`,
        'cut the paper out of the volume and ingest that',
      );
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const { width, height } = page.getViewport({ scale: 1 });
      pages.push({
        width,
        height,
        spans: items
          .filter((item): item is TextItem => 'str' in item && item.str.trim() !== '')
          .map(({ str, transform, width: length }) => {
            const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform as number[];
            return {
              text: str.replaceAll('\0', '\uFFFD'),
              x,
              y,
              length,
              size: Math.abs(d) || Math.hypot(a, b),
            };
          }),
      });
    }
    return pages;
  } catch (error) {
    if (error instanceof IngestError) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException')
      throw new IngestError('the PDF asks for a password', 'save it without one and ingest that');
    throw new IngestError(
      `the PDF is cut or damaged: ${error instanceof Error ? error.message : String(error)}`,
      'fetch it again; if it opens in a reader, print it to a new PDF and ingest that',
    );
  } finally {
    await task.destroy();
  }
}
