import { join } from 'node:path';
import type { z } from 'zod';
import {
  bearerSchema,
  conceptSchema,
  topicSchema,
  type Bearer,
  type Concept,
  type Topic,
} from '../model/concept.schema.ts';
import { factSchema, type Fact } from '../model/fact.schema.ts';
import { instrumentSchema, type Instrument } from '../model/instrument.schema.ts';
import type { Problem } from './problem.ts';
import { findDuplicateIds, readList, type Located } from './read-list.ts';

export interface Vocabulary {
  readonly bearers: readonly Located<Bearer>[];
  readonly topics: readonly Located<Topic>[];
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
  const topics = read('vocabulary/topics.yaml', topicSchema);
  const facts = read('vocabulary/facts.yaml', factSchema);
  const terms = read('vocabulary/terms.yaml', conceptSchema);
  const instruments = read('instruments.yaml', instrumentSchema);
  const lists = [bearers, topics, facts, terms, instruments];
  const problems = lists.flatMap((list) => [
    ...list.problems,
    ...findDuplicateIds<{ id: string }>(list.entries),
  ]);
  for (const list of [bearers, topics, terms]) problems.push(...findBrokenBroader(list.entries));
  problems.push(...findTakenNames(facts.entries));
  const vocabulary: Vocabulary = {
    bearers: bearers.entries,
    topics: topics.entries,
    facts: facts.entries,
    terms: terms.entries,
    instruments: instruments.entries,
  };
  return { vocabulary, problems };
}

/** A former id leads to one fact: it is no present id, and no other fact's former one. */
function findTakenNames(entries: readonly Located<Fact>[]): Problem[] {
  const taken = new Set(entries.map(({ data }) => data.id));
  return entries.flatMap(({ data, file, lineOf }) =>
    (data.formerly ?? []).flatMap((old) => {
      const isFree = !taken.has(old);
      taken.add(old);
      if (isFree) return [];
      return [
        {
          file,
          line: lineOf('formerly'),
          message: `${data.id}: formerly ${old} is the id of another fact`,
          details: { hint: 'a former id may be used once, and never again as an id' },
        },
      ];
    }),
  );
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
