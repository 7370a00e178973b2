import { load, type CheerioAPI } from 'cheerio';
import { decodeText } from './decode-text.ts';
import { htmlLines, type Element, type HtmlLines } from './html-lines.ts';
import type { Hints, LineRange, Received } from './received.ts';

/** Reads a page of a portal: all of its text, where the article stands in it, and its meta tags. */
export function readHtml(bytes: Uint8Array): Received {
  const { text: html, encoding } = decodeText(bytes, declaredEncoding(bytes));
  const $ = load(html);
  const page = htmlLines($.root()[0] as Parameters<typeof htmlLines>[0]);
  const main = findMain($, page);
  const pictures = main ? $(main.element).find('img').length : 0;
  const tables = main ? $(main.element).find('table td').length : 0;
  return {
    text: page.lines.join('\n') + '\n',
    receivedAs: '网页（HTML）的全部文字',
    readAs: `an HTML page, ${encoding}`,
    hints: readMeta($),
    drops: [],
    ...(main && { main: main.range }),
    cautions: [
      ...(pictures > 0 ? [`the article holds ${pictures} pictures; text in them is not read`] : []),
      ...(tables > 1
        ? [`the article holds a table; each of its ${tables} cells is a paragraph of the draft`]
        : []),
    ],
  };
}

/** `<meta charset>` or the older form; pages of portals that say gb2312 are many. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Meta tags that the standard for government portals asks for; names are written in any case. */
function readMeta($: CheerioAPI): Hints {
  const values = new Map<string, string>();
  for (const element of $('meta[name][content]').toArray()) {
    const name = ($(element).attr('name') ?? '').toLowerCase();
    const content = ($(element).attr('content') ?? '').replaceAll(/\s+/g, ' ').trim();
    if (content !== '' && !values.has(name)) values.set(name, content);
  }
  const title = values.get('articletitle');
  const [, year = '', month = '', day = ''] =
    /(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(values.get('pubdate') ?? '') ?? [];
  const publisher = values.get('sitename') ?? values.get('contentsource');
  return {
    ...(title !== undefined && { title }),
    ...(year !== '' && {
      publishedOn: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    }),
    ...(publisher !== undefined && { publisher }),
  };
}

/** How much of a line is sentences: menus, footers and bylines have none. */
const sentences = (line: string) => (/[。；]/u.test(line) || line.length > 60 ? line.length : 0);

/** Elements that hold articles; a paragraph alone is none, however long. */
const containers = 'body, div, td, article, section, main, form';

/** The innermost container that holds nine tenths of the page's sentences: the article. */
function findMain(
  $: CheerioAPI,
  page: HtmlLines,
): { element: Element; range: LineRange } | undefined {
  const upTo = [0];
  for (const line of page.lines) upTo.push((upTo.at(-1) ?? 0) + sentences(line));
  const total = upTo.at(-1) ?? 0;
  if (total === 0) return undefined;
  let best: { element: Element; range: LineRange } | undefined;
  for (const element of $(containers).toArray()) {
    const range = page.rangeOf(element as Element);
    if (!range || (range.from === range.to && page.lines.length > 1)) continue;
    const held = (upTo[range.to] ?? 0) - (upTo[range.from - 1] ?? 0);
    const size = range.to - range.from;
    if (held >= total * 0.9 && (!best || size <= best.range.to - best.range.from))
      best = { element: element as Element, range };
  }
  return best;
}
