import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { escapeXml } from './xml-text.ts';

const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How a sheet is printed. */
export interface SheetPrint {
  readonly name: string;
  /** Rows that stand at the top of every page. */
  readonly headRows: number;
  /** Drawn together so that no column falls on a page of its own. */
  readonly fitsWidth: boolean;
}

/**
 * Sets what the library has no word for: the font, headings on every printed page, columns that fit the paper. And
 * puts in order what it writes out of order: strict readers offer a repair.
 */
export async function finishWorkbook(packed: Blob, sheets: readonly SheetPrint[]): Promise<Blob> {
  const files: Zippable = {};
  const parts = unzipSync(new Uint8Array(await packed.arrayBuffer()));
  for (const [path, data] of Object.entries(parts)) {
    const at = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
    if (path === 'xl/styles.xml') files[path] = strToU8(orderFonts(strFromU8(data)));
    else if (path === 'xl/workbook.xml')
      files[path] = strToU8(namePrintTitles(strFromU8(data), sheets));
    else if (at !== undefined)
      files[path] = strToU8(setPage(strFromU8(data), sheets[Number(at) - 1]));
    else files[path] = data;
  }
  return new Blob([new Uint8Array(zipSync(files))], { type: mimeType });
}

/** Bold, size, colour, name, family: in this order. 宋体 is on every machine of the country. */
function orderFonts(xml: string): string {
  return xml.replace(/<font>([\s\S]*?)<\/font>/g, (_whole, inner: string) => {
    const [size = '<sz val="11"/>'] = /<sz [^>]*\/>/.exec(inner) ?? [];
    const [color = ''] = /<color [^>]*\/>/.exec(inner) ?? [];
    const bold = inner.includes('<b/>') ? '<b/>' : '';
    return `<font>${bold}${size}${color}<name val="宋体"/><family val="3"/><charset val="134"/></font>`;
  });
}

function namePrintTitles(xml: string, sheets: readonly SheetPrint[]): string {
  const names = sheets.flatMap(({ name, headRows }, at) =>
    headRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(`'${name.replaceAll("'", "''")}'!$1:$${headRows}`)}</definedName>`,
        ],
  );
  const list = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
  return xml.replace('<definedNames/>', list);
}

function setPage(xml: string, sheet: SheetPrint | undefined): string {
  const paned = xml
    .replace(
      /<pane ySplit="(\d+)" xSplit="0" ([^>]*)activePane="bottomRight"/,
      '<pane ySplit="$1" $2activePane="bottomLeft"',
    )
    .replace(
      /<pane ySplit="0" xSplit="(\d+)" ([^>]*)activePane="bottomRight"/,
      '<pane xSplit="$1" $2activePane="topRight"',
    );
  if (!sheet?.fitsWidth) return paned;
  return paned
    .replace(
      /<worksheet\b[^>]*>/,
      (open) => `${open}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    )
    .replace(
      /<pageMargins[^>]*\/>/,
      '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    )
    .replace(/<pageSetup\b/, '<pageSetup fitToWidth="1" fitToHeight="0"');
}
