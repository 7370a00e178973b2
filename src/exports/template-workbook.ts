import type { Template } from '../sheets/template.ts';
import type { SheetContent } from './write-workbook.ts';

/** The sheet to be filled in, and the one that explains it. */
export function templateWorkbook({ sheet, rows, widths, guide }: Template): SheetContent[] {
  return [
    { name: sheet, rows, widths, headRows: 1, headColumns: 3, landscape: true },
    { name: guide.sheet, rows: guide.rows, widths: [36, 44, 44, 30, 30, 26], headRows: 1 },
  ];
}
