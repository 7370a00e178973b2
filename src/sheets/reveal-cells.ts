import { percentText } from './cell-text.ts';

/** Number formats that show a share: 0% and 0.00%. */
const percentFormats: readonly number[] = [9, 10];

/**
 * Styles of a workbook under which a stored 0.05 is shown as 5%.
 * @param styles text of xl/styles.xml
 * @returns numbers of the styles, as cells refer to them
 */
export function percentStyles(styles: string): ReadonlySet<string> {
  const formats = new Set(percentFormats);
  for (const [, attributes = ''] of styles.matchAll(/<numFmt ([^<>]*)\/?>/g)) {
    const id = attributeOf(attributes, 'numFmtId');
    if (id !== undefined && attributeOf(attributes, 'formatCode')?.includes('%'))
      formats.add(Number(id));
  }
  const begin = styles.indexOf('<cellXfs');
  const cellStyles = begin < 0 ? '' : styles.slice(begin, styles.indexOf('</cellXfs>', begin));
  const found = new Set<string>();
  [...cellStyles.matchAll(/<xf ([^<>]*?)\/?>/g)].forEach(([, attributes = ''], index) => {
    if (formats.has(Number(attributeOf(attributes, 'numFmtId')))) found.add(String(index));
  });
  return found;
}

/**
 * Turns cells whose meaning a reader of values would lose into cells of text: an error (#REF!) and a
 * formula that was never computed would be read as empty, 5% as 0.05.
 *
 * Cells do not nest: each is looked at alone, so that a file of nothing but beginnings takes no longer
 * than any other.
 * @param sheet text of a worksheet part
 */
export function revealCells(sheet: string, percents: ReadonlySet<string>): string {
  const [head = '', ...cells] = sheet.split(cellMark);
  return head + cells.map((cell) => revealCell(cell, percents)).join('');
}

const cellMark = '<c ';
const neverComputed = /^<f\b[^<>]*?(?:\/>|>([^<]*)<\/f>)(?:<v\s*\/>|<v><\/v>)?$/;
const computed = /^(?:<f\b[^<>]*?(?:\/>|>[^<]*<\/f>))?<v>([^<]*)<\/v>$/;

/** A cell and what follows it up to the next, behind its mark. */
function revealCell(cell: string, percents: ReadonlySet<string>): string {
  const same = cellMark + cell;
  const open = cell.indexOf('>');
  const close = cell.indexOf('</c>');
  if (open < 0 || close < open) return same;
  const attributes = cell.slice(0, open);
  const content = cell.slice(open + 1, close);
  const rest = cell.slice(close + '</c>'.length);
  const type = attributeOf(attributes, 't') ?? 'n';
  if (type === 'e')
    return textCell(attributes, /<v[^<>]*>([^<]*)<\/v>/.exec(content)?.[1] ?? '#ERROR!') + rest;
  const formula = neverComputed.exec(content);
  // An empty <v> beside t="str" is a formula whose result is the empty text.
  if (formula)
    return type === 'str' && content.includes('<v')
      ? same
      : textCell(attributes, `=${formula[1] ?? ''}`) + rest;
  const stored = computed.exec(content)?.[1];
  if (type === 'n' && stored !== undefined && percents.has(attributeOf(attributes, 's') ?? ''))
    return textCell(attributes, percentText(stored)) + rest;
  return same;
}

/** The same cell with a text of its own; the text is escaped already, as it was found in XML. */
function textCell(attributes: string, text: string): string {
  const rest = attributes.replace(/\s?\bt="[^"]*"/, '');
  return `<c ${rest} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

export function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}
