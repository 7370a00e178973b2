/** What of the page is read: sentences with the stretch of the page that they stand on. */
import type { Sentence } from './reader.ts';
import { spoken, splitSentences } from './sentences.ts';

export interface PageSentence extends Sentence {
  /** Where it stands, to be marked while it is read. */
  readonly range: Range;
  /** What stood there when it was collected. */
  readonly written: string;
}

/** Controls, drawings, what is there for screen readers, and what the editor put between issued text. */
const unread =
  'button, input, select, textarea, option, svg, nav, script, style, noscript, .visually-hidden, .no-print, .note-number, [aria-hidden="true"], [hidden]';
/** Passages, what one goes back and forth by: things of one piece, else what stands in a paragraph. */
const wholes = '.clause, .finding, [data-readable], .entry, tr';
const paragraphs = 'li, dt, dd, p, h1, h2, h3, h4';
const blocks = /^(?:block|flex|grid|list-item|table|table-.+|flow-root)$/;

/** Whether a sentence stands on the page as it did. */
export function isStill({ range, written }: PageSentence): boolean {
  return range.startContainer.isConnected && range.toString() === written;
}

/** The whole of what this page is about: the issued text of a paper, else the main part. */
export function mainText(): Element {
  const found = document.querySelector('[data-policy-text]') ?? document.querySelector('main');
  if (!found) throw new Error('the page has no main part');
  return found;
}

/** The stretch that the reader has selected in the main part, if it has words. */
export function selected(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const isInMain = document.querySelector('main')?.contains(range.commonAncestorContainer);
  return isInMain === true && /\S/.test(range.toString()) ? range : undefined;
}

/** The sentences of an element, or of a selection, in the order of the page. */
export function readSentences(what: Element | Range): PageSentence[] {
  const range = 'startContainer' in what ? what.cloneRange() : rangeOf(what);
  const { commonAncestorContainer: top } = range;
  const root = top instanceof Element ? top : (top.parentElement ?? document.body);
  // Of issued text, only issued text; a selection within an annotation is the reader's own wish.
  const skipped = root.closest('[data-annotation]')
    ? unread
    : `${unread}, [data-policy-text] [data-annotation]`;

  const sentences: PageSentence[] = [];
  let passage = -1;
  let passageElement: Element | null | undefined;
  let block: Element | undefined;
  let pieces: { node: Text; from: number; text: string }[] = [];

  const finishBlock = () => {
    const text = pieces.map((piece) => piece.text).join('');
    const place = (offset: number, isEnd: boolean): [Text, number] => {
      let before = 0;
      for (const { node, from, text: own } of pieces) {
        // An end may lie at the end of a piece; a start lies at the start of the next.
        if (offset < before + own.length || (isEnd && offset === before + own.length))
          return [node, from + offset - before];
        before += own.length;
      }
      throw new Error('a sentence lies outside its paragraph');
    };
    for (const { start, end } of splitSentences(text)) {
      const lead = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
      const stretch = document.createRange();
      stretch.setStart(...place(start + lead, false));
      stretch.setEnd(...place(end, true));
      const element = block?.closest(wholes) ?? block?.closest(paragraphs);
      if (passage === -1 || element !== passageElement) passage += 1;
      passageElement = element;
      sentences.push({
        text: spoken(text.slice(start, end)),
        passage,
        range: stretch,
        written: stretch.toString(),
      });
    }
    pieces = [];
  };

  for (const node of textNodes(root, skipped)) {
    if (!range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    if (from >= to) continue;
    const own = blockOf(node);
    if (own !== block) finishBlock();
    block = own;
    pieces.push({ node, from, text: node.data.slice(from, to) });
  }
  finishBlock();
  return sentences;
}

function rangeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

/** The nearest element around a text that is laid out as a block. */
function blockOf(node: Node): Element {
  let element = node.parentElement ?? document.body;
  while (!blocks.test(getComputedStyle(element).display) && element.parentElement)
    element = element.parentElement;
  return element;
}

/** Texts that can be seen: what is folded or not displayed has no boxes. */
function textNodes(root: Element, skipped: string): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node instanceof Element &&
      (node.matches(skipped) || getComputedStyle(node).display === 'none')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  });
  const found: Text[] = [];
  while (walker.nextNode())
    if (walker.currentNode instanceof Text && isShown(walker.currentNode))
      found.push(walker.currentNode);
  return found;
}

function isShown(node: Text): boolean {
  return node.parentElement !== null && node.parentElement.getClientRects().length > 0;
}
