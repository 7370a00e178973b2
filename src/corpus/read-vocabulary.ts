import { join } from 'node:path';
import type { z } from 'zod';
import { audienceSchema, type Audience } from '../model/audience.schema.ts';
import {
  bearerSchema,
  termSchema,
  topicSchema,
  type Bearer,
  type Concept,
  type Term,
  type Topic,
} from '../model/concept.schema.ts';
import { explanationSchema, type Explanation } from '../model/definition.schema.ts';
import { factSchema, type Fact } from '../model/fact.schema.ts';
import { instrumentSchema, type Instrument } from '../model/instrument.schema.ts';
import { matterSchema, type Matter } from '../model/matter.schema.ts';
import { roleSchema, type Role } from '../model/role.schema.ts';
import { checkTerm } from './check-term.ts';
import { mostAlike } from './gates/link-gate.ts';
import { findBrokenAudience } from './gates/audience-gate.ts';
import type { Problem } from './problem.ts';
import { findDuplicateIds, readList, type Located } from './read-list.ts';

export interface Vocabulary {
  readonly bearers: readonly Located<Bearer>[];
  readonly topics: readonly Located<Topic>[];
  readonly facts: readonly Located<Fact>[];
  readonly terms: readonly Located<Term>[];
  readonly audiences: readonly Located<Audience>[];
  readonly instruments: readonly Located<Instrument>[];
  readonly matters: readonly Located<Matter>[];
  readonly roles: readonly Located<Role>[];
  readonly explanations: readonly Located<Explanation>[];
}

/** Reads the controlled vocabularies and the instruments, and checks their own links. */
export function readVocabulary(
  contentDir: string,
  shownDir: string,
): { vocabulary: Vocabulary; problems: Problem[] } {
  const read = <T extends z.ZodType>(name: string, schema: T, optional = false) =>
    readList(join(contentDir, name), `${shownDir}/${name}`, schema, { optional });
  const bearers = read('vocabulary/bearers.yaml', bearerSchema);
  const topics = read('vocabulary/topics.yaml', topicSchema);
  const facts = read('vocabulary/facts.yaml', factSchema);
  const terms = read('vocabulary/terms.yaml', termSchema);
  const instruments = read('instruments.yaml', instrumentSchema);
  // A corpus may do without comparisons and without pages for people in office.
  const matters = read('vocabulary/matters.yaml', matterSchema, true);
  const roles = read('vocabulary/roles.yaml', roleSchema, true);
  const explanations = read('vocabulary/definitions.yaml', explanationSchema, true);
  // Content that was made before there were courses has no audiences: the course builder works without.
  const audiences = read('vocabulary/audiences.yaml', audienceSchema, true);
  const lists = [bearers, topics, facts, terms, instruments, matters, roles, audiences];
  const problems = lists.flatMap((list) => [
    ...list.problems,
    ...findDuplicateIds<{ id: string }>(list.entries),
  ]);
  for (const list of [bearers, topics, terms])
    problems.push(...findBrokenBroader(list.entries), ...findCircles(list.entries));
  problems.push(...findTakenNames(facts.entries));
  const idsOf = (list: { readonly entries: readonly Located<{ readonly id: string }>[] }) =>
    new Set(list.entries.map(({ data }) => data.id));
  const [bearerIds, topicIds, factIds] = [idsOf(bearers), idsOf(topics), idsOf(facts)];
  for (const { data, ...place } of matters.entries) {
    problems.push(...findUnknown(data.id, 'topic', [data.topic], { topics: topicIds }, place));
    problems.push(...findUnknown(data.id, 'facts', data.facts, { facts: factIds }, place));
  }
  problems.push(...findSharedFacts(matters.entries));
  for (const { data, ...place } of roles.entries) {
    for (const key of ['persons', 'organs', 'broad'] as const)
      problems.push(...findUnknown(data.id, key, data[key], { bearers: bearerIds }, place));
    if (bearerIds.has(data.id))
      problems.push({
        file: place.file,
        line: place.lineOf('id'),
        message: `${data.id}: a bearer has this id`,
        details: { hint: 'both would have the page /bearers/<id>/: choose another id' },
      });
  }
  problems.push(
    ...explanations.problems,
    ...checkExplanations(explanations.entries, terms.entries, instruments.entries),
  );
  const known = { bearers: bearerIds, topics: topicIds, facts: factIds };
  for (const entry of audiences.entries) problems.push(...findBrokenAudience(entry, known));
  const vocabulary: Vocabulary = {
    bearers: bearers.entries,
    topics: topics.entries,
    facts: facts.entries,
    terms: terms.entries,
    audiences: audiences.entries,
    instruments: instruments.entries,
    matters: matters.entries,
    roles: roles.entries,
    explanations: explanations.entries,
  };
  return { vocabulary, problems };
}

