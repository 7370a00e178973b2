import type { CheerioAPI } from 'cheerio';

type Node = ReturnType<CheerioAPI['root']>[0]['children'][number];
export type Element = Extract<Node, { tagName: string }>;

/** Elements whose content begins and ends a line. */
const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre ' +
    'section select summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose content nobody sees as text. */
const unseen = new Set(
  'head script style noscript template svg math iframe object canvas audio video'.split(' '),
);

/** The text of a document in lines, and the lines on which each element's text stands. */
export interface HtmlLines {
  readonly lines: readonly string[];
  /** Lines from–to, counted from 1, of an element that holds text. */
  readonly rangeOf: (element: Element) => { from: number; to: number } | undefined;
}

/**
 * Writes the text under a node as lines, one for each paragraph, cell or item; nothing is left out but
 * scripts, styles and what is embedded.
 */
export function htmlLines(root: Node): HtmlLines {
  const lines: string[] = [];
  const ranges = new Map<Node, { from: number; to: number }>();
  let current = '';
  const endLine = () => {
    // White space of the markup is layout; a no-break space may be an indent.
    const line = current.replaceAll(/[ \t\r\n\f]+/g, ' ').replaceAll(/^ | $/g, '');
    current = '';
    if (line.trim() !== '') lines.push(line);
  };
  // A loop, not recursion: a hostile page nests a hundred thousand elements.
  const stack: { node: Node; leaving?: number }[] = [{ node: root }];
  for (let task = stack.pop(); task; task = stack.pop()) {
    const { node, leaving } = task;
    if (node.type === 'text') {
      current += node.data;
      continue;
    }
    if (node.type === 'cdata') {
      for (const child of node.children.toReversed()) stack.push({ node: child });
      continue;
    }
    const name = 'tagName' in node ? node.tagName.toLowerCase() : '';
    if (node.type !== 'root' && !('tagName' in node)) continue;
    if (unseen.has(name)) continue;
    if (name === 'br') {
      endLine();
      continue;
    }
    const isBlock = blocks.has(name) || node.type === 'root';
    if (leaving !== undefined) {
      endLine();
      if (lines.length > leaving) ranges.set(node, { from: leaving + 1, to: lines.length });
      continue;
    }
    if (isBlock) {
      endLine();
      stack.push({ node, leaving: lines.length });
    }
    if ('children' in node)
      for (const child of node.children.toReversed()) stack.push({ node: child });
  }
  endLine();
  return { lines, rangeOf: (element) => ranges.get(element) };
}
