import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { clauseAttributesSchema, partAttributesSchema } from '../model/clause.schema.ts';
import { parseLocatedYaml, type LocatedYaml } from './located-yaml.ts';
import { findInvisible } from './invisible.ts';
import { readPlainPolicyText } from './plain-policy-text.ts';
import type { Problem } from './problem.ts';
import type { Block } from './text-block.ts';

/** `index.mdx`, parsed: frontmatter not yet validated, text in blocks in the order of the paper. */
export interface PolicyText {
  readonly frontmatter: LocatedYaml;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

type Root = ReturnType<typeof markdown.parse>;
type Node = Root['children'][number];
const markdown = unified().use(remarkParse).use(remarkMdx);

const frontmatterPattern = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/**
 * The corpus' parser of paper text: gates, search, data and rules read what it returns, and pages hold
 * what MDX renders against it.
 * @param mdx content of `index.mdx`
 * @param file path shown in problems
 */
export function parsePolicyText(mdx: string, file: string): PolicyText {
  const head = frontmatterPattern.exec(mdx);
  if (!head) {
    const problem = {
      file,
      line: 1,
      message: 'no frontmatter',
      details: { hint: 'begin the file with --- , the keys of the policy, and --- again' },
    };
    return { frontmatter: parseLocatedYaml('', file), blocks: [], problems: [problem] };
  }
  const frontmatter = parseLocatedYaml(head[1] ?? '', file, 2);
  const plain = readPlainPolicyText(mdx.slice(head[0].length), head[0].split('\n').length);
  if (plain) return { frontmatter, blocks: plain, problems: frontmatter.problems };
  return { frontmatter, ...parseMdxText(mdx, head[0], file, frontmatter.problems) };
}

/** The text as MDX reads it, with every problem. */
export function parseMdxText(
  mdx: string,
  head: string,
  file: string,
  before: readonly Problem[],
): Pick<PolicyText, 'blocks' | 'problems'> {
  const problems: Problem[] = [...before];
  const blocks: Block[] = [];
  let root: Root;
  try {
    // Empty lines in the place of the frontmatter, so that every position is one of the file.
    root = markdown.parse(head.replaceAll(/[^\n]/g, '') + mdx.slice(head.length));
  } catch (error) {
    const line = lineOf(error);
    const message = `broken MDX: ${error instanceof Error ? error.message : String(error)}`;
    const details = { hint: 'close every <Clause> and <Part>; write { as \\{ and < as \\<' };
    return { blocks, problems: [...problems, { file, line, message, details }] };
  }
  for (const node of root.children) {
    const result = readBlock(node, file);
    problems.push(...result.problems);
    if (result.block) blocks.push(result.block);
  }
  return { blocks, problems };
}

function lineOf(error: unknown): number {
  if (typeof error === 'object' && error !== null && 'line' in error && Number(error.line) > 0)
    return Number(error.line);
  // Of a tag that is never closed the parser tells the place in words only: (149:1-149:52).
  return Number(/\((\d+):\d+-/.exec(String(error))?.[1] ?? 1);
}

interface BlockResult {
  readonly block?: Block;
  readonly problems: readonly Problem[];
}

function readBlock(node: Node, file: string): BlockResult {
  const line = node.position?.start.line ?? 1;
  const unexpected = (what: string): BlockResult => ({
    problems: [
      {
        file,
        line,
        message: `${what} where only ## and ### headings, <Part> and <Clause> may stand`,
        details: { hint: 'put the text into a <Clause id="…"> or <Part kind="…"> block' },
      },
    ],
  });
  if (node.type === 'heading') {
    // The title is a <Part>; pages and paths count on headings of the second and third rank.
    if (node.depth !== 2 && node.depth !== 3) return unexpected(`a heading of rank ${node.depth}`);
    const { text, problems } = plainText(node, file);
    return {
      block: { kind: 'heading', depth: node.depth, paragraphs: [{ text, line }] },
      problems,
    };
  }
  if (node.type !== 'mdxJsxFlowElement') return unexpected(`a ${node.type}`);
  if (node.name !== 'Clause' && node.name !== 'Part') return unexpected(`<${node.name ?? ''}>`);

  const attributes = readAttributes(node);
  const problems: Problem[] = [];
  const paragraphs = node.children.flatMap((child) => {
    const start = child.position?.start.line ?? 1;
    if (child.type !== 'paragraph') {
      problems.push({
        file,
        line: start,
        message: `a ${child.type} inside <${node.name ?? ''}>: issued text is plain paragraphs`,
        details: { hint: 'write the printed number so that it is no list, e.g. 1\\. or (1)' },
      });
      return [];
    }
    const plain = plainText(child, file);
    problems.push(...plain.problems);
    return [{ text: plain.text, line: start }];
  });
  for (const value of Object.values(attributes)) {
    const hidden = typeof value === 'string' ? findInvisible(value) : undefined;
    if (hidden)
      problems.push({
        file,
        line,
        message: `<${node.name}>: an invisible character, ${hidden.name}`,
        details: { hint: 'remove it' },
      });
  }
  const schema = node.name === 'Clause' ? clauseAttributesSchema : partAttributesSchema;
  const parsed = schema.safeParse(attributes);
  if (!parsed.success) {
    problems.push(
      ...parsed.error.issues.map((issue) => ({
        file,
        line,
        message: `<${node.name ?? ''}>: ${issue.path.join('.')}: ${issue.message}`,
        details: { hint: 'see src/model/clause.schema.ts' },
      })),
    );
    return { problems };
  }
  const block: Block =
    'kind' in parsed.data
      ? { kind: 'part', part: parsed.data.kind, paragraphs }
      : { kind: 'clause', attributes: parsed.data, line, paragraphs };
  return { block, problems };
}

type JsxElement = Extract<Node, { type: 'mdxJsxFlowElement' }>;

/**
 * Attributes as plain values; a bare attribute is true. What MDX would run (an expression, though a
 * second attribute of that name hides it) is kept under a name that the schema refuses, and so is a
 * name that Zod takes no notice of.
 */
function readAttributes(node: JsxElement): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  for (const attribute of node.attributes) {
    const value = attribute.type === 'mdxJsxAttribute' ? (attribute.value ?? true) : undefined;
    const isPlain = typeof value === 'string' || value === true;
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '…';
    if (isPlain && name !== '__proto__' && !Object.hasOwn(attributes, name))
      attributes[name] = value;
    else attributes['…'] = 'an expression, or an attribute given twice';
  }
  return attributes;
}

/** Text of a node that may hold nothing but text. Line breaks inside it are dropped. */
function plainText(
  node: Extract<Node, { type: 'paragraph' | 'heading' }>,
  file: string,
): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const text = node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      problems.push({
        file,
        line: child.position?.start.line ?? 1,
        message: `markup (${child.type}) in issued text`,
        details: { hint: 'escape the character with a backslash: \\* \\_ \\{ \\<' },
      });
      return '';
    })
    .join('');
  // White space is no text to the source gate: inside a number it could hide what is written.
  if (findInvisible(text) ?? /\d\s+\d/u.exec(text))
    problems.push({
      file,
      line: node.position?.start.line ?? 1,
      message: 'an invisible character, or white space inside a number',
      details: { hint: 'write the number as the paper prints it' },
    });
  return { text: text.replaceAll(/\s*\n\s*/g, ''), problems };
}