type Place = Pick<Located<unknown>, 'file' | 'lineOf'>;

/** Ids that an entry names and its vocabulary does not hold. */
function findUnknown(
  id: string,
  key: string,
  named: readonly string[],
  vocabulary: Readonly<Record<string, ReadonlySet<string>>>,
  { file, lineOf }: Place,
): Problem[] {
  const [[name, known] = ['', new Set<string>()]] = Object.entries(vocabulary);
  return named
    .filter((one) => !known.has(one))
    .map((one) => {
      const nearest = mostAlike(one, known);
      return {
        file,
        line: lineOf(key),
        message: `${id}: ${key}: there is no ${one} in vocabulary/${name}.yaml`,
        details: {
          ...(nearest !== undefined && { nearest }),
          hint: 'add it to the vocabulary or correct the id',
        },
      };
    });
}

/** A figure answers one question: a fact in two matters would be compared twice. */
function findSharedFacts(entries: readonly Located<Matter>[]): Problem[] {
  const owner = new Map<string, string>();
  return entries.flatMap(({ data, file, lineOf }) =>
    data.facts.flatMap((fact) => {
      const first = owner.get(fact);
      owner.set(fact, first ?? data.id);
      if (first === undefined) return [];
      return [
        {
          file,
          line: lineOf('facts'),
          message: `${data.id}: the fact ${fact} belongs to ${first}`,
          details: { hint: 'a fact stands in one matter, once' },
        },
      ];
    }),
  );
}

/** An explanation is of a term that is there, one a term, and rests on an instrument that is there. */
function checkExplanations(
  entries: readonly Located<Explanation>[],
  terms: readonly Located<Concept>[],
  instruments: readonly Located<Instrument>[],
): Problem[] {
  const termIds = new Set(terms.map(({ data }) => data.id));
  const instrumentIds = new Set(instruments.map(({ data }) => data.id));
  const explained = new Set<string>();
  return entries.flatMap(({ data: { term, basis }, file, lineOf }) => {
    const problems = checkTerm(term, file, () => lineOf('term'), termIds);
    if (explained.has(term))
      problems.push({
        file,
        line: lineOf('term'),
        message: `${term} is explained twice`,
        details: { hint: 'keep one explanation; its words may be a list' },
      });
    explained.add(term);
    if (basis !== undefined && !instrumentIds.has(basis)) {
      const nearest = mostAlike(basis, instrumentIds);
      problems.push({
        file,
        line: lineOf('basis'),
        message: `there is no instrument ${basis} in instruments.yaml`,
        details: {
          ...(nearest !== undefined && { nearest }),
          hint: 'add it to instruments.yaml or correct the id',
        },
      });
    }
    return problems;
  });
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

/** A concept is not wider than itself, over others neither: who walks up would never arrive. */
function findCircles(entries: readonly Located<Concept>[]): Problem[] {
  const broader = new Map(entries.map(({ data }) => [data.id, data.broader]));
  return entries.flatMap(({ data: { id }, file, lineOf }) => {
    const way = [id];
    for (let next = broader.get(id); next !== undefined; next = broader.get(next)) {
      way.push(next);
      if (next === id) break;
      if (way.indexOf(next) < way.length - 1) return [];
    }
    // A concept that is broader than itself is told by the other check.
    if (way.length < 3 || way.at(-1) !== id) return [];
    return [
      {
        file,
        line: lineOf('broader'),
        message: `${id}: broader leads in a circle: ${way.join(' → ')}`,
        details: { hint: 'the widest of them has no broader' },
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
