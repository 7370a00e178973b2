import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bearerSchema, conceptSchema, type Bearer, type Concept } from '../model/concept.schema.ts';
import { factSchema, type Fact } from '../model/fact.schema.ts';
import { instrumentSchema, type Instrument } from '../model/instrument.schema.ts';
import { parseLocatedYaml, validateLocated, type LocatedYaml } from './located-yaml.ts';
import type { Problem } from './problem.ts';

/** An entry of a YAML list with the line it begins on. */
export interface Located<T> {
  readonly data: T;
  readonly file: string;
  readonly line: number;
  /** Line of a key of the entry. */
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
  const yaml = parseLocatedYaml(readFileSync(path, 'utf8'), file);
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
    line: yaml.lineOf([index]),
    lineOf: (...path) => yaml.lineOf([index, ...path]),
  };
}

export interface Vocabulary {
  readonly bearers: readonly Located<Bearer>[];
  readonly topics: readonly Located<Concept>[];
  readonly facts: readonly Located<Fact>[];
  readonly terms: readonly Located<Concept>[];
  readonly instruments: readonly Located<Instrument>[];
}

/** Reads the controlled vocabularies and the instruments, and checks their own links. */
export function readVocabulary(
  contentDir: string,
  shownDir: string,
): { vocabulary: Vocabulary; problems: Problem[] } {
  const read = <T extends z.ZodType>(name: string, schema: T) =>
    readList(join(contentDir, name), `${shownDir}/${name}`, schema);
  const bearers = read('vocabulary/bearers.yaml', bearerSchema);
  const topics = read('vocabulary/topics.yaml', conceptSchema);
  const facts = read('vocabulary/facts.yaml', factSchema);
  const terms = read('vocabulary/terms.yaml', conceptSchema);
  const instruments = read('instruments.yaml', instrumentSchema);
  const lists = [bearers, topics, facts, terms, instruments];
  const problems = lists.flatMap((list) => [
    ...list.problems,
    ...findDuplicateIds<{ id: string }>(list.entries),
  ]);
  for (const list of [bearers, topics, terms]) problems.push(...findBrokenBroader(list.entries));
  const vocabulary: Vocabulary = {
    bearers: bearers.entries,
    topics: topics.entries,
    facts: facts.entries,
    terms: terms.entries,
    instruments: instruments.entries,
  };
  return { vocabulary, problems };
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

function findBrokenBroader(entries: readonly Located<Concept>[]): Problem[] {
  const ids = new Set(entries.map((entry) => entry.data.id));
  return entries.flatMap((entry) => {
    const { id, broader } = entry.data;
    if (broader === undefined || (ids.has(broader) && broader !== id)) return [];
    return [
      {
        file: entry.file,
        line: entry.lineOf('broader'),
        message: `${id}: broader ${broader} is no other concept of this vocabulary`,
        details: { hint: 'use the id of an entry of the same file' },
      },
    ];
  });
}
