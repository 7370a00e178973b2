import { IngestError } from './ingest-error.ts';

/** Text with the encoding that it was taken for. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Encodings that are tried, in this order, where no mark and no declaration says which it is. */
const guesses = ['utf-8', 'gb18030'] as const;

/**
 * Decodes a text file of a Chinese desktop: by its byte order mark, by what it declares, else as UTF-8,
 * UTF-16 without a mark or GBK (as GB 18030), whichever fits every byte.
 * @param declared encoding that the file names itself, e.g. in the head of an HTML page
 * @throws IngestError when it fits none
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return decodeAs(bytes, 'utf-8', 'UTF-8 with a byte order mark');
  if (first === 0xff && second === 0xfe) return decodeAs(bytes, 'utf-16le', 'UTF-16 LE');
  if (first === 0xfe && second === 0xff) return decodeAs(bytes, 'utf-16be', 'UTF-16 BE');
  const wide = wideWithoutMark(bytes);
  if (wide) return wide;
  for (const encoding of declared === undefined ? guesses : [declared, ...guesses]) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined) return { text, encoding: shownNames[encoding] ?? encoding };
  }
  throw new IngestError(
    `the encoding of the text is unknown: line ${firstBadLine(bytes)} is neither UTF-8 nor GBK (GB 18030)`,
    'open the file where it reads well and save it as UTF-8 (记事本: 另存为, 编码 UTF-8)',
  );
}

const shownNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GBK (GB 18030)',
  gbk: 'GBK (GB 18030)',
  gb2312: 'GBK (GB 18030)',
  'utf-16le': 'UTF-16 LE',
};

function decodeAs(bytes: Uint8Array, encoding: string, shown: string): Decoded {
  const text = tryDecode(bytes, encoding);
  if (text !== undefined) return { text, encoding: shown };
  throw new IngestError(
    `the file begins with the mark of ${shown} and is not ${shown} throughout`,
    'it was cut or put together from two files: fetch it again, or save it anew as UTF-8',
  );
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    // GB 2312 and GBK are parts of GB 18030; portals declare the first and use the last.
    const label = /^gb/i.test(encoding) ? 'gb18030' : encoding;
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const usual =
  /[\t\n\r\u0020-\u007e\u00b7\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef\p{Script=Han}]/gu;

/** UTF-16 without a mark: read one way it is Chinese, read the other it is a mixture of scripts. */
function wideWithoutMark(bytes: Uint8Array): Decoded | undefined {
  const zero = bytes.indexOf(0);
  if (zero < 0) return undefined;
  for (const [encoding, shown] of [
    ['utf-16le', 'UTF-16 LE'],
    ['utf-16be', 'UTF-16 BE'],
  ] as const) {
    const text = bytes.length % 2 === 0 ? tryDecode(bytes, encoding) : undefined;
    const known = text?.match(usual)?.length ?? 0;
    if (text !== undefined && known >= text.length * 0.9 && /\p{Script=Han}/u.test(text))
      return { text, encoding: `${shown}, unmarked` };
  }
  throw new IngestError(
    `this is no text: it holds NUL bytes, the first on line ${lineAt(bytes, zero)}`,
    'give the paper as .txt, .html, .docx or .pdf',
  );
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    const part = bytes.subarray(from, to);
    if (guesses.every((encoding) => tryDecode(part, encoding) === undefined)) return line;
    from = to + 1;
  }
  // Each line fits one encoding, and no encoding fits all.
  return 1;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < offset; at = bytes.indexOf(0x0a, at + 1))
    line += 1;
  return line;
}
