import { clauseAttributesSchema, partAttributesSchema } from '../model/clause.schema.ts';
import { findInvisible } from './invisible.ts';
import type { Block, Paragraph } from './text-block.ts';

/**
 * Reads the text of a paper in the plain form that almost every paper has: headings, `<Clause>` and
 * `<Part>` on lines of their own, paragraphs of one line, no character that Markdown or MDX would take
 * for markup. Ten times faster than to parse MDX, and never of another opinion: what is not plain to
 * the last character is left to the parser of MDX, and so is whatever is wrong.
 * @param body the file without its frontmatter
 * @param firstLine line of the file on which `body` begins
 * @returns undefined where the parser of MDX must read the file
 */
export function readPlainPolicyText(body: string, firstLine: number): Block[] | undefined {
  const blocks: Block[] = [];
  let open: OpenBlock | undefined;
  // What precedes a line: a paragraph goes on over lines until an empty one.
  let afterEmpty = true;
  let line = firstLine - 1;
  for (const content of body.split('\n')) {
    line += 1;
    if (content === '') {
      afterEmpty = true;
      continue;
    }
    // Whatever begins must stand apart; two lines without an empty one between them belong together.
    if (!afterEmpty) return undefined;
    afterEmpty = false;
    if (content.startsWith('</')) {
      if (open?.closing !== content) return undefined;
      const block = closeBlock(open);
      if (!block) return undefined;
      blocks.push(block);
      open = undefined;
    } else if (content.startsWith('<')) {
      if (open) return undefined;
      open = openBlock(content, line);
      if (!open) return undefined;
    } else if (open) {
      const text = plainLine(content);
      if (text === undefined) return undefined;
      open.paragraphs.push({ text, line });
    } else {
      const [, rank, title = ''] = /^(##|###) (.*[^#])$/u.exec(content) ?? [];
      const text = rank === undefined ? undefined : plainLine(title);
      if (rank === undefined || text === undefined) return undefined;
      blocks.push({ kind: 'heading', depth: rank.length, paragraphs: [{ text, line }] });
    }
  }
  return open ? undefined : blocks;
}

interface OpenBlock {
  readonly name: string;
  readonly closing: string;
  readonly attributes: Readonly<Record<string, string | true>>;
  readonly line: number;
  readonly paragraphs: Paragraph[];
}

const openingTag = /^<(Clause|Part)((?: [A-Za-z]+(?:="[^"&<>{}\\]*")?)*)>$/u;

function openBlock(content: string, line: number): OpenBlock | undefined {
  const [, name, written = ''] = openingTag.exec(content) ?? [];
  if (name === undefined) return undefined;
  const attributes: Record<string, string | true> = {};
  for (const [, key = '', value] of written.matchAll(/ ([A-Za-z]+)(?:="([^"]*)")?/gu)) {
    if (Object.hasOwn(attributes, key)) return undefined;
    if (value !== undefined && findInvisible(value)) return undefined;
    attributes[key] = value ?? true;
  }
  return { name, closing: `</${name}>`, attributes, line, paragraphs: [] };
}

function closeBlock({ name, attributes, line, paragraphs }: OpenBlock): Block | undefined {
  if (name === 'Clause') {
    const { success, data } = clauseAttributesSchema.safeParse(attributes);
    return success ? { kind: 'clause', attributes: data, line, paragraphs } : undefined;
  }
  const { success, data } = partAttributesSchema.safeParse(attributes);
  return success ? { kind: 'part', part: data.kind, paragraphs } : undefined;
}

/** How a line begins that Markdown takes for something else than a paragraph. */
const beginsBlock = /^(?:[#>\-+=~|:\s]|\d{1,9}[.)](?:\s|$)|import|export)/u;
/** Characters that mean something to Markdown or MDX unless a backslash stands before them. */
const markup = /[<>{}*_&[\]`!~\\]/u;
const escaped = /\\([!-/:-@[-`{-~])/gu;

/** The characters of a line that is text and nothing else. */
function plainLine(content: string): string | undefined {
  if (beginsBlock.test(content) || /\s$/u.test(content)) return undefined;
  if (markup.test(content.replaceAll(escaped, ''))) return undefined;
  const text = content.replaceAll(escaped, '$1');
  return (findInvisible(text) ?? /\d\s+\d/u.exec(text)) ? undefined : text;
}
