import { SheetError } from './sheet-error.ts';

/** What a file is, whatever it is called. */
export type FileKind = 'zip' | 'text';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte);

/** Whether the bytes hold an ASCII text in UTF-16, as names inside old Office files are stored. */
function holdsWide(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  const last = bytes.length - text.length * 2;
  for (let at = bytes.indexOf(first); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1)) {
    let match = true;
    for (let index = 0; match && index < text.length; index += 1)
      match = bytes[at + index * 2] === text.charCodeAt(index) && bytes[at + index * 2 + 1] === 0;
    if (match) return true;
  }
  return false;
}

const saveAs = '另存为“Excel 工作簿（*.xlsx）”后再选择';

/**
 * Tells what a file is from its bytes: a name proves nothing, an .xls renamed .xlsx is an .xls.
 * @throws SheetError for what is no table, or a table that cannot be read here; it says how to mend it
 */
export function detectKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new SheetError('文件是空的（0 字节），请重新导出后再选择。');
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (startsWith(bytes, 0x50, 0x4b)) throw new SheetError(`压缩包是空的或不完整，请${saveAs}。`);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new SheetError(describeCompound(bytes));
  const name = binaryName(bytes);
  if (name !== undefined)
    throw new SheetError(`这是${name}，不是表格文件。请选择 .xlsx 或 .csv 文件。`);
  return 'text';
}

/** Files of old Office share one container; the names inside tell them apart. */
function describeCompound(bytes: Uint8Array): string {
  if (holdsWide(bytes, 'EncryptedPackage'))
    return '这个表格设了打开密码，读不出内容。请用 Excel 或 WPS 打开，去掉密码（文件—信息—保护工作簿），保存后再选择。';
  if (holdsWide(bytes, 'WordDocument'))
    return '这是 Word 文档，不是表格。请把表格复制到 Excel 或 WPS 表格中，保存为 .xlsx 后再选择。';
  return `这是旧版表格（.xls 或 .et，只改扩展名没有用）。请用 Excel 或 WPS 打开，${saveAs}。`;
}

function binaryName(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff))
    return '图片';
  if (startsWith(bytes, 0x47, 0x49, 0x46, 0x38) || startsWith(bytes, 0x42, 0x4d)) return '图片';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return ' PDF 文件';
  if (startsWith(bytes, 0x52, 0x61, 0x72, 0x21) || startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf))
    return '压缩包';
  if (startsWith(bytes, 0x1f, 0x8b)) return '压缩包';
  return undefined;
}
