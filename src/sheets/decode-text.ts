import { SheetError } from './sheet-error.ts';

/**
 * Decodes a text file as table programs of Chinese desktops write them: UTF-8 with or without a mark,
 * UTF-16 with a mark, else GBK (as GB 18030).
 * @throws SheetError when it is no text
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Text has no zero bytes; wide text without a mark is full of them.
  if (bytes.includes(0))
    throw new SheetError(
      '文件内容不是文字表格，或编码无法识别。请用 Excel 或 WPS 打开，另存为 .xlsx 后再选择。',
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeChinese(bytes);
  }
}

function decodeChinese(bytes: Uint8Array): string {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    throw new SheetError(
      '文件的文字编码无法识别（不是 UTF-8，也不是 GBK）。请用 Excel 或 WPS 打开，另存为 .xlsx 后再选择。',
    );
  }
}
