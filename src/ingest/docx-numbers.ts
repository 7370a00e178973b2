import { load } from 'cheerio';
import { formatNumber } from './list-number.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** A list of numbering.xml: numbering instances of one list count on together. */
interface List {
  readonly list: string;
  readonly levels: ReadonlyMap<number, Level>;
}

/** What Word counts by itself, written into the document as the text that a reader sees. */
export interface Numbered {
  readonly document: string;
  /** How many paragraphs were given their number. */
  readonly count: number;
  /** Formats of numbers that are not known here; their paragraphs have none. */
  readonly unknown: readonly string[];
}

/**
 * Puts the numbers that Word or WPS prints by itself (一、（一）1.) into the text of the paragraphs:
 * they stand in no text of the file, and without them a paper loses its clauses.
 * @param documentXml word/document.xml
 * @param numberingXml word/numbering.xml
 * @param stylesXml word/styles.xml, where styles of headings carry numbers
 */
export function writeNumbers(
  documentXml: string,
  numberingXml: string,
  stylesXml: string,
): Numbered {
  const lists = readLists(numberingXml);
  const styles = readStyles(stylesXml);
  const $ = load(documentXml, { xml: true });
  const counters = new Map<string, number[]>();
  const unknown = new Set<string>();
  let count = 0;
  for (const paragraph of $('w\\:p').toArray()) {
    // Deleted text and the older twin of a text box are not shown; their numbers do not count.
    const properties = $(paragraph).children('w\\:pPr');
    const own = properties.children('w\\:numPr');
    const style = styles.get(properties.children('w\\:pStyle').attr('w:val') ?? '');
    const list = own.children('w\\:numId').attr('w:val') ?? style?.list;
    const level = Number(own.children('w\\:ilvl').attr('w:val') ?? style?.level ?? 0);
    const found = list === undefined ? undefined : lists.get(list);
    const wanted = found?.levels.get(level);
    if (!found || !wanted || $(paragraph).closest('mc\\:Fallback').length > 0) continue;
    if ($(paragraph).text().trim() === '') continue;
    const counted = counters.get(found.list) ?? [];
    counted[level] = (counted[level] ?? wanted.start - 1) + 1;
    counted.length = level + 1;
    counters.set(found.list, counted);
    if (wanted.format === 'bullet' || wanted.format === 'none') continue;
    let isKnown = true;
    const label = wanted.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = found.levels.get(at)?.format ?? 'decimal';
      const value = counted[at] ?? found.levels.get(at)?.start ?? 1;
      const written = formatNumber(value, format);
      if (written !== undefined) return written;
      unknown.add(format);
      isKnown = false;
      return '';
    });
    if (!isKnown || label === '') continue;
    count += 1;
    const run = '<w:r><w:t xml:space="preserve"></w:t></w:r>';
    if (properties.length > 0) properties.after(run);
    else $(paragraph).prepend(run);
    $(paragraph).children('w\\:r').first().children('w\\:t').text(label);
    own.remove();
  }
  return { document: count > 0 ? $.xml() : documentXml, count, unknown: [...unknown] };
}

function readLists(xml: string): ReadonlyMap<string, List> {
  const $ = load(xml, { xml: true });
  const levelsOf = (abstract: string) =>
    new Map(
      $('w\\:abstractNum')
        .filter((_, element) => $(element).attr('w:abstractNumId') === abstract)
        .first()
        .children('w\\:lvl')
        .toArray()
        .map((element): [number, Level] => [
          Number($(element).attr('w:ilvl') ?? 0),
          {
            format: $(element).find('w\\:numFmt').first().attr('w:val') ?? 'decimal',
            text: $(element).children('w\\:lvlText').attr('w:val') ?? '',
            start: Number($(element).children('w\\:start').attr('w:val') ?? 1),
          },
        ]),
    );
  const lists = new Map<string, List>();
  for (const element of $('w\\:num').toArray()) {
    const id = $(element).attr('w:numId');
    const abstract = $(element).children('w\\:abstractNumId').attr('w:val');
    if (id === undefined || abstract === undefined || id === '0') continue;
    const levels = new Map(levelsOf(abstract));
    const overrides = $(element).children('w\\:lvlOverride').toArray();
    for (const override of overrides) {
      const at = Number($(override).attr('w:ilvl') ?? 0);
      const start = $(override).children('w\\:startOverride').attr('w:val');
      const level = levels.get(at);
      if (level && start !== undefined) levels.set(at, { ...level, start: Number(start) });
    }
    // An instance with a start of its own counts for itself.
    lists.set(id, { list: overrides.length > 0 ? `num ${id}` : abstract, levels });
  }
  return lists;
}

/** Numbers that come with a style; a style takes those of the style that it is based on. */
function readStyles(xml: string): ReadonlyMap<string, { list: string; level: number }> {
  const $ = load(xml, { xml: true });
  const elements = new Map(
    $('w\\:style')
      .toArray()
      .map((element) => [$(element).attr('w:styleId') ?? '', $(element)] as const),
  );
  const found = new Map<string, { list: string; level: number }>();
  for (const id of elements.keys()) {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const style = elements.get(at);
      const numbers = style?.children('w\\:pPr').children('w\\:numPr');
      const list = numbers?.children('w\\:numId').attr('w:val');
      if (list !== undefined) {
        const level = Number(numbers?.children('w\\:ilvl').attr('w:val') ?? 0);
        found.set(id, { list, level });
        break;
      }
      at = style?.children('w\\:basedOn').attr('w:val');
    }
  }
  return found;
}
