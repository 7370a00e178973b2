import { decodeText } from './decode-text.ts';
import type { Received } from './received.ts';

/** Reads a plain text file as it is: only its encoding and the line ends of old Macs are changed. */
export function readPlain(bytes: Uint8Array): Received {
  const { text, encoding } = decodeText(bytes);
  const isOldMac = text.includes('\r') && !text.includes('\n');
  return {
    text: isOldMac ? text.replaceAll('\r', '\n') : text,
    receivedAs: `纯文本文件（${encoding.replace(/ .*/, '').replace(',', '')} 编码）`,
    readAs: `plain text, ${encoding}`,
    hints: {},
    drops: [],
    cautions: [],
  };
}
