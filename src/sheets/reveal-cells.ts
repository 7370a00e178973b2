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
  for (const [, attributes = ''] of styles.matchAll(/<numFmt ([^>]*)\/?>/g)) {
    const id = attributeOf(attributes, 'numFmtId');
    if (id !== undefined && attributeOf(attributes, 'formatCode')?.includes('%'))
      formats.add(Number(id));
  }
  const [, cellStyles = ''] = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles) ?? [];
  const found = new Set<string>();
  [...cellStyles.matchAll(/<xf ([^>]*?)\/?>/g)].forEach(([, attributes = ''], index) => {
    if (formats.has(Number(attributeOf(attributes, 'numFmtId')))) found.add(String(index));
  });
  return found;
}

/**
 * Turns cells whose meaning a reader of values would lose into cells of text: an error (#REF!) and a
 * formula that was never computed would be read as empty, 5% as 0.05.
 * @param sheet text of a worksheet part
 */
export function revealCells(sheet: string, percents: ReadonlySet<string>): string {
  let text = sheet.replace(
    /<c ([^>]*\bt="e"[^>]*)>([\s\S]*?)<\/c>/g,
    (_, attributes: string, content: string) =>
      textCell(attributes, /<v[^>]*>([^<]*)<\/v>/.exec(content)?.[1] ?? '#ERROR!'),
  );
  // An empty <v> beside t="str" is a formula whose result is the empty text.
  text = text.replace(
    /<c ([^>]*)><f\b[^>]*?(?:\/>|>([^<]*)<\/f>)(?:<v\s*\/>|<v><\/v>)?<\/c>/g,
    (cell, attributes: string, formula = '') =>
      attributeOf(attributes, 't') === 'str' && cell.includes('<v')
        ? cell
        : textCell(attributes, `=${formula}`),
  );
  if (percents.size === 0) return text;
  return text.replace(
    /<c ([^>]*\bs="(\d+)"[^>]*)>((?:<f\b[^>]*?(?:\/>|>[^<]*<\/f>))?<v>([^<]*)<\/v>)<\/c>/g,
    (cell, attributes: string, style: string, _, stored: string) => {
      const type = attributeOf(attributes, 't') ?? 'n';
      return type === 'n' && percents.has(style) ? textCell(attributes, percentText(stored)) : cell;
    },
  );
}

/** The same cell with a text of its own; the text is escaped already, as it was found in XML. */
function textCell(attributes: string, text: string): string {
  const rest = attributes.replace(/\s?\bt="[^"]*"/, '');
  return `<c ${rest} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

export function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}
