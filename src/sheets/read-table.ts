import { decodeText } from './decode-text.ts';
import { detectKind } from './file-kind.ts';
import type { SheetFile } from './table.ts';

/**
 * Reads a table file as text, whatever its name says: .xlsx, or separated text of any encoding that
 * desktops write. The readers are loaded when they are needed.
 * @throws SheetError with what it is instead and how to mend it
 */
export async function readTable(bytes: Uint8Array): Promise<SheetFile> {
  if (detectKind(bytes) === 'zip') {
    const { readXlsx } = await import('./read-xlsx.ts');
    return readXlsx(bytes);
  }
  const { readCsv } = await import('./read-csv.ts');
  return readCsv(decodeText(bytes));
}
