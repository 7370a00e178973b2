import type { Fact, Facts, FactValue } from '../../model/fact.schema.ts';
import { parseAnswer } from '../../rules/parse-answer.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import type { StaffingAnswers, StaffingTownship, StaffingUnits } from '../../rules/staffing.ts';
import type { Fields } from '../calculator/fields.ts';
import { readIds, readPairs } from './pairs.ts';
import type { PlaceUnits } from './units.ts';

/** Keys of the address; a key of a fact holds people, `met.<fact>` how many units reach it. */
export const keys = {
  /** How many units a class has. */
  counts: 'n',
  /** Units that count, though they would not, and the other way round. */
  added: 'in',
  removed: 'out',
  /** Names of units that the list does not have. */
  more: 'more',
  posts: 'posts',
  order: 'order',
  levels: 'levels',
  risk: 'risk',
  chart: 'chart',
} as const;

export const reachedKey = (fact: string) => `met.${fact}`;

/** How numbers of units are typed. */
export const countFact = { type: 'integer', unit: '个' } as const;

/** Keys that stay when what was filled in is emptied. */
const kept = ['place', 'unit', 'as-of'];

/** Empties all that was filled in for a place. */
export function emptied(fields: Fields): Readonly<Record<string, undefined>> {
  const filled = Object.keys(fields).filter((key) => !kept.includes(key));
  return Object.fromEntries(filled.map((key) => [key, undefined]));
}

/** Units that can be named beside the list: no city has more that the list does not know. */
export const mostNamed = 200;

function namesIn(raw: string | undefined): string[] {
  const names = (raw ?? '').split(/[、，,；;\n]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Whether more units were named than are taken. */
export function namesTooMany(raw: string | undefined): boolean {
  return namesIn(raw).length > mostNamed;
}

/** Units that the person named, as townships of the place itself. */
export function namedTownships(raw: string | undefined, place: string): StaffingTownship[] {
  const unique = namesIn(raw);
  return unique.slice(0, mostNamed).map((name) => ({ id: `x${name}`, name, government: place }));
}

/** The units of the place, with what the person added and took out. */
export function chosenUnits(fields: Fields, place: string, found: PlaceUnits): StaffingUnits {
  const added = readIds(fields[keys.added], place);
  const removed = readIds(fields[keys.removed], place);
  const uncounted = found.townships.filter(({ established }) => !established).map(({ id }) => id);
  return {
    governments: found.governments,
    townships: [...found.townships, ...namedTownships(fields[keys.more], place)],
    without: new Set([
      ...[...uncounted, ...found.zones].filter((id) => !added.has(id)),
      ...removed,
    ]),
  };
}

/** The answers that can be read; the others stay unknown and stay in their fields. */
export function answersFrom(rulebook: Rulebook, fields: Fields, place: string): StaffingAnswers {
  const facts: Record<string, Record<string, FactValue>> = {};
  const reached: Record<string, Record<string, number>> = {};
  for (const fact of rulebook.facts) {
    for (const [id, raw] of Object.entries(readPairs(fields[fact.id], place))) {
      const value = valueOf(fact, raw);
      if (value !== undefined) facts[id] = { ...facts[id], [fact.id]: value };
    }
    const numbers = readPairs(fields[reachedKey(fact.id)], place);
    for (const [id, value] of Object.entries(readCounts(numbers)))
      reached[id] = { ...reached[id], [fact.id]: value };
  }
  return {
    facts: facts satisfies Record<string, Facts>,
    counts: readCounts(readPairs(fields[keys.counts], place)),
    reached,
  };
}

function readCounts(pairs: Readonly<Record<string, string>>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [id, raw] of Object.entries(pairs)) {
    const answer = parseAnswer(countFact, raw);
    if (answer.kind === 'value') counts[id] = answer.value;
  }
  return counts;
}

function valueOf(fact: Fact, raw: string): FactValue | undefined {
  if (fact.type === 'boolean') return raw === '是' ? true : raw === '否' ? false : undefined;
  if (fact.type === 'items') return undefined;
  const answer = parseAnswer(fact, raw);
  return answer.kind === 'value' ? answer.value : undefined;
}

/** Ids with one taken out or put in. */
export function toggleId(ids: ReadonlySet<string>, id: string, on: boolean): Set<string> {
  const next = new Set(ids);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
