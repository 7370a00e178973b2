import { readFileSync, statSync } from 'node:fs';
import { findInvisible } from './invisible.ts';
import type { Problem } from './problem.ts';

/** Ten times the longest paper; what is larger was put here by mistake. */
const largest = 8 * 1024 * 1024;

/**
 * Characters in a line. The parsers' work grows with the square of some lines (a run of backticks, of
 * quotation marks); no paragraph of a paper comes near.
 */
const longestLine = 20_000;

/** What is said of a text file that is none, or not in UTF-8. */
export interface TextRead {
  /** Empty where the file could not be read. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Reads a text file of `content/`. Papers come from Windows desktops: an encoding that is not UTF-8
 * is told with the line on which it shows, a byte order mark is dropped.
 * @param path the file on disk
 * @param file its path as shown in problems
 * @param asReceived source.txt: what cannot be seen in it stays, for it is what was received
 */
export function readText(
  path: string,
  file: string,
  { asReceived = false }: { asReceived?: boolean } = {},
): TextRead {
  const refuse = (message: string, hint: string, line = 1): TextRead => ({
    text: '',
    problems: [{ file, line, message, details: { hint } }],
  });
  const bytes = readBytes(path);
  if (typeof bytes === 'string') return refuse(bytes, 'put a text file in its place');
  const encoding = foreignEncoding(bytes);
  if (encoding !== undefined)
    return refuse(
      `this file is not UTF-8 but ${encoding.name}`,
      'save it as UTF-8 (记事本: 另存为, 编码 UTF-8), or fetch it again as it was',
      encoding.line,
    );
  const text = new TextDecoder().decode(bytes);
  if (asReceived) return { text, problems: [] };
  const lost = text.indexOf('\uFFFD');
  if (lost >= 0)
    return refuse(
      'a character was lost in a conversion (U+FFFD)',
      'restore it; if it is lost in source.txt, repair it there with a normalisation',
      lineAt(text, lost),
    );
  const long = findLongLine(text);
  if (long !== undefined)
    return refuse(
      `a line of more than ${longestLine} characters`,
      'paragraphs of a paper are shorter: break it where the paper does',
      lineAt(text, long),
    );
  const hidden = findInvisible(text);
  if (hidden)
    return refuse(
      `an invisible character, ${hidden.name}`,
      'remove it; where a normalisation must name it, write it as "\\u200B" in quotes',
      lineAt(text, hidden.offset),
    );
  return { text, problems: [] };
}

/** Offset of the first line that is too long. */
function findLongLine(text: string): number | undefined {
  for (let from = 0; from + longestLine <= text.length;) {
    const end = text.indexOf('\n', from);
    if ((end < 0 ? text.length : end) - from >= longestLine) return from;
    from = end + 1;
  }
  return undefined;
}

/** The bytes, or in words why there are none. */
function readBytes(path: string): Buffer | string {
  try {
    const status = statSync(path);
    if (!status.isFile()) return 'this is no file';
    if (status.size > largest) return `this file is larger than ${largest / 1024 / 1024} MB`;
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return `this file cannot be read (${code})`;
  }
}

function foreignEncoding(bytes: Buffer): { name: string; line: number } | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { name: 'UTF-16', line: 1 };
  if (bytes.subarray(0, 400).includes(0)) return { name: 'UTF-16 or no text at all', line: 1 };
  if (isText(bytes, 'utf-8')) return undefined;
  const isChinese = isText(bytes, 'gb18030');
  const name = isChinese ? 'GBK (GB 18030), or cut inside a character' : 'another encoding';
  // No byte of a character of several bytes is a line end, in either encoding.
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    if (!isText(bytes.subarray(from, to), 'utf-8')) break;
    from = to + 1;
  }
  return { name, line };
}

function isText(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
