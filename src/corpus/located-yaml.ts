import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import type { z } from 'zod';
import { readPlainYaml } from './plain-yaml.ts';
import { findInvisible } from './invisible.ts';
import type { Problem } from './problem.ts';

type Path = readonly PropertyKey[];

/** YAML text whose every value knows the line it stands on. */
export interface LocatedYaml {
  readonly value: unknown;
  /** Line of the value at `path` in the file; of its nearest existing parent if it is absent. */
  readonly lineOf: (path: Path) => number;
  readonly problems: readonly Problem[];
}

/**
 * Parses YAML and keeps the lines. The parser that knows lines is slow, and lines are asked for by
 * problems only: YAML in the plain style of `content/` is read by the quick parser, the other is
 * called when a line is wanted or the quick one will not answer for what it read.
 * @param text the YAML
 * @param file path shown in problems
 * @param firstLine line of the file on which `text` begins (frontmatter begins on line 2)
 */
export function parseLocatedYaml(text: string, file: string, firstLine = 1): LocatedYaml {
  const plain = deepestNesting(text) === undefined ? readPlainYaml(text) : undefined;
  if (!plain) return parseWithLines(text, file, firstLine);
  let located: LocatedYaml | undefined;
  return {
    value: plain.value,
    lineOf: (path) => (located ??= parseWithLines(text, file, firstLine)).lineOf(path),
    problems: [],
  };
}

/** Parses YAML with the parser that knows the line of every value. */
export function parseWithLines(text: string, file: string, firstLine: number): LocatedYaml {
  const lines = new LineCounter();
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line) + firstLine - 1;
  const refuse = (offset: number, message: string, hint: string): LocatedYaml => ({
    value: undefined,
    lineOf: () => lineAt(offset),
    problems: [
      { file, line: lineAt(offset), message: `broken YAML: ${message}`, details: { hint } },
    ],
  });
  const deep = deepestNesting(text);
  if (deep !== undefined)
    return refuse(deep, 'nested too deeply', 'lists and mappings stand a few levels deep');
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  // One syntax error makes the parser stumble over what follows; the first is the one to mend.
  // A warning is a value that was not understood: !!date, a list as a key.
  const [error] = [...document.errors, ...document.warnings];
  if (error)
    return refuse(
      error.pos[0],
      error.message.split('\n')[0]?.replace(/ at line .*/, '') ?? error.code,
      'check the indentation, the quotes and the colons of this line',
    );
  const reference = findReference(document);
  if (reference !== undefined)
    return refuse(
      reference,
      'an anchor (&name) or alias (*name)',
      'write the value out, or put it in quotes where it is text',
    );
  return {
    value: document.toJS(),
    lineOf: (path) => lineAt(offsetOf(document, path)),
    problems: [],
  };
}

/** Values that stand for other values: ten lines of them can make a billion. */
function findReference(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, (_, node) => {
    if (!isNode(node) || !(isAlias(node) || ('anchor' in node && node.anchor !== undefined)))
      return;
    found = node.range?.[0] ?? 0;
    return visit.BREAK;
  });
  return found;
}

/** Brackets in brackets, or lists in lists, beyond what a person writes; the parser calls itself for each. */
function deepestNesting(text: string): number | undefined {
  const runs = /[[{](?:\s*[[{]){40}|(?:^|\n)[ \t]*(?:[-?][ \t]+){40}|\n {400}/.exec(text);
  return runs?.index;
}

/** Offset of the key (or list item) at `path`, or of the deepest parent that exists. */
function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const last = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, depth), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0]);
  }
  return 0;
}

/**
 * Validates a located value; a schema issue becomes a problem on the line of its key.
 * @param name what the value is called in messages, e.g. `c12.4`
 * @param at path of the value inside the file
 */
export function validateLocated<T extends z.ZodType>(
  schema: T,
  value: unknown,
  context: { yaml: LocatedYaml; file: string; name: string; at?: Path },
): { data?: z.output<T>; problems: Problem[] } {
  const unfit = findUnfit(value);
  if (unfit) {
    const key = unfit.path.map(String).join('.');
    const message = `${context.name}: ${key ? `${key}: ` : ''}${unfit.what}`;
    const line = context.yaml.lineOf([...(context.at ?? []), ...unfit.path]);
    const details = { hint: 'write what a reader is to see, and no more' };
    return { problems: [{ file: context.file, line, message, details }] };
  }
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.map((issue) => {
    const key = issue.path.map(String).join('.');
    const place =
      issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
    return {
      file: context.file,
      line: context.yaml.lineOf([...(context.at ?? []), ...place]),
      message: `${context.name}: ${key ? `${key}: ` : ''}${explainIssue(issue, value)}`,
      details: { hint: hintFor(issue) },
    };
  });
  return { problems };
}

/** Characters of an annotation; a quote is a sentence or two. */
const longestText = 20_000;

/**
 * What no schema asks for and no annotation may hold: an invisible character that YAML wrote as an
 * escape (a normalisation names what it removes), a text without end, a key that means the program.
 */
function findUnfit(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { what: string; path: Path } | undefined {
  if (typeof value === 'string') {
    if (value.length > longestText)
      return { what: `a text of more than ${longestText} characters`, path };
    const hidden = path.includes('normalisations') ? undefined : findInvisible(value);
    return hidden && { what: `an invisible character, ${hidden.name}`, path };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__') return { what: 'unknown key __proto__', path: [...path, key] };
    const found = findUnfit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (parent, key) =>
      typeof parent === 'object' && parent !== null
        ? (parent as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

const typeNames: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text; put it in quotes',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys',
};

function explainIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const given = valueAt(value, issue.path);
  const shown = JSON.stringify(given) ?? 'nothing';
  switch (issue.code) {
    case 'invalid_union':
      return issue.path.at(-1) === 'kind' ? `unknown kind ${shown}` : issue.message;
    case 'unrecognized_keys':
      return `unknown key ${issue.keys.join(', ')}`;
    case 'invalid_value':
      return given === undefined ? 'is missing' : `${shown} is none of the allowed values`;
    case 'invalid_type':
      return given === undefined
        ? 'is missing'
        : `${shown} is not ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_format':
      return `${shown} is not ${issue.message}`;
    case 'custom':
      return issue.message;
    default:
      return `${shown}: ${issue.message}`;
  }
}

function hintFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `use one of: ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'unrecognized_keys') return 'remove the key or correct its spelling';
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options))
    return `use one of: ${issue.options.map(String).join(', ')}`;
  return 'see the schema of this file in src/model/';
}
