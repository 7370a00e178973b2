import { detectKind } from './file-kind.ts';
import { readHtml } from './read-html.ts';
import { readPlain } from './read-plain.ts';
import type { Received } from './received.ts';

/**
 * Reads a received file of any kind as text.
 * @param name its name; the kind is told from the bytes
 * @throws IngestError for what is no paper
 */
export async function readReceived(bytes: Uint8Array, name: string): Promise<Received> {
  switch (detectKind(bytes, name)) {
    case 'text':
      return readPlain(bytes);
    case 'html':
      return readHtml(bytes);
    // The parsers of Word files and PDFs are large: loaded where they are wanted.
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes);
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes);
  }
}
