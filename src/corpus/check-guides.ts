import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';

const markdown = unified().use(remarkParse).use(remarkMdx);
type Node =
  ReturnType<typeof markdown.parse> | ReturnType<typeof markdown.parse>['children'][number];

/** Guides that pages of the site show. */
const needed = ['about.mdx'];

/** Tags that a guide may use: text in order, nothing that runs or loads. */
const harmlessTags =
  /^(?:dl|dt|dd|p|ul|ol|li|table|thead|tbody|tr|th|td|strong|em|sub|sup|br|small|code|kbd|h[2-4])$/;
const harmlessAttributes = /^(?:id|lang|scope|colspan|rowspan)$/;
const harmlessAddress = /^(?:https?:\/\/|mailto:|tel:|[./#])/;

const frontmatter = /^---\n[\s\S]*?\n---\n/;

/**
 * Guides are MDX, and MDX is a program: an expression in braces would run in the build, a script tag
 * on every reader's desk. A guide is text with links.
 */
export function checkGuides(contentDir: string, shownDir: string): Problem[] {
  const dir = join(contentDir, 'guides');
  const isThere = statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const names = isThere ? readdirSync(dir).filter((name) => name.endsWith('.mdx')) : [];
  const missing = needed
    .filter((name) => !names.includes(name))
    .map((name) => ({
      file: `${shownDir}/guides/${name}`,
      line: 1,
      message: 'this file is missing',
      details: { hint: 'a page of the site shows it; copy it from the content the site came with' },
    }));
  return [
    ...missing,
    ...names.sort().flatMap((name) => checkGuide(join(dir, name), `${shownDir}/guides/${name}`)),
  ];
}

function checkGuide(path: string, file: string): Problem[] {
  const { text, problems } = readText(path, file);
  if (problems.length > 0) return [...problems];
  const plain = text
    .replaceAll('\r\n', '\n')
    .replace(frontmatter, (head) => head.replaceAll(/[^\n]/g, ''));
  let root: Node;
  try {
    root = markdown.parse(plain);
  } catch (error) {
    const place = /\((\d+):\d+-/.exec(String(error))?.[1];
    const line =
      typeof error === 'object' && error !== null && 'line' in error && Number(error.line) > 0
        ? Number(error.line)
        : Number(place ?? 1);
    const message = `broken MDX: ${error instanceof Error ? error.message : String(error)}`;
    return [
      { file, line, message, details: { hint: 'close every tag; write { as \\{ and < as \\<' } },
    ];
  }
  return checkNode(root, file);
}

function checkNode(node: Node, file: string): Problem[] {
  const offence = offenceOf(node);
  if (offence !== undefined) {
    const line = node.position?.start.line ?? 1;
    const hint = 'a guide is text, lists, tables and links; write { as \\{ and < as \\<';
    return [{ file, line, message: `${offence} in a guide`, details: { hint } }];
  }
  return 'children' in node ? node.children.flatMap((child) => checkNode(child, file)) : [];
}

function offenceOf(node: Node): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return 'program text';
    case 'html':
      return 'raw HTML';
    case 'image':
    case 'imageReference':
      return 'a picture';
    case 'link':
    case 'definition':
      return harmlessAddress.test(node.url) ? undefined : `the address ${node.url}`;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const { name, attributes } = node;
      if (!harmlessTags.test(name ?? '')) return `<${name ?? ''}>`;
      const bad = attributes.find(
        (attribute) =>
          attribute.type !== 'mdxJsxAttribute' ||
          !harmlessAttributes.test(attribute.name) ||
          typeof attribute.value === 'object',
      );
      return bad && `an attribute of <${name ?? ''}>`;
    }
    default:
      return undefined;
  }
}
