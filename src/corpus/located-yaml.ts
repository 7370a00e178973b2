import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
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
 * Parses YAML and keeps the lines.
 * @param text the YAML
 * @param file path shown in problems
 * @param firstLine line of the file on which `text` begins (frontmatter begins on line 2)
 */
export function parseLocatedYaml(text: string, file: string, firstLine = 1): LocatedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  // One syntax error makes the parser stumble over what follows; the first is the one to mend.
  const problems = document.errors.slice(0, 1).map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line + firstLine - 1,
    message: `broken YAML: ${error.message.split('\n')[0]?.replace(/ at line .*/, '') ?? error.code}`,
    details: { hint: 'check the indentation, the quotes and the colons of this line' },
  }));
  return {
    value: problems.length > 0 ? undefined : document.toJS(),
    lineOf: (path) => lines.linePos(offsetOf(document, path)).line + firstLine - 1,
    problems,
  };
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
      return `${shown} is none of the allowed values`;
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
