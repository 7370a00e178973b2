import { existsSync } from 'node:fs';
import type { z } from 'zod';
import { parseLocatedYaml, validateLocated, type LocatedYaml } from './located-yaml.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';

/** An entry of a YAML list that knows its lines. */
export interface Located<T> {
  readonly data: T;
  readonly file: string;
  /** Line of a key of the entry; without a key, the line it begins on. Costly: for problems only. */
  readonly lineOf: (...path: PropertyKey[]) => number;
}

/**
 * Reads a YAML file that holds a list; a bad entry becomes problems and is left out.
 * @param path the file on disk
 * @param file its path as shown in problems
 * @param optional a missing file is an empty list
 */
export function readList<T extends z.ZodType>(
  path: string,
  file: string,
  schema: T,
  { optional = false }: { optional?: boolean } = {},
): { entries: Located<z.output<T>>[]; problems: Problem[] } {
  if (!existsSync(path)) {
    if (optional) return { entries: [], problems: [] };
    const details = { hint: 'create the file; an empty list is written []' };
    return { entries: [], problems: [{ file, line: 1, message: 'this file is missing', details }] };
  }
  const { text, problems: unreadable } = readText(path, file);
  if (unreadable.length > 0) return { entries: [], problems: [...unreadable] };
  const yaml = parseLocatedYaml(text, file);
  if (yaml.problems.length > 0) return { entries: [], problems: [...yaml.problems] };
  const value = yaml.value ?? [];
  if (!Array.isArray(value)) {
    const details = { hint: 'begin each entry with "- "' };
    return { entries: [], problems: [{ file, line: 1, message: 'this is not a list', details }] };
  }
  const problems: Problem[] = [];
  const entries = value.flatMap((item: unknown, index) => {
    const result = validateLocated(schema, item, {
      yaml,
      file,
      name: nameOf(item, index),
      at: [index],
    });
    problems.push(...result.problems);
    return result.data === undefined ? [] : [locate(result.data, yaml, file, index)];
  });
  return { entries, problems };
}

function nameOf(item: unknown, index: number): string {
  return typeof item === 'object' && item !== null && 'id' in item
    ? String(item.id)
    : `entry ${index + 1}`;
}

function locate<T>(data: T, yaml: LocatedYaml, file: string, index: number): Located<T> {
  return {
    data,
    file,
    lineOf: (...path) => yaml.lineOf([index, ...path]),
  };
}

/** Reports each id that an earlier entry of the list already has. */
export function findDuplicateIds<T extends { id: string }>(
  entries: readonly Located<T>[],
): Problem[] {
  const first = new Map<string, Located<T>>();
  return entries.flatMap((entry) => {
    const { id } = entry.data;
    const earlier = first.get(id);
    if (!earlier) {
      first.set(id, entry);
      return [];
    }
    return [
      {
        file: entry.file,
        line: entry.lineOf('id'),
        message: `duplicate id ${id}`,
        details: {
          first: `${earlier.file}:${earlier.lineOf('id')}`,
          hint: 'give the new entry the next free id',
        },
      },
    ];
  });
}
