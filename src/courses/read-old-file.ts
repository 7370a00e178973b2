import { strFromU8, unzipSync } from 'fflate';

export type OldFileReading =
  | { readonly kind: 'text'; readonly text: string }
  /** Why nothing can be read of it, Chinese. */
  | { readonly kind: 'error'; readonly message: string };

/** No course of ours is larger; a small archive can hold far more than a browser can. */
const largestFile = 60_000_000;
const largestPart = 40_000_000;
const largestWhole = 100_000_000;
/**
 * Of the packed words. An archive may lie about what it unpacks to; deflate gives at most a thousand
 * times what it takes, so a liar is through with in seconds. Pictures are not read.
 */
const largestPacked = 5_000_000;

/**
 * The words of a file that was exported before: Office files (docx, pptx, xlsx), and text of any kind
 * (ics, GIFT, csv, txt). Nothing in it is run or shown.
 */
export function readOldFile(data: Uint8Array): OldFileReading {
  const error = (message: string): OldFileReading => ({ kind: 'error', message });
  if (data.length === 0) return error('这个文件是空的，没有可以核对的内容。');
  if (data.length > largestFile) return error('这个文件超过 60 MB，不是本站导出的课程文件。');
  if (startsWith(data, [0x50, 0x4b])) return readArchive(data);
  if (startsWith(data, [0x25, 0x50, 0x44, 0x46]))
    return error('PDF 里的文字是压缩的，无法核对；请选导出时的 Word、PPT 或 Excel 文件。');
  if (startsWith(data, [0xd0, 0xcf, 0x11, 0xe0]))
    return error(
      '这是旧格式（.doc、.ppt、.xls）或加了密码的文件，无法核对；请另存为 .docx、.pptx 或 .xlsx 后再试。',
    );
  const text = decode(data);
  // Lines of a calendar are folded: what continues begins with a space.
  return {
    kind: 'text',
    text: text.includes('BEGIN:VCALENDAR') ? text.replace(/\r?\n[ \t]/g, '') : text,
  };
}

function readArchive(data: Uint8Array): OldFileReading {
  let whole = 0;
  let packed = 0;
  let isTooLarge = false;
  try {
    const parts = unzipSync(data, {
      filter: ({ name, originalSize, size }) => {
        if (!/\.(?:xml|rels|txt|csv|json|gift)$/i.test(name)) return false;
        whole += originalSize;
        packed += size;
        isTooLarge ||= originalSize > largestPart || whole > largestWhole || packed > largestPacked;
        return !isTooLarge;
      },
    });
    if (isTooLarge)
      return { kind: 'error', message: '这个文件解开后太大，不是本站导出的课程文件。' };
    return { kind: 'text', text: Object.values(parts).map(wordsOf).join('\n') };
  } catch {
    return { kind: 'error', message: '这个文件已损坏，打不开；请换一份完整的文件。' };
  }
}

/**
 * Text of an XML part: a program may have cut a word into several runs, so tags leave no gap in a
 * paragraph. A tag ends before the next one begins: a file of nothing but `<` is read in one go.
 */
function wordsOf(part: Uint8Array): string {
  return strFromU8(part)
    .replace(
      /<\/(?:w:p|a:p|si|is|row|c|vt:lpwstr|property|dc:\w+)>|<(?:w:br|w:tab|a:br)\b[^<>]*>/g,
      ' ',
    )
    .replace(/<[^<>]*>/g, '');
}

function decode(data: Uint8Array): string {
  if (startsWith(data, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(data);
  if (startsWith(data, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(data);
  // What is looked for is ASCII: it reads the same in UTF-8 and in GBK.
  return new TextDecoder().decode(data);
}

function startsWith(data: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => data[at] === byte);
}
