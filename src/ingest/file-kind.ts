import { IngestError } from './ingest-error.ts';

export type FileKind = 'text' | 'html' | 'docx' | 'pdf';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte);

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

/** Files that are taken for papers and are none, by their first bytes. */
const others: readonly [signature: readonly number[], what: string, hint: string][] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)', 'a'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)', 'a'],
  [ascii('GIF8'), 'a picture (GIF)', 'a'],
  [[0x49, 0x49, 0x2a, 0], 'a picture (TIFF)', 'a'],
  [[0x4d, 0x4d, 0, 0x2a], 'a picture (TIFF)', 'a'],
  [ascii('Rar!'), 'a RAR archive', 'b'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive', 'b'],
  [[0x1f, 0x8b], 'a gzip archive', 'b'],
  [ascii('{\\rtf'), 'a Rich Text file (.rtf)', 'c'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a file of old Office or WPS (.doc, .wps), whatever its name', 'c'],
];

const hints: Readonly<Record<string, string>> = {
  a: 'have its text recognised (OCR), proof-read it against the picture, and ingest the text',
  b: 'unpack it and ingest the paper that is in it',
  c: 'open it in Word, WPS or LibreOffice, save it as .docx and ingest that',
};

/**
 * Tells what a file is from its bytes; the name decides between plain text and HTML only.
 * @throws IngestError for what is no paper; it says how to make one of it
 */
export function detectKind(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0)
    throw new IngestError('the file is empty (0 bytes)', 'fetch or export it again');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'docx';
  if (startsWith(bytes, 0x50, 0x4b))
    throw new IngestError('the archive is empty or cut', 'fetch or export it again');
  // Some writers put a few bytes before the mark, and readers allow a kilobyte of them.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  const other = others.find(([signature]) => startsWith(bytes, ...signature));
  if (other) {
    const [, what, hint] = other;
    throw new IngestError(`this is ${what}`, hints[hint] ?? '');
  }
  if (/^(?:From:|MIME-Version:|Content-Type: multipart)/i.test(head))
    throw new IngestError(
      'this is a web archive or a mail (.mht, .eml)',
      'open it in a browser, save the page as .html only and ingest that',
    );
  if (/\.x?html?$/i.test(name)) return 'html';
  const plain = head.replaceAll('\0', '');
  return /^[^<]{0,8}\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)[\s>]/i.test(plain)
    ? 'html'
    : 'text';
}
